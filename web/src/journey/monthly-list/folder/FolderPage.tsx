import { Button, Stack } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { Folder } from '@vung-buoc/server/contract'
import { IconChevronLeft, IconChevronRight, IconPrinter } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { type RefObject, useCallback, useRef, useState } from 'react'
import { PurposeChip } from '../../../access/PurposeChip.tsx'
import { API } from '../../../platform/api.ts'
import { useRead } from '../../../platform/use-read.ts'
import { shortHash } from '../../../platform/vietnamese-format.ts'
import { LinkButton } from '../../../ui/AppLink.tsx'
import { Loaded } from '../../../ui/Loaded.tsx'
import { PageHead } from '../../../ui/PageHead.tsx'
import { Panel } from '../../../ui/Panel.tsx'
import { FolderBlocks } from './FolderBlocks.tsx'
import { FolderChanged } from './FolderChanged.tsx'
import { FolderSign } from './FolderSign.tsx'
import classes from './Folder.module.css'
import { folderTexts as say } from './folder.texts.ts'
import { useFolderKeys } from './use-folder-keys.ts'

const SUBJECTS = {
  list: { api: '/lists', web: '/danh-sach' },
  'hand-over': { api: '/hand-overs', web: '/chuyen-giao' },
} as const
type Subject = keyof typeof SUBJECTS

export const ListFolderPage = () => <FolderPage subject="list" />
export const HandOverFolderPage = () => <FolderPage subject="hand-over" />

/** Bìa trình ký: everything about what waits for a signature, paged and signed by keys. */
function FolderPage({ subject }: { subject: Subject }) {
  const { id = '' } = useParams({ strict: false })
  const path = `${SUBJECTS[subject].api}/${id}/folder`
  const folder = useRead<Folder>(path)
  return (
    <Loaded query={folder}>
      {(data) => <FolderView folder={data} subject={subject} path={path} />}
    </Loaded>
  )
}

interface FolderViewProps {
  folder: Folder
  subject: Subject
  path: string
}

function FolderView({ folder, subject, path }: FolderViewProps) {
  const client = useQueryClient()
  const [at, setAt] = useState(0)
  const [before, setBefore] = useState<Folder | null>(null)
  const [signing, dialog] = useDisclosure(false)
  const top = useRef<HTMLDivElement>(null)
  const { parts, signs, contentHash } = folder
  const goTo = useCallback((to: number) => {
    setAt(to)
    top.current?.scrollIntoView({ block: 'start' })
  }, [])
  useFolderKeys({ count: parts.length, at, goTo, sign: signs === null ? null : dialog.open })
  const onChanged = () => {
    void client.invalidateQueries().then(() => setBefore(folder))
  }
  return (
    <Stack gap="lg">
      <FolderHead folder={folder} subject={subject} path={path} />
      {before === null ? null : (
        <FolderChanged before={before} after={folder} onSeen={() => setBefore(null)} />
      )}
      <PartButtons folder={folder} at={at} goTo={goTo} />
      <FolderParts folder={folder} at={at} goTo={goTo} top={top} />
      <div className={`${classes.bar} no-print`}>
        {signs === null ? null : (
          <FolderSign
            folder={folder}
            signs={signs}
            opened={signing}
            onOpen={dialog.open}
            onClose={dialog.close}
            onChanged={onChanged}
          />
        )}
        <span>
          {say('hash')} <span className={classes.hash}>{shortHash(contentHash)}</span>
        </span>
        <span className={classes.keys}>
          {say(signs === null ? 'keys-read' : 'keys', { n: parts.length })}
        </span>
      </div>
    </Stack>
  )
}

function FolderHead({ folder, subject, path }: FolderViewProps) {
  return (
    <PageHead
      title={folder.title}
      lead={folder.lead}
      marks={<PurposeChip permission="folder.read" />}
      actions={
        <>
          <LinkButton variant="default" href={`${SUBJECTS[subject].web}/${folder.id}`}>
            {say(`back.${subject}`)}
          </LinkButton>
          <Button
            component="a"
            variant="default"
            href={`${API}${path}.pdf`}
            target="_blank"
            rel="noreferrer"
            leftSection={<IconPrinter size={18} aria-hidden />}
          >
            {say('print')}
          </Button>
        </>
      }
    />
  )
}

interface PartsProps {
  folder: Folder
  at: number
  goTo: (at: number) => void
}

function PartButtons({ folder, at, goTo }: PartsProps) {
  return (
    <nav aria-label={say('parts')} className={`${classes.parts} no-print`}>
      {folder.parts.map(({ code, title }, index) => (
        <Button
          key={code}
          size="sm"
          variant={index === at ? 'filled' : 'default'}
          aria-current={index === at ? 'true' : undefined}
          onClick={() => goTo(index)}
        >
          {say('part', { at: index + 1, title })}
        </Button>
      ))}
    </nav>
  )
}

function FolderParts({
  folder,
  at,
  goTo,
  top,
}: PartsProps & { top: RefObject<HTMLDivElement | null> }) {
  const part = folder.parts[at]
  const of = folder.parts.length
  if (part === undefined) return null
  return (
    <div ref={top} className={classes.top}>
      <Panel title={part.title} aside={<span>{say('at', { at: at + 1, of })}</span>}>
        <FolderBlocks title={part.title} blocks={part.blocks} />
        <div className={`${classes.pager} no-print`}>
          <Button
            variant="default"
            disabled={at === 0}
            leftSection={<IconChevronLeft size={18} aria-hidden />}
            onClick={() => goTo(at - 1)}
          >
            {say('previous')}
          </Button>
          <Button
            variant="default"
            disabled={at === of - 1}
            rightSection={<IconChevronRight size={18} aria-hidden />}
            onClick={() => goTo(at + 1)}
          >
            {say('next')}
          </Button>
        </div>
      </Panel>
    </div>
  )
}

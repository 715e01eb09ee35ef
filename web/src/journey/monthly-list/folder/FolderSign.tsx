import { Button } from '@mantine/core'
import type { Folder } from '@vung-buoc/server/contract'
import { IconSignature } from '@tabler/icons-react'
import { useState } from 'react'
import { hasCode, hasStatus } from '../../../platform/problem.ts'
import { useWrite } from '../../../platform/use-write.ts'
import { shortHash } from '../../../platform/vietnamese-format.ts'
import {
  DocumentNumberField,
  typedNumber,
} from '../../../registers/outgoing-documents/DocumentNumberField.tsx'
import { ActionDialog } from '../../../ui/ActionDialog.tsx'
import { Facts } from '../../../ui/Facts.tsx'
import { sayDone } from '../../../ui/say-done.ts'
import type { Wire } from '../../../platform/wire.ts'
import { folderTexts as say } from './folder.texts.ts'

type Signs = NonNullable<Wire<typeof Folder>['signs']>

const NUMBERS = {
  list: 'list',
  confirmation: 'list-confirmation',
  'hand-over': 'hand-over',
} as const

interface FolderSignProps {
  folder: Folder
  signs: Signs
  opened: boolean
  onOpen: () => void
  onClose: () => void
  /** The content is not what the signer read: nothing was signed. */
  onChanged: () => void
}

const hasChanged = (problem: unknown): boolean =>
  hasStatus(problem, 412) ||
  hasStatus(problem, 404) ||
  ['content-changed', 'wrong-state', 'lines-undecided'].some(
    (code) => hasCode(problem, `monthly-list.${code}`) || hasCode(problem, `hand-over.${code}`),
  )

/** What is sent: exactly the content on the page, by its hash or its version. */
function writeOf({ id, contentHash, version }: Folder, signs: Signs, number: string) {
  const typed = typedNumber(number)
  if (signs === 'list') return { path: `/lists/${id}/sign`, body: { contentHash, ...typed } }
  if (signs === 'confirmation') {
    return { path: `/lists/${id}/confirm`, body: typed, ifMatch: version }
  }
  return { path: `/hand-overs/${id}/sign`, body: { contentHash, ...typed } }
}

/** The one button of the folder. A refusal because something changed reloads and compares. */
export function FolderSign(props: FolderSignProps) {
  const { folder, signs, opened, onOpen, onClose, onChanged } = props
  const [number, setNumber] = useState('')
  const write = useWrite(() => {
    sayDone(say(`done.${signs}`))
    onClose()
  })
  const sign = async () => {
    try {
      await write.sendAndWait(writeOf(folder, signs, number))
    } catch (problem) {
      if (!hasChanged(problem)) return
      write.reset()
      onClose()
      onChanged()
    }
  }
  return (
    <>
      <Button leftSection={<IconSignature size={18} aria-hidden />} onClick={onOpen}>
        {say(`sign.${signs}`)}
      </Button>
      <ActionDialog
        title={folder.title}
        opened={opened}
        onClose={onClose}
        doIt={say(`sign.${signs}`)}
        onDo={() => void sign()}
        write={write}
      >
        <p>{say(`sign-lead.${signs}`)}</p>
        <DocumentNumberField
          kind={NUMBERS[signs]}
          label={say('number')}
          opened={opened}
          value={number}
          onChange={setNumber}
          onEnter={() => void sign()}
        />
        <Facts items={[[say('hash'), shortHash(folder.contentHash)]]} />
      </ActionDialog>
    </>
  )
}

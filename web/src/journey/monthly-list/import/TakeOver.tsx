import { Button, Group } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { ListImport } from '@vung-buoc/server/contract'
import { IconArrowRight } from '@tabler/icons-react'
import { useState } from 'react'
import { hasCode } from '../../../platform/problem.ts'
import { useWrite } from '../../../platform/use-write.ts'
import { ActionDialog } from '../../../ui/ActionDialog.tsx'
import { useGo } from '../../../ui/AppLink.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { sayDone } from '../../../ui/say-done.ts'
import { countOpen } from './doubts.ts'
import type { Row } from './import-fields.ts'
import { importTexts as say } from './import.texts.ts'
import { TakeTrouble } from './TakeTrouble.tsx'
import type { DraftView } from './use-import-draft.ts'

interface TakeOverProps {
  reading: ListImport
  draft: DraftView
  onShowDoubts: () => void
  onShowRow: (excelRow: number) => void
}

/** The settled rows go into the list, in one act. */
export function TakeOver({ reading, draft, onShowDoubts, onShowRow }: TakeOverProps) {
  const go = useGo()
  const [opened, dialog] = useDisclosure(false)
  const write = useWrite(() => {
    sayDone(say('take.done'))
    go(`/danh-sach/${reading.listId}`)
  })
  const { rows, save } = draft
  const doubts = countOpen(rows)
  const mayGo = rows.some(isForHere)
  // The saving that goes on by itself does not count: whoever presses meanwhile waits for it.
  const [taking, setTaking] = useState(false)
  const take = async () => {
    if (doubts > 0) return
    setTaking(true)
    const version = await draft.settleAll()
    setTaking(false)
    if (version === null) return
    write.send({ path: `/imports/${reading.id}/take-over`, body: {}, ifMatch: version })
  }
  const showRow = (excelRow: number) => {
    write.reset()
    dialog.close()
    onShowRow(excelRow)
  }
  const refused = isRowRefusal(write.problem)
  return (
    <>
      <Button rightSection={<IconArrowRight size={18} aria-hidden />} onClick={dialog.open}>
        {say('take.open')}
      </Button>
      <ActionDialog
        title={say('take.title')}
        opened={opened}
        onClose={dialog.close}
        doIt={mayGo ? say('take.do') : null}
        onDo={() => void take()}
        write={{
          ...write,
          busy: write.busy || taking,
          problem: refused ? null : write.problem,
        }}
      >
        {doubts > 0 ? (
          <Notice tone="soon" urgent>
            <Group gap="sm">
              {say('take.doubts', { n: doubts })}
              <Button
                variant="default"
                onClick={() => {
                  onShowDoubts()
                  dialog.close()
                }}
              >
                {say('take.show')}
              </Button>
            </Group>
          </Notice>
        ) : (
          <Going rows={rows} mayGo={mayGo} />
        )}
        {save.kind === 'failed' ? (
          <TakeTrouble problem={save.error} excelRow={save.excelRow} onShowRow={showRow} />
        ) : refused ? (
          <TakeTrouble problem={write.problem} excelRow={null} onShowRow={showRow} />
        ) : null}
      </ActionDialog>
    </>
  )
}

const isForHere = ({ skipped, match }: Row): boolean =>
  !skipped && match !== 'on-another-communes-list'

const isRowRefusal = (problem: unknown): boolean =>
  hasCode(problem, 'list-import.rows-defective') || hasCode(problem, 'list-import.rows-elsewhere')

function Going({ rows, mayGo }: { rows: readonly Row[]; mayGo: boolean }) {
  const skipped = rows.filter((row) => row.skipped).length
  if (!mayGo) return <Notice tone="soon">{say('take.none')}</Notice>
  return (
    <>
      <p>{say('take.lead', { n: rows.length - skipped })}</p>
      {skipped > 0 ? <p>{say('take.skipped', { n: skipped })}</p> : null}
    </>
  )
}

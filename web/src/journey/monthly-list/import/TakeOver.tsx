import { Button, Group } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { ListImport } from '@vung-buoc/server/contract'
import { IconArrowRight } from '@tabler/icons-react'
import { useWrite } from '../../../platform/use-write.ts'
import { ActionDialog } from '../../../ui/ActionDialog.tsx'
import { useGo } from '../../../ui/AppLink.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { sayDone } from '../../../ui/say-done.ts'
import { countOpen } from './doubts.ts'
import { importTexts as say } from './import.texts.ts'
import type { DraftView } from './use-import-draft.ts'

interface TakeOverProps {
  reading: ListImport
  draft: DraftView
  onShowDoubts: () => void
}

/** The settled rows go into the list, in one act. */
export function TakeOver({ reading, draft, onShowDoubts }: TakeOverProps) {
  const go = useGo()
  const [opened, dialog] = useDisclosure(false)
  const write = useWrite(() => {
    sayDone(say('take.done'))
    go(`/danh-sach/${reading.listId}`)
  })
  const doubts = countOpen(draft.rows)
  const skipped = draft.rows.filter((row) => row.skipped).length
  const take = async () => {
    if (doubts > 0) return
    const version = await draft.settleAll()
    if (version === null) return
    write.send({ path: `/imports/${reading.id}/take-over`, body: {}, ifMatch: version })
  }
  return (
    <>
      <Button rightSection={<IconArrowRight size={18} aria-hidden />} onClick={dialog.open}>
        {say('take.open')}
      </Button>
      <ActionDialog
        title={say('take.title')}
        opened={opened}
        onClose={dialog.close}
        doIt={say('take.do')}
        onDo={() => void take()}
        write={write}
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
          <p>{say('take.lead', { n: draft.rows.length - skipped })}</p>
        )}
        {skipped > 0 ? <p>{say('take.skipped', { n: skipped })}</p> : null}
      </ActionDialog>
    </>
  )
}

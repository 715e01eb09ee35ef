import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { ListImport } from '@vung-buoc/server/contract'
import { useWrite } from '../../../platform/use-write.ts'
import { ActionDialog } from '../../../ui/ActionDialog.tsx'
import { useGo } from '../../../ui/AppLink.tsx'
import { sayDone } from '../../../ui/say-done.ts'
import { importTexts as say } from './import.texts.ts'

export function AbandonImport({ reading }: { reading: ListImport }) {
  const go = useGo()
  const [opened, dialog] = useDisclosure(false)
  const write = useWrite(() => {
    sayDone(say('abandon.done'))
    go(`/danh-sach/${reading.listId}`)
  })
  return (
    <>
      <Button variant="subtle" onClick={dialog.open}>
        {say('abandon.open')}
      </Button>
      <ActionDialog
        title={say('abandon.open')}
        opened={opened}
        onClose={dialog.close}
        doIt={say('abandon.open')}
        onDo={() => write.send({ path: `/imports/${reading.id}/abandon`, body: {} })}
        write={write}
      >
        <p>{say('abandon.lead')}</p>
      </ActionDialog>
    </>
  )
}

import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { ListPage } from '@vung-buoc/server/contract'
import { useWrite } from '../../platform/use-write.ts'
import { ActionDialog } from '../../ui/ActionDialog.tsx'
import { sayDone } from '../../ui/say-done.ts'
import { listTexts as say } from './monthly-list.texts.ts'

/** The maker takes the list back before it is signed. */
export function RecallList({ list }: { list: ListPage }) {
  const [opened, dialog] = useDisclosure(false)
  const write = useWrite(() => {
    sayDone(say('recall.done'))
    dialog.close()
  })
  return (
    <>
      <Button variant="default" onClick={dialog.open}>
        {say('recall.open')}
      </Button>
      <ActionDialog
        title={say('recall.open')}
        opened={opened}
        onClose={dialog.close}
        doIt={say('recall.open')}
        onDo={() => write.send({ path: `/lists/${list.id}/recall`, body: {} })}
        write={write}
      >
        <p>{say('recall.lead')}</p>
      </ActionDialog>
    </>
  )
}

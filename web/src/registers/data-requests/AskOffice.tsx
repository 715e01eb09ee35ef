import { Button, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { DataRequestPage } from '@vung-buoc/server/contract'
import { useWrite } from '../../platform/use-write.ts'
import { ActionDialog } from '../../ui/ActionDialog.tsx'
import { sayDone } from '../../ui/say-done.ts'
import { dataRequestTexts as say } from './data-requests.texts.ts'

export function AskOffice({ page }: { page: DataRequestPage }) {
  const [opened, dialog] = useDisclosure(false)
  const write = useWrite(() => {
    sayDone(say('ask-office.done'))
    dialog.close()
  })
  const { id, version } = page
  return (
    <>
      <Button variant="default" onClick={dialog.open}>
        {say('ask-office.do')}
      </Button>
      <ActionDialog
        title={say('ask-office.title')}
        opened={opened}
        onClose={dialog.close}
        doIt={say('ask-office.do')}
        onDo={() =>
          write.send({ path: `/data-requests/${id}/ask-office`, body: {}, ifMatch: version })
        }
        write={write}
      >
        <Text>{say('ask-office.lead')}</Text>
      </ActionDialog>
    </>
  )
}

import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { DeliveryPage } from '@vung-buoc/server/contract'
import { useWrite } from '../../../platform/use-write.ts'
import { ActionDialog } from '../../../ui/ActionDialog.tsx'
import { useGo } from '../../../ui/AppLink.tsx'
import { sayDone } from '../../../ui/say-done.ts'
import { packageTexts as say } from './package.texts.ts'

export function DiscardDelivery({ delivery }: { delivery: DeliveryPage }) {
  const go = useGo()
  const [opened, dialog] = useDisclosure(false)
  const write = useWrite(() => {
    sayDone(say('discard.done'))
    go('/chuyen-giao/goi')
  })
  return (
    <>
      <Button variant="default" onClick={dialog.open}>
        {say('discard.do')}
      </Button>
      <ActionDialog
        title={say('discard.title')}
        opened={opened}
        onClose={dialog.close}
        doIt={say('discard.do')}
        onDo={() =>
          write.send({ path: `/deliveries/${delivery.id}/discard`, ifMatch: delivery.version })
        }
        write={write}
      >
        <p>{say('discard.lead')}</p>
      </ActionDialog>
    </>
  )
}

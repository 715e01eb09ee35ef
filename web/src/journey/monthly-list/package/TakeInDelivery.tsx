import { Button, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { DeliveryPage } from '@vung-buoc/server/contract'
import { IconPackageImport } from '@tabler/icons-react'
import { useWrite } from '../../../platform/use-write.ts'
import { ActionDialog } from '../../../ui/ActionDialog.tsx'
import { useGo } from '../../../ui/AppLink.tsx'
import { sayDone } from '../../../ui/say-done.ts'
import { packageTexts as say } from './package.texts.ts'

interface TakeInProps {
  delivery: DeliveryPage
  agreed: string[]
}

export function TakeInDelivery({ delivery, agreed }: TakeInProps) {
  const go = useGo()
  const [opened, dialog] = useDisclosure(false)
  const write = useWrite((answer) => {
    sayDone(say('take.done'))
    go(`/chuyen-giao/${answer.id}`)
  })
  const left = delivery.samePeople.length - agreed.length
  if (delivery.defects.length > 0) return null
  if (left > 0) return <Text fw={600}>{say('take.compare', { n: left })}</Text>
  return (
    <>
      <Button leftSection={<IconPackageImport size={18} aria-hidden />} onClick={dialog.open}>
        {say('take.do')}
      </Button>
      <ActionDialog
        title={say('take.title')}
        opened={opened}
        onClose={dialog.close}
        doIt={say('take.do')}
        onDo={() =>
          write.send({
            path: `/deliveries/${delivery.id}/take-in`,
            body: { samePeople: agreed },
            ifMatch: delivery.version,
          })
        }
        write={write}
      >
        <p>{say('take.lead', { lists: delivery.lists.length, people: delivery.people })}</p>
      </ActionDialog>
    </>
  )
}

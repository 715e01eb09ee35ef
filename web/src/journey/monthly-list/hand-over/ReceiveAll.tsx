import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { HandOverPage } from '@vung-buoc/server/contract'
import { IconCheck } from '@tabler/icons-react'
import { useWrite } from '../../../platform/use-write.ts'
import { showDong } from '../../../platform/vietnamese-format.ts'
import { ActionDialog } from '../../../ui/ActionDialog.tsx'
import { sayDone } from '../../../ui/say-done.ts'
import { monthNameOf } from './HandOverStateBadge.tsx'
import { handOverTexts as say } from './hand-over.texts.ts'

export function ReceiveAll({ handOver }: { handOver: HandOverPage }) {
  const [opened, dialog] = useDisclosure(false)
  const write = useWrite(() => {
    sayDone(say('receive.done'))
    dialog.close()
  })
  const n = handOver.lists.filter(({ status }) => status === 'included').length
  const { people, totalAmount } = handOver
  return (
    <>
      <Button leftSection={<IconCheck size={18} aria-hidden />} onClick={dialog.open}>
        {say('receive.all')}
      </Button>
      <ActionDialog
        title={say('receive.title', { month: monthNameOf(handOver) })}
        opened={opened}
        onClose={dialog.close}
        doIt={say('receive.do')}
        onDo={() =>
          write.send({ path: `/hand-overs/${handOver.id}/receive`, body: { sentBack: [] } })
        }
        write={write}
      >
        <p>{say('receive.lead-all', { n, people, amount: showDong(totalAmount) })}</p>
      </ActionDialog>
    </>
  )
}

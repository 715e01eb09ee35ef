import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { WithdrawalPage } from '@vung-buoc/server/contract'
import { useWrite } from '../../../platform/use-write.ts'
import { ActionDialog } from '../../../ui/ActionDialog.tsx'
import { sayDone } from '../../../ui/say-done.ts'
import { mayDo } from './withdrawal.api.ts'
import { withdrawalTexts as say } from './withdrawal.texts.ts'

/** The police give the notice up: the people stay on the list as before. */
export function CancelWithdrawal({ withdrawal }: { withdrawal: WithdrawalPage }) {
  const [opened, dialog] = useDisclosure(false)
  const write = useWrite(() => {
    sayDone(say('act.cancel-done'))
    dialog.close()
  })
  if (!mayDo(withdrawal, 'cancel')) return null
  return (
    <>
      <Button variant="default" onClick={dialog.open}>
        {say('act.cancel')}
      </Button>
      <ActionDialog
        title={say('act.cancel')}
        opened={opened}
        onClose={dialog.close}
        doIt={say('act.cancel')}
        onDo={() => write.send({ path: `/withdrawals/${withdrawal.id}/cancel`, body: {} })}
        write={write}
      >
        <p>{say('act.cancel-lead')}</p>
      </ActionDialog>
    </>
  )
}

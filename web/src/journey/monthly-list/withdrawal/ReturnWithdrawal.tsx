import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { WithdrawalPage } from '@vung-buoc/server/contract'
import { useWrite } from '../../../platform/use-write.ts'
import { ReasonsDialog } from '../../../ui/ReasonsDialog.tsx'
import { sayDone } from '../../../ui/say-done.ts'
import { mayDo, RETURN_CODES } from './withdrawal.api.ts'
import { withdrawalTexts as say } from './withdrawal.texts.ts'

/** Whoever holds the notice sends it back, with every reason at once. */
export function ReturnWithdrawal({ withdrawal }: { withdrawal: WithdrawalPage }) {
  const [opened, dialog] = useDisclosure(false)
  const write = useWrite(() => {
    sayDone(say('act.return-done'))
    dialog.close()
  })
  if (!mayDo(withdrawal, 'return')) return null
  return (
    <>
      <Button variant="default" onClick={dialog.open}>
        {say('act.return')}
      </Button>
      <ReasonsDialog
        title={say('act.return-title')}
        lead={say('act.return-lead')}
        options={RETURN_CODES.map((code) => [code, say(`return-reasons.${code}`)] as const)}
        opened={opened}
        onClose={dialog.close}
        doIt={say('act.return')}
        onDo={(reasons, note) =>
          write.send({ path: `/withdrawals/${withdrawal.id}/return`, body: { reasons, note } })
        }
        write={write}
      />
    </>
  )
}

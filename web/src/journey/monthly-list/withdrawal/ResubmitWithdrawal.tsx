import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { WithdrawalPage } from '@vung-buoc/server/contract'
import { mayDo } from './withdrawal.api.ts'
import { withdrawalTexts as say } from './withdrawal.texts.ts'
import { NamesDialog } from './NamesDialog.tsx'

/** A notice that came back: reasons corrected, people taken off it, nobody new. */
export function ResubmitWithdrawal({ withdrawal }: { withdrawal: WithdrawalPage }) {
  const [opened, dialog] = useDisclosure(false)
  if (!mayDo(withdrawal, 'resubmit')) return null
  const people = withdrawal.lines
    .filter((line) => line.carriedOutOn === null)
    .map(({ lineId, fullName, reason, note }) => ({ lineId, fullName, reason, note }))
  return (
    <>
      <Button onClick={dialog.open}>{say('act.resubmit')}</Button>
      {opened ? (
        <NamesDialog
          title={say('act.resubmit')}
          lead={say('act.resubmit-lead')}
          path={`/withdrawals/${withdrawal.id}/resubmit`}
          done={say('act.resubmit-done')}
          people={people}
          chosen
          onClose={dialog.close}
        />
      ) : null}
    </>
  )
}

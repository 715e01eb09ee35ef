import type { DeclaredRelative } from '@vung-buoc/server/contract'
import { ConfirmedAct } from '../../access/administration/ConfirmedAct.tsx'
import { restrictionTexts as say } from './restrictions.texts.ts'

/** A number that was typed wrongly is taken back by somebody else than who declared it. */
export function WithdrawRelative({ relative }: { relative: DeclaredRelative }) {
  const { id, officerName: name, mayWithdraw } = relative
  if (!mayWithdraw) return null
  return (
    <ConfirmedAct
      path={`/own-relatives/${id}/withdraw`}
      button={say('withdraw.do')}
      label={say('withdraw.name', { name })}
      title={say('withdraw.title', { name })}
      lead={say('withdraw.lead')}
      done={say('withdraw.done')}
      quiet
    />
  )
}

import type { WithdrawalCard } from '@vung-buoc/server/contract'
import { showDate } from '../../../platform/vietnamese-format.ts'
import { StateBadge } from '../../../ui/StateBadge.tsx'
import { withdrawalTexts as say } from './withdrawal.texts.ts'

const TONES = {
  'awaiting-signature': 'calm',
  signed: 'calm',
  confirmed: 'calm',
  passed: 'calm',
  completed: 'good',
  returned: 'soon',
  cancelled: 'quiet',
} as const

/** Where the notice is, and in red when its day has passed. */
export function WithdrawalStateBadge({ card }: { card: WithdrawalCard }) {
  return (
    <>
      <StateBadge tone={TONES[card.state]}>{say(`states.${card.state}`)}</StateBadge>
      {card.isLate ? (
        <StateBadge tone="late">{say('late', { date: showDate(card.due) })}</StateBadge>
      ) : null}
    </>
  )
}

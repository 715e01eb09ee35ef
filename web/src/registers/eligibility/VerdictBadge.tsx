import type { Verdict } from '@vung-buoc/server/contract'
import type { Wire } from '../../platform/wire.ts'
import { StateBadge } from '../../ui/StateBadge.tsx'
import { verdictTexts as say } from './verdict.texts.ts'

export type VerdictView = Wire<typeof Verdict>

export const standingOf = ({ eligible, nearly, reasons }: VerdictView) => {
  if (eligible) return 'eligible' as const
  const open = reasons.filter(({ outcome }) => outcome !== 'met')
  const isForBank = open.length > 0 && open.every(({ code }) => code === 'debt-not-checked')
  if (isForBank) return 'awaiting-bank' as const
  return nearly ? ('nearly' as const) : ('not-eligible' as const)
}

const TONES = {
  eligible: 'good',
  'awaiting-bank': 'calm',
  nearly: 'soon',
  'not-eligible': 'late',
} as const

export function VerdictBadge({ verdict }: { verdict: VerdictView }) {
  const standing = standingOf(verdict)
  return (
    <StateBadge tone={TONES[standing]} wraps={standing === 'awaiting-bank'}>
      {say(standing)}
    </StateBadge>
  )
}

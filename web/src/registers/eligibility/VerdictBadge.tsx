import type { Verdict } from '@vung-buoc/server/contract'
import type { Wire } from '../../platform/wire.ts'
import { StateBadge } from '../../ui/StateBadge.tsx'
import { verdictTexts as say } from './verdict.texts.ts'

export type VerdictView = Wire<typeof Verdict>

export const standingOf = ({ eligible, nearly }: VerdictView) => {
  if (eligible) return 'eligible' as const
  return nearly ? ('nearly' as const) : ('not-eligible' as const)
}

const TONES = { eligible: 'good', nearly: 'soon', 'not-eligible': 'late' } as const

export function VerdictBadge({ verdict }: { verdict: VerdictView }) {
  const standing = standingOf(verdict)
  return <StateBadge tone={TONES[standing]}>{say(standing)}</StateBadge>
}

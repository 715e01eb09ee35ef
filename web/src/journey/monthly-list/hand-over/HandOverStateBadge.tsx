import type { HandOverCard, HandOverState } from '@vung-buoc/server/contract'
import { showMonth } from '../../../platform/vietnamese-format.ts'
import { StateBadge } from '../../../ui/StateBadge.tsx'
import type { IncludedList } from './hand-over.api.ts'
import { handOverTexts as say } from './hand-over.texts.ts'

const TONES = {
  draft: 'quiet',
  'handed-over': 'calm',
  received: 'good',
  discarded: 'quiet',
} as const

export function HandOverStateBadge({ state }: { state: HandOverState }) {
  return <StateBadge tone={TONES[state]}>{say(`states.${state}`)}</StateBadge>
}

const STATUS_TONES = {
  included: 'good',
  held: 'soon',
  late: 'late',
  returned: 'soon',
  received: 'good',
  'sent-back': 'soon',
} as const

export function StatusBadge({ status }: { status: IncludedList['status'] }) {
  return <StateBadge tone={STATUS_TONES[status]}>{say(`status.${status}`)}</StateBadge>
}

/** A second hand-over of a month carries its number. */
export function monthNameOf({ month, number }: Pick<HandOverCard, 'month' | 'number'>): string {
  const text = showMonth(month)
  return number > 1 ? say('month-later', { month: text, n: number }) : text
}

export const nameOf = (card: Pick<HandOverCard, 'month' | 'number'>): string =>
  say('name', { month: monthNameOf(card) })

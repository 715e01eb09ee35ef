import type { ListCard, ListLine } from '@vung-buoc/server/contract'
import { showMonth } from '../../platform/vietnamese-format.ts'
import { StateBadge } from '../../ui/StateBadge.tsx'
import { listTexts as say } from './monthly-list.texts.ts'

const TONES = {
  draft: 'quiet',
  'awaiting-signature': 'calm',
  submitted: 'calm',
  confirmed: 'good',
  'handed-over': 'good',
  received: 'good',
} as const

export function ListStateBadge({ list }: { list: ListCard }) {
  return (
    <>
      <StateBadge tone={TONES[list.state]}>{say(`states.${list.state}`)}</StateBadge>
      {list.returned ? <StateBadge tone="soon">{say('returned')}</StateBadge> : null}
      {list.nothingToReport && list.state !== 'draft' ? (
        <StateBadge tone="quiet">{say('nothing')}</StateBadge>
      ) : null}
    </>
  )
}

/** A supplement carries its number behind the month. */
export function monthNameOf({ month, kind, supplementNumber }: ListCard): string {
  const name = showMonth(month)
  return kind === 'supplement' ? `${name} (${say('supplement', { n: supplementNumber })})` : name
}

const LINE_TONES = {
  open: 'quiet',
  'kept-back': 'soon',
  removed: 'quiet',
  submitted: 'calm',
  confirmed: 'good',
  'left-out': 'soon',
  withdrawn: 'quiet',
} as const

export function LineStateBadge({ state }: { state: ListLine['state'] }) {
  return <StateBadge tone={LINE_TONES[state]}>{say(`line-state.${state}`)}</StateBadge>
}

import type { PersonCard } from '@vung-buoc/server/contract'
import { NOTHING } from '../../platform/vietnamese-format.ts'
import { StateBadge } from '../../ui/StateBadge.tsx'
import { verdictTexts as say } from './verdict.texts.ts'

const TONES = {
  over: 'late',
  'under-1': 'late',
  'under-3': 'soon',
  'under-6': 'soon',
  'under-12': 'calm',
  more: 'quiet',
} as const

/** How much of the five years is left, never the day itself. */
export function WindowMark({ band }: { band: PersonCard['windowBand'] }) {
  if (band === null) return <span>{NOTHING}</span>
  return <StateBadge tone={TONES[band]}>{say(`bands.${band}`)}</StateBadge>
}

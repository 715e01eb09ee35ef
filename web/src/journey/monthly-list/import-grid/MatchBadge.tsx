import { StateBadge } from '../../../ui/StateBadge.tsx'
import type { Row } from '../import/import-fields.ts'
import { importTexts as say } from '../import/import.texts.ts'

const TONES = {
  new: 'quiet',
  'known-person': 'calm',
  'already-on-list': 'soon',
  'on-another-communes-list': 'late',
} as const

export function MatchBadge({ row }: { row: Row }) {
  if (row.skipped) return <StateBadge tone="quiet">{say('skipped')}</StateBadge>
  return <StateBadge tone={TONES[row.match]}>{say(`match.${row.match}`)}</StateBadge>
}

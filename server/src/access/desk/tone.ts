import { addDays, type PlainDate, plainDate } from '@vung-buoc/law'

export type Tone = 'calm' | 'soon' | 'late'
const SOON_DAYS = 3

/** Late once the day has passed, soon in the last three days before it. */
export function toneOf(due: string | null, today: PlainDate): Tone {
  if (due === null) return 'calm'
  if (due < today) return 'late'
  return plainDate(due) <= addDays(today, SOON_DAYS) ? 'soon' : 'calm'
}

/** The most pressing of several. */
export const worstOf = (tones: readonly Tone[]): Tone =>
  (['late', 'soon'] as const).find((tone) => tones.includes(tone)) ?? 'calm'

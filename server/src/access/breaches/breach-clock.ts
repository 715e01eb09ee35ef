import type { Tone } from '../desk/tone.ts'

/** So many hours before the end the desk turns red; from the middle on it is amber. */
const RED_HOURS = 12

/** How pressing it is to tell the authority: by real hours, the nights counted. */
export function toneOfHours(hoursLeft: number | null): Tone {
  if (hoursLeft === null) return 'calm'
  return hoursLeft < RED_HOURS ? 'late' : 'soon'
}

/** Warned with so many hours left; once each. */
const WARNED_AT = [24, 12, 0] as const

/** The warning that is due by now; undefined while more than a day is left. */
export const warningAt = (hoursLeft: number): number | undefined =>
  WARNED_AT.toReversed().find((hours) => hoursLeft < hours)

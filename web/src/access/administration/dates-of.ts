import { showDate } from '../../platform/vietnamese-format.ts'
import { administrationTexts as say } from './administration.texts.ts'

/** A time of validity in words; one that ends on its first day never began. */
export function datesOf({ validFrom, validTo }: { validFrom: string; validTo: string | null }) {
  const from = showDate(validFrom)
  if (validTo === null) return say('from', { from })
  if (validTo === validFrom) return say('never-began')
  return say('from-to', { from, to: showDate(validTo) })
}

import { addYears, isPlainDate, type PlainDate, plainDate } from '../plain-date.ts'
import type { Birth } from './household-facts.ts'

const ADULT_YEARS = 18

/**
 * Whether somebody born then is 18 or older on `on`: from the birthday itself. With the year alone
 * it is certain only outside the year of the birthday; null means that the day has to be asked.
 *
 * Throws: RangeError for what is neither a date nor a year.
 * Source: Decision 22/2023/QĐ-TTg, Điều 4 (members aged 18 and over).
 */
export function isAdult(birth: Birth | null, on: PlainDate): boolean | null {
  if (birth === null) return null
  if (isPlainDate(birth)) return addYears(plainDate(birth), ADULT_YEARS) <= on
  if (!/^\d{4}$/.test(birth)) throw new RangeError(`not a birth: ${birth}`)
  const age = Number(on.slice(0, 4)) - Number(birth)
  return age === ADULT_YEARS ? null : age > ADULT_YEARS
}

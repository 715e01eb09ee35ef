import * as fc from 'fast-check'
import { addDays, plainDate } from '../src/index.ts'
import type { PlainDate, WorkingCalendar } from '../src/index.ts'

/** Any day from `from` to `to`, both included, made of days counted from `from`. */
export function anyDay(from: string, days: number): fc.Arbitrary<PlainDate> {
  return fc.integer({ min: 0, max: days }).map((n) => addDays(plainDate(from), n))
}

/** The holidays and worked Saturday around 30/4–1/5/2024, covering 2023 to 2026. */
export const calendar2024: WorkingCalendar = {
  holidays: ['2024-04-18', '2024-04-29', '2024-04-30', '2024-05-01'].map(plainDate),
  workingWeekends: [plainDate('2024-05-04')],
  coversFrom: plainDate('2023-01-01'),
  coversTo: plainDate('2026-12-31'),
}

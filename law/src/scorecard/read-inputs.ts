import { addMonths, plainDate } from '../plain-date.ts'
import type { PlainDate } from '../plain-date.ts'
import type { CaseInputs, CaseRow, OutsideCase } from './case-shape.ts'

/** Percent a year. */
export function yearlyRate({ annualRatePercent, ratePerMonthPercent }: CaseInputs): number | null {
  return annualRatePercent ?? (ratePerMonthPercent === undefined ? null : ratePerMonthPercent * 12)
}

export function begunOn({ disbursedOn, submittedOn, dates }: CaseInputs): PlainDate | null {
  const day = disbursedOn ?? submittedOn ?? dates?.[0]
  return day === undefined ? null : plainDate(day)
}

/** Where a stretch of days begins that a case gives only by its length: no leap year is near. */
export const ANY_DAY = plainDate('2025-01-01')

/** The due day of a row, as the case states it or by the month. */
export function dayOfRow(
  one: OutsideCase,
  table: readonly CaseRow[],
  no: number,
): PlainDate | null {
  const begun = begunOn(one.inputs)
  if (no === 0) return begun
  const stated = table.find((row) => row.no === no)?.date ?? one.inputs.dates?.[no]
  if (stated !== undefined) return plainDate(stated)
  return begun === null ? null : addMonths(begun, no)
}

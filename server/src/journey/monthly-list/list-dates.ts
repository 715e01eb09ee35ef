import {
  CalendarGapError,
  confirmationDue,
  formatDate,
  type ListClock,
  listClock,
  monthOf,
  NoLawInForceError,
  type PlainDate,
  plainDate,
  type PlainMonth,
} from '@vung-buoc/law'
import { workingCalendar } from '../../platform/clock/clock.ts'
import type { Tx } from '../../platform/database/database.ts'
import { listRefusals } from './monthly-list.refusals.ts'

export type ListDates = { [K in keyof ListClock]: PlainDate | null }

const NO_CLOCK: ListDates = { draftDue: null, confirmDue: null, handOverDue: null }

/** Before the plan there is no clock: null. A year without holidays is a refusal that names it. */
function whenLawful<T>(ask: () => T): T | null {
  try {
    return ask()
  } catch (error) {
    if (error instanceof NoLawInForceError) return null
    if (error instanceof CalendarGapError) {
      throw listRefusals.refuse('calendar-missing', { date: formatDate(error.date) })
    }
    throw error
  }
}

/** A month is kept as its first day. */
export const monthOfColumn = (column: string): PlainMonth => monthOf(plainDate(column))

/** `knownAt`: by the calendar as it was known then; a list handed over keeps its days. */
export async function datesOf(tx: Tx, month: PlainMonth, knownAt?: Date): Promise<ListDates> {
  const calendar = await workingCalendar(tx, knownAt)
  return whenLawful(() => listClock(month, calendar)) ?? NO_CLOCK
}

export async function confirmDueOf(
  tx: Tx,
  list: { month: PlainMonth; submittedOn: PlainDate },
): Promise<PlainDate | null> {
  const calendar = await workingCalendar(tx)
  return whenLawful(() => confirmationDue({ ...list, calendar }))
}

import { addWorkingDays, onOrAfter, onOrBefore } from './calendar.ts'
import type { WorkingCalendar } from './calendar.ts'
import { valueOn } from './dated.ts'
import { confirmationWorkingDays } from './parameters/confirmation-working-days.ts'
import { listConfirmDay } from './parameters/list-confirm-day.ts'
import { listDraftDay } from './parameters/list-draft-day.ts'
import { listHandOverDay } from './parameters/list-hand-over-day.ts'
import { addDays } from './plain-date.ts'
import type { PlainDate } from './plain-date.ts'
import { dayOfMonth, firstDay, nextMonth } from './plain-month.ts'
import type { PlainMonth } from './plain-month.ts'
import { defaultProgramme } from './programme.ts'
import type { Programme } from './programme.ts'

/** The three days of a monthly list (Mẫu số 01), all working days. */
export interface ListClock {
  /** The commune police close the draft. */
  draftDue: PlainDate
  /** The commune People's Committee confirms. */
  confirmDue: PlainDate
  /** The standing agency hands the lists over to the bank's office. */
  handOverDue: PlainDate
}

/**
 * The clock of the list of `month`: the draft closes in that month on the 25th, is confirmed by
 * the 1st of the next (both moved back to a working day) and handed over on the 5th of the next
 * (moved forward). The list of 5/2024 is drafted in May and handed over in June 2024.
 *
 * The numbers are those in force in the month of hand-over, so that the first clock of plan
 * 610/KH-UBND, in force from 01/04/2024, is the list of 3/2024.
 * Throws: NoLawInForceError before that; CalendarGapError when the calendar is silent.
 * Source: plan 610/KH-UBND III.1 for the 5th; the other days are defaults, as no text
 * that names them was seen.
 */
export function listClock(
  month: PlainMonth,
  calendar: WorkingCalendar,
  programme: Programme = defaultProgramme,
): ListClock {
  const next = nextMonth(month)
  const on = firstDay(next)
  const draft = dayOfMonth(month, valueOn(listDraftDay, on, programme))
  const confirm = dayOfMonth(next, valueOn(listConfirmDay, on, programme))
  const handOver = dayOfMonth(next, valueOn(listHandOverDay, on, programme))
  return {
    draftDue: onOrBefore(draft, calendar),
    confirmDue: onOrBefore(confirm, calendar),
    handOverDue: onOrAfter(handOver, calendar),
  }
}

/**
 * When the confirmation of a draft is due. A draft in time: the 1st, as in `listClock`. A late
 * one: 3 working days after its submission (that day not counted), never earlier than for a draft
 * in time, never past the working day before hand-over. When that day lies before `submittedOn`,
 * the list has missed this hand-over.
 *
 * Throws: as `listClock`. Source: a default; the law names no day that was seen.
 */
export function confirmationDue(input: {
  submittedOn: PlainDate
  month: PlainMonth
  calendar: WorkingCalendar
  programme?: Programme
}): PlainDate {
  const { submittedOn, month, calendar, programme = defaultProgramme } = input
  const { draftDue, confirmDue, handOverDue } = listClock(month, calendar, programme)
  if (submittedOn <= draftDue) return confirmDue

  const on = firstDay(nextMonth(month))
  const days = valueOn(confirmationWorkingDays, on, programme)
  const afterSubmission = addWorkingDays(submittedOn, days, calendar)
  const wanted = afterSubmission > confirmDue ? afterSubmission : confirmDue
  const latest = onOrBefore(addDays(handOverDue, -1), calendar)
  return wanted < latest ? wanted : latest
}

import {
  addDays,
  dayOfMonth,
  dayOfWeek,
  firstDay,
  isWorkingDay,
  lastDay,
  monthOf,
  nextMonth,
  parameters,
  type PlainDate,
  type PlainMonth,
  plainMonth,
  defaultProgramme,
  valueOn,
  type WorkingCalendar,
} from '@vung-buoc/law'
import { findStanding } from '../../../access/agencies/standing.ts'
import type { DoorContext } from '../../../access/door/route.ts'
import { specialDays, workingCalendar } from '../../../platform/clock/clock.ts'
import { type AnnouncementRow, listAnnouncements } from '../../../platform/clock/clock.queries.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { datesOf, type ListDates } from '../list-dates.ts'
import type { WorkCalendar } from './calendar.schema.ts'

const WEEKEND = ['thứ Bảy', 'Chủ nhật'] as const
const SATURDAY = 6

interface Named {
  calendar: WorkingCalendar
  nameOf: (day: string) => string | undefined
}

/** The days off between the day of the plan and the day it became. */
function skipped(nominal: PlainDate, due: PlainDate, { calendar, nameOf }: Named) {
  const step = due < nominal ? -1 : 1
  const days: { day: PlainDate; name: string }[] = []
  for (let day = nominal; day !== due; day = addDays(day, step)) {
    if (isWorkingDay(day, calendar)) continue
    const weekend = WEEKEND[dayOfWeek(day) - SATURDAY] ?? ''
    days.push({ day, name: nameOf(day) ?? weekend })
  }
  return days
}

const DEADLINES = [
  { step: 'draft', next: false, day: parameters.listDraftDay, due: 'draftDue' },
  { step: 'confirm', next: true, day: parameters.listConfirmDay, due: 'confirmDue' },
  { step: 'hand-over', next: true, day: parameters.listHandOverDay, due: 'handOverDue' },
] as const

function deadlinesOf(month: PlainMonth, dates: ListDates, named: Named): WorkCalendar['deadlines'] {
  const next = nextMonth(month)
  const found = DEADLINES.flatMap(({ step, next: isNext, day, due: field }) => {
    const due = dates[field]
    if (due === null) return []
    const nominal = dayOfMonth(
      isNext ? next : month,
      valueOn(day, firstDay(next), defaultProgramme),
    )
    return [{ step, nominal, due, skipped: skipped(nominal, due, named) }]
  })
  return found.length === 0 ? null : found
}

const announcementOf = (row: AnnouncementRow) => ({
  day: row.day,
  kind: row.kind,
  name: row.name,
  decisionNumber: row.decision_number,
  byName: row.by_name ?? '',
  unitName: row.unit_name,
  recordedOn: row.recorded_on,
})

/** Lịch làm việc: which days are off, and the three days of a list with why they moved. */
export async function readCalendar(
  tx: Tx,
  ctx: Pick<DoorContext, 'officer' | 'today' | 'may'>,
  asked: string | undefined,
): Promise<WorkCalendar> {
  const month = asked === undefined ? monthOf(ctx.today) : plainMonth(asked)
  const calendar = await workingCalendar(tx)
  const announced = await listAnnouncements(tx)
  const all = await specialDays(tx)
  const names = new Map(all.map((day) => [day.day, day.name]))
  const named = { calendar, nameOf: (day: string) => names.get(day) }
  const to = lastDay(nextMonth(month))
  const isKnown = to <= calendar.coversTo && firstDay(month) >= calendar.coversFrom
  const standing = await findStanding(tx, ctx.officer.unitId, ctx.today)
  return {
    month,
    days: all.filter(({ day }) => day >= firstDay(month) && day <= to),
    deadlines: isKnown ? deadlinesOf(month, await datesOf(tx, month), named) : null,
    announcements: announced.map(announcementOf).toReversed(),
    knownTo: calendar.coversTo,
    mayAnnounce: ctx.may('calendar.announce') && standing !== undefined,
  }
}

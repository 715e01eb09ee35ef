import { dayOfWeek, formatDate, isWorkingDay, type PlainDate, plainDate } from '@vung-buoc/law'
import { findStanding } from '../../../access/agencies/standing.ts'
import { workingCalendar } from '../../../platform/clock/clock.ts'
import {
  findAnnouncement,
  insertAnnouncement,
  lockClock,
} from '../../../platform/clock/clock.queries.ts'
import type { Tx } from '../../../platform/database/database.ts'
import type { Written } from '../../../platform/http/schemas.ts'
import type { Acting } from '../take-list.ts'
import { calendarRefusals } from './calendar.refusals.ts'
import type { AnnounceDay, CalendarKind } from './calendar.schema.ts'
import { moveDeadlines } from './move-deadlines.ts'

const SATURDAY = 6

/** A day already so needs no announcement: off, worked, or never announced otherwise. */
async function isAlready(tx: Tx, day: PlainDate, kind: CalendarKind): Promise<boolean> {
  const calendar = await workingCalendar(tx)
  if (kind === 'holiday') return !isWorkingDay(day, calendar)
  if (kind === 'working-weekend') return isWorkingDay(day, calendar)
  const announced = await findAnnouncement(tx, day)
  return announced === undefined || announced.kind === 'as-usual'
}

/** Ghi ngày nghỉ, ngày làm bù: what has been announced for a day to come; open deadlines follow. */
export async function announceDay(tx: Tx, acting: Acting, body: AnnounceDay): Promise<Written> {
  const { officer, today, touched } = acting
  if ((await findStanding(tx, officer.unitId, today)) === undefined) {
    throw calendarRefusals.refuse('not-standing-agency')
  }
  const day = plainDate(body.day)
  if (day <= today) throw calendarRefusals.refuse('day-not-ahead')
  // One at a time: the second sees what the first has announced.
  await lockClock(tx)
  const { coversTo } = await workingCalendar(tx)
  if (day > coversTo) throw calendarRefusals.refuse('year-unknown', { last: formatDate(coversTo) })
  if (body.kind === 'working-weekend' && dayOfWeek(day) < SATURDAY) {
    throw calendarRefusals.refuse('not-a-weekend')
  }
  if (await isAlready(tx, day, body.kind)) throw calendarRefusals.refuse('already-so')
  const { kind, name, decisionNumber } = body
  const by = { by: officer.userId, unitId: officer.unitId, on: today }
  const version = await insertAnnouncement(tx, { day, kind, name, decisionNumber, ...by })
  touched('calendar-day', day)
  for (const id of await moveDeadlines(tx)) touched('list', id)
  return { id: day, version }
}

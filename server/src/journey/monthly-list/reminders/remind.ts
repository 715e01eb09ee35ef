import { CalendarGapError, firstDay, monthOf, type PlainDate, previousMonth } from '@vung-buoc/law'
import { listUnits } from '../../../access/agencies/agencies.queries.ts'
import { standingByCommune } from '../../../access/agencies/standing.ts'
import { openSystemLine } from '../../../access/audit/as-system.ts'
import type { House } from '../../../access/door/house.ts'
import { workingCalendar } from '../../../platform/clock/clock.ts'
import { type Tx, withContext } from '../../../platform/database/database.ts'
import { notify } from '../../../platform/notifications/notify.ts'
import { Refusal } from '../../../platform/http/refusals.ts'
import { datesOf, monthOfColumn } from '../list-dates.ts'
import type { WithdrawalState } from '../withdrawal/withdrawal.schema.ts'
import { WITHDRAWAL_HOLDERS } from '../withdrawal/withdrawal.states.ts'
import { unitOf } from '../withdrawal/take-withdrawal.ts'
import {
  type ClockFacts,
  type CommuneFacts,
  dueReminders,
  type ListFacts,
  type NoticeFacts,
  type Reminder,
} from './due-reminders.ts'
import { insertReminders, listLateNotices, listOpenLists } from './reminders.queries.ts'

type Unit = Awaited<ReturnType<typeof listUnits>>[number]

async function communesOf(tx: Tx, units: Unit[], today: string): Promise<CommuneFacts[]> {
  const standing = await standingByCommune(tx, today)
  return units.flatMap((area) => {
    const over = standing.get(area.id)
    const police = units.find((unit) => unit.agency_kind === 'police' && unit.area_id === area.id)
    if (over === undefined || police === undefined) return []
    return [{ areaId: area.id, areaName: area.name, police: police.id, standing: over.agency }]
  })
}

async function listsOf(tx: Tx, today: PlainDate): Promise<ListFacts[]> {
  const rows = await listOpenLists(tx, firstDay(monthOf(today)))
  return rows.map((row) => ({
    id: row.id,
    areaId: row.area_id,
    month: monthOfColumn(row.month),
    supplementNumber: row.supplement_number,
    state: row.state,
    policeUnit: row.police_unit_id,
    committeeUnit: row.committee_unit_id,
    due: row.due,
  }))
}

async function noticesOf(tx: Tx, today: PlainDate): Promise<NoticeFacts[]> {
  return (await listLateNotices(tx, today)).flatMap((row) => {
    const holder = WITHDRAWAL_HOLDERS[row.state as WithdrawalState]
    if (holder === null || row.due === null) return []
    const unitId = unitOf(row, holder.party)
    return [{ id: row.id, areaId: row.area_id, unitId, duty: holder.duty, due: row.due }]
  })
}

async function factsOf(tx: Tx, units: Unit[], today: PlainDate): Promise<ClockFacts> {
  const months = [previousMonth(monthOf(today)), monthOf(today)]
  const dated: ClockFacts['months'][number][] = []
  for (const month of months) dated.push({ month, dates: await datesOf(tx, month) })
  return {
    today,
    calendar: await workingCalendar(tx),
    communes: await communesOf(tx, units, today),
    lists: await listsOf(tx, today),
    notices: await noticesOf(tx, today),
    months: dated,
  }
}

/** A year whose holidays nobody has entered has no clock: the screens say so, the job is silent. */
async function whenCalendarKnows(ask: () => Promise<Reminder[]>): Promise<Reminder[]> {
  try {
    return await ask()
  } catch (error) {
    const isGap = error instanceof CalendarGapError
    const isRefused = error instanceof Refusal && error.code === 'monthly-list.calendar-missing'
    if (isGap || isRefused) return []
    throw error
  }
}

/**
 * The clock of the list on one business day: each desk is told what is due or late, once a day and
 * subject. May run again, or in two processes at once, and sends nothing twice.
 */
export async function remind(house: House, today: PlainDate): Promise<Reminder[]> {
  const none = { userId: null, duty: 'SYS-JOBS', units: [] }
  const units = await withContext(house.db, none, (tx) => listUnits(tx, today))
  const agencies = units.filter((unit) => unit.kind === 'agency').map((unit) => unit.id)
  return await withContext(house.db, { ...none, units: agencies }, async (tx) => {
    const due = await whenCalendarKnows(async () => dueReminders(await factsOf(tx, units, today)))
    if (due.length === 0) return []
    await openSystemLine(tx, {
      duty: 'SYS-JOBS',
      action: 'list reminders',
      requestId: `reminders:${today}`,
      onDate: today,
    })
    const fresh = await insertReminders(tx, today, due)
    for (const { subjectId, ...notice } of fresh) {
      const once = `${today} ${subjectId}`
      await notify(tx, { today, officer: null }, { ...notice, once })
    }
    return fresh
  })
}

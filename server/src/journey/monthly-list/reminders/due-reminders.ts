import {
  addDays,
  formatMonth,
  isWorkingDay,
  type PlainDate,
  plainDate,
  type PlainMonth,
  type WorkingCalendar,
} from '@vung-buoc/law'
import type { Duty } from '../../../access/permissions/duties.ts'
import type { ListDates } from '../list-dates.ts'
import type { ReminderCode } from './reminder-codes.ts'

/** One notice of the clock to one desk. */
export interface Reminder {
  unitId: string
  duty: Duty
  code: ReminderCode
  /** What it is about: with day, desk and code it makes the reminder one of its kind. */
  subjectId: string
  /** Neutral words, never a person. */
  subject: string
  opens: string
  due: string | null
}

export interface CommuneFacts {
  areaId: string
  areaName: string
  police: string
  standing: string
}

export interface ListFacts {
  id: string
  areaId: string
  month: PlainMonth
  supplementNumber: number
  state: string
  policeUnit: string
  committeeUnit: string
  due: string | null
}

export interface NoticeFacts {
  id: string
  areaId: string
  unitId: string
  duty: Duty
  due: string
}

export interface ClockFacts {
  today: PlainDate
  calendar: WorkingCalendar
  communes: readonly CommuneFacts[]
  lists: readonly ListFacts[]
  notices: readonly NoticeFacts[]
  /** The months whose clock runs: the one being drafted and the one being handed over. */
  months: readonly { month: PlainMonth; dates: ListDates }[]
}

const FAR = 30

/** Working days from today to the due day; 0 today, −1 once it has passed, FAR beyond a month. */
export function workingDaysLeft(today: PlainDate, due: string, calendar: WorkingCalendar): number {
  if (due < today) return -1
  let left = 0
  for (let day = addDays(today, 1); day <= due; day = addDays(day, 1)) {
    if (isWorkingDay(day, calendar)) left += 1
    if (left === FAR) return FAR
  }
  return left
}

const SETTLED = ['confirmed', 'handed-over', 'received']
const WARNED_BEFORE = [3, 1]

function codeOfDraft(left: number): ReminderCode | null {
  if (left < 0) return 'draft-late'
  if (left === 0) return 'draft-closes-today'
  return WARNED_BEFORE.includes(left) ? 'draft-closes-soon' : null
}

/** The regular list of a month: nobody has opened it, or it is still being drafted. */
function draftReminders(facts: ClockFacts): Reminder[] {
  const { today, calendar, communes, lists, months } = facts
  return months.flatMap(({ month, dates: { draftDue, handOverDue } }) => {
    if (draftDue === null || handOverDue === null || today > handOverDue) return []
    const code = codeOfDraft(workingDaysLeft(today, draftDue, calendar))
    if (code === null) return []
    return communes.flatMap((commune) => {
      const list = lists.find(
        (one) => one.areaId === commune.areaId && one.month === month && one.supplementNumber === 0,
      )
      if (list !== undefined && list.state !== 'draft') return []
      const duties: Duty[] = code === 'draft-closes-soon' ? ['CA-L'] : ['CA-L', 'CA-K']
      return duties.map((duty) => ({
        unitId: commune.police,
        duty,
        code,
        subjectId: `${commune.areaId} ${month}`,
        subject: `Danh sách tháng ${formatMonth(month)}, ${commune.areaName}`,
        opens: list === undefined ? '/danh-sach' : `/danh-sach/${list.id}`,
        due: draftDue,
      }))
    })
  })
}

/** A list that waits for its chief, every day; for its commune, from the day before it is due. */
function listReminders({ today, calendar, communes, lists }: ClockFacts): Reminder[] {
  const nameOf = new Map(communes.map((commune) => [commune.areaId, commune.areaName]))
  return lists.flatMap((list): Reminder[] => {
    const about = {
      subjectId: list.id,
      subject: `Danh sách tháng ${formatMonth(list.month)}, ${nameOf.get(list.areaId) ?? ''}`,
      opens: `/danh-sach/${list.id}`,
      due: list.due,
    }
    if (list.state === 'awaiting-signature') {
      return [{ unitId: list.policeUnit, duty: 'CA-K', code: 'waiting-signature', ...about }]
    }
    if (list.state !== 'submitted' || list.due === null) return []
    const left = workingDaysLeft(today, list.due, calendar)
    if (left > 1) return []
    const code = left < 0 ? 'confirmation-late' : 'confirmation-due'
    return [{ unitId: list.committeeUnit, duty: 'UB-X', code, ...about }]
  })
}

const byStanding = (communes: readonly CommuneFacts[]): Map<string, CommuneFacts[]> =>
  Map.groupBy(communes, (commune) => commune.standing)

/** The standing agency: confirmed lists whose hand-over is near, and communes that hold it up. */
function handOverReminders(facts: ClockFacts): Reminder[] {
  const { today, calendar, lists, months } = facts
  return [...byStanding(facts.communes)].flatMap(([unitId, communes]) =>
    months.flatMap(({ month, dates: { confirmDue, handOverDue } }): Reminder[] => {
      if (confirmDue === null || handOverDue === null) return []
      const areas = new Set(communes.map((commune) => commune.areaId))
      const here = lists.filter((list) => list.month === month && areas.has(list.areaId))
      const left = workingDaysLeft(today, handOverDue, calendar)
      const about = { unitId, opens: '/chuyen-giao', due: handOverDue }
      const waiting = here.filter((list) => list.state === 'confirmed').length
      const due: Reminder = {
        ...about,
        duty: 'CA-K',
        code: left < 0 ? 'hand-over-late' : 'hand-over-due',
        subjectId: `${unitId} ${month}`,
        subject: `Tháng ${formatMonth(month)}: ${waiting} danh sách đã xác nhận, chờ chuyển`,
      }
      const settled = new Set(
        here
          .filter((list) => list.supplementNumber === 0 && SETTLED.includes(list.state))
          .map((list) => list.areaId),
      )
      const late = communes.filter((commune) => !settled.has(commune.areaId)).length
      const isOpen = today > confirmDue && today <= handOverDue
      const duties: Duty[] = late > 0 && isOpen ? ['CA-L', 'CA-K'] : []
      const lates = duties.map((duty): Reminder => ({
        ...about,
        duty,
        code: 'communes-late',
        subjectId: `${unitId} ${month}`,
        subject: `Tháng ${formatMonth(month)}: ${late} xã, thị trấn chưa xác nhận xong`,
      }))
      return [...(waiting > 0 && left <= 1 ? [due] : []), ...lates]
    }),
  )
}

/** A notice of withdrawal whose day has passed. */
function noticeReminders({ communes, notices }: ClockFacts): Reminder[] {
  const nameOf = new Map(communes.map((commune) => [commune.areaId, commune.areaName]))
  return notices.map((notice) => ({
    unitId: notice.unitId,
    duty: notice.duty,
    code: 'withdrawal-late',
    subjectId: notice.id,
    subject: `Thông báo rút tên, ${nameOf.get(notice.areaId) ?? ''}`,
    opens: `/rut-ten/${notice.id}`,
    due: notice.due,
  }))
}

/** Everything the clock has to say on one working day; nothing on a day off. */
export function dueReminders(facts: ClockFacts): Reminder[] {
  if (!isWorkingDay(plainDate(facts.today), facts.calendar)) return []
  return [
    ...draftReminders(facts),
    ...listReminders(facts),
    ...handOverReminders(facts),
    ...noticeReminders(facts),
  ]
}

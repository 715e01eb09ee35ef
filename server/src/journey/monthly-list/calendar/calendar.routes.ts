import { action, read, type Route } from '../../../access/door/route.ts'
import { Written } from '../../../platform/http/schemas.ts'
import { announceDay } from './announce-day.ts'
import { AnnounceDay, CalendarQuery, WorkCalendar } from './calendar.schema.ts'
import { readCalendar } from './read-calendar.ts'

/** Lịch làm việc: days off as dated data, and the days of the list that follow from them. */
export const calendarRoutes: Route[] = [
  read({
    url: '/calendar',
    permission: 'calendar.read',
    summary: 'Days off, and the three days of a month’s list with why they moved',
    query: CalendarQuery,
    reply: WorkCalendar,
    run: (tx, ctx) => readCalendar(tx, ctx, ctx.query.month),
  }),
  action({
    method: 'POST',
    url: '/calendar/announcements',
    permission: 'calendar.announce',
    summary: 'Record an announced day off or worked weekend to come; open deadlines follow',
    body: AnnounceDay,
    reply: Written,
    run: (tx, ctx) => announceDay(tx, ctx, ctx.body),
  }),
]

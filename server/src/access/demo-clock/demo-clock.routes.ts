import { addYears, formatDate, plainDate } from '@vung-buoc/law'
import { z } from 'zod'
import { passBusinessDays } from '../../platform/clock/clock.ts'
import { lockClock, setDemoDate } from '../../platform/clock/clock.queries.ts'
import { PlainDateText, Written } from '../../platform/http/schemas.ts'
import { accessRefusals } from '../access.refusals.ts'
import { action, type Route } from '../door/route.ts'

/** The business clock of a demo: set once by the loader, afterwards only moved forward. */
export const demoClockRoutes: Route[] = [
  action({
    method: 'POST',
    url: '/demo/clock',
    permission: 'clock.move',
    summary: 'Move the business date of a demo forward',
    params: z.strictObject({}),
    body: z.strictObject({ date: PlainDateText }),
    reply: Written,
    run: async (tx, { house, today, body, touched }) => {
      if (!house.demo) throw accessRefusals.refuse('clock-not-demo')
      const { demo_date: set } = await lockClock(tx)
      const now = set === null ? today : plainDate(set)
      const date = plainDate(body.date)
      if (date <= now) throw accessRefusals.refuse('clock-backwards', { today: formatDate(now) })
      const last = addYears(now, 1)
      if (date > last) throw accessRefusals.refuse('clock-too-far', { last: formatDate(last) })
      await setDemoDate(tx, date)
      const passed = await passBusinessDays(tx, date)
      touched('clock', date)
      return { id: date, version: passed }
    },
  }),
]

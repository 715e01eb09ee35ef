import fs from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { PROFILES } from './profile.ts'
import { isDuty, type Duty } from '../permissions/duties.ts'
import { MonthText, PlainDateText } from '../../platform/http/schemas.ts'

const Commune = z.strictObject({ id: z.string(), short: z.string(), name: z.string() })
export type Commune = z.infer<typeof Commune>

const Staff = z.strictObject({
  userName: z.string(),
  displayName: z.string(),
  duty: z.string().refine((code): code is Duty => isDuty(code), 'no such duty'),
  unit: z.string(),
  /** The first day on which the duty no longer holds. */
  until: PlainDateText.optional(),
})

/** One month that is handed over: drafted, signed, confirmed, sent with a numbered letter. */
const Month = z.strictObject({
  month: MonthText,
  draft: PlainDateText,
  sign: PlainDateText,
  confirm: PlainDateText,
  handOver: PlainDateText,
  letter: z.string(),
  received: PlainDateText,
})
export type PlannedMonth = z.infer<typeof Month>

const LaterMonth = Month.extend({
  /** The day on which people who came since are met. */
  meet: PlainDateText,
  /** Communes that confirm after the first hand-over. */
  late: z.array(z.string()),
  /** The second hand-over of the month. */
  again: PlainDateText,
  secondLetter: z.string(),
})

const Plan = z.strictObject({
  /** Since when everybody holds his duty. */
  since: PlainDateText,
  firstDay: PlainDateText,
  lastDay: PlainDateText,
  /** First three digits of identity numbers: the province of birth registration. */
  numberPrefix: z.string().regex(/^\d{3}$/),
  communes: z.array(Commune).min(3),
  staff: z.array(Staff),
  walk: z.array(z.tuple([z.string(), z.string()])),
  /** People of each commune by the month in which they were first known. */
  people: z.strictObject({
    first: z.number().int(),
    second: z.number().int(),
    third: z.number().int(),
    fourth: z.number().int(),
    extra: z.strictObject({ commune: z.string(), count: z.number().int() }),
  }),
  story: z.strictObject({
    first: Month,
    second: LaterMonth.extend({ sentBack: z.string(), secondReceived: PlainDateText }),
    third: LaterMonth.extend({ held: z.string() }),
    fourth: z.strictObject({
      month: MonthText,
      meet: PlainDateText,
      /** How far each commune has come on the last day; the others have opened nothing. */
      lists: z.record(
        z.string(),
        z.enum(['draft', 'awaiting-signature', 'submitted', 'returned', 'confirmed']),
      ),
      noticeDone: z.string(),
      noticeWaiting: z.string(),
    }),
  }),
})
export type DemoPlan = z.infer<typeof Plan>

const placeOf = (profile: string): string => path.join(PROFILES, profile, 'demo.json')

export const hasDemo = (profile: string): boolean => fs.existsSync(placeOf(profile))

/** The demo of a locality as data; throws a sentence that names what is wrong with it. */
export function readPlan(profile: string): DemoPlan {
  const parsed = Plan.safeParse(JSON.parse(fs.readFileSync(placeOf(profile), 'utf8')))
  if (parsed.success) return parsed.data
  throw new Error(`Dữ liệu mẫu của ${profile}, tệp demo.json: ${z.prettifyError(parsed.error)}`)
}

import fs from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { PlainDateText } from '../../platform/http/schemas.ts'
import { PrivacyTerms } from '../data-protection/privacy-terms.ts'
import { WatchLimits } from '../watch/watch-limits.ts'

/** Where the localities lie as data. */
export const PROFILES = path.join(import.meta.dirname, '../../../../profiles')

const UnitData = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string().min(1),
  kind: z.enum(['area', 'agency']),
  level: z.enum(['province', 'district', 'commune']),
  agencyKind: z.string().optional(),
  /** As in the numbers of its documents: CAH in 72/CV-CAH. */
  abbreviation: z
    .string()
    .regex(/^\p{Lu}{2,10}$/u)
    .optional(),
  code: z.string().optional(),
  parent: z.string().nullable(),
  area: z.string().optional(),
  duties: z.array(z.string()).optional(),
  validFrom: PlainDateText,
  validTo: PlainDateText.nullable(),
  decision: z.string(),
})
export type UnitData = z.infer<typeof UnitData>

const Units = z.strictObject({
  units: z.array(UnitData),
  successions: z.array(
    z.strictObject({
      from: z.string(),
      to: z.string(),
      onDate: PlainDateText,
      decision: z.string(),
    }),
  ),
  standing: z.array(
    z.strictObject({
      area: z.string(),
      agency: z.string(),
      bank: z.string(),
      above: z.string(),
      head: z.string(),
      bankAbove: z.string().optional(),
      validFrom: PlainDateText,
      validTo: PlainDateText.nullable(),
      source: z.string(),
    }),
  ),
})

const Calendar = z.strictObject({
  years: z.array(z.number().int()),
  days: z.array(
    z.strictObject({
      day: PlainDateText,
      kind: z.enum(['holiday', 'working-weekend']),
      name: z.string(),
    }),
  ),
  note: z.string(),
})

const DocumentTypeName = z.enum([
  'list',
  'list-confirmation',
  'hand-over',
  'return',
  'receipt',
  'withdrawal',
  'data-answer',
])

const Labels = z.strictObject({
  programme: z.string().min(1),
  district: z.string().min(1),
  place: z.string().min(1),
  /** Abbreviations of the types of outgoing documents: CV in 72/CV-CAH. */
  documentTypes: z.record(DocumentTypeName, z.string().regex(/^\p{Lu}{2,6}$/u)),
  /** Forms that are the State's own: laid out as in this other profile. */
  formsOf: z
    .string()
    .regex(/^[a-z0-9-]+$/)
    .optional(),
})

const Signing = z.strictObject({
  /** From this day on a hand-over waits for the signed copy of every list; null: it does not. */
  handOverNeedsSignedCopiesFrom: PlainDateText.nullable(),
  source: z.string().min(1),
})

export interface Profile {
  name: string
  units: z.infer<typeof Units>
  calendar: z.infer<typeof Calendar>
  labels: z.infer<typeof Labels>
  signing: z.infer<typeof Signing>
  watch: WatchLimits
  privacy: PrivacyTerms
  layout: unknown
}

const LAYOUT = 'mau-01-layout.json'

/** Where the layout of a locality's Mẫu số 01 lies: its own, or that of the profile it names. */
export function layoutPlace(name: string): string {
  const own = path.join(PROFILES, name, LAYOUT)
  if (fs.existsSync(own)) return own
  const { formsOf } = check(name, 'labels.json', Labels)
  return path.join(PROFILES, formsOf ?? name, LAYOUT)
}

function readJson(name: string, file: string, place = path.join(PROFILES, name, file)): unknown {
  if (!fs.existsSync(place)) throw new Error(`Hồ sơ địa bàn ${name} thiếu tệp ${file}.`)
  return JSON.parse(fs.readFileSync(place, 'utf8'))
}

function check<T>(name: string, file: string, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(readJson(name, file))
  if (parsed.success) return parsed.data
  throw new Error(`Hồ sơ địa bàn ${name}, tệp ${file}: ${z.prettifyError(parsed.error)}`)
}

/** Reads and checks a locality's data files; throws a sentence that names the file at fault. */
export function readProfile(name: string): Profile {
  return {
    name,
    units: check(name, 'units.json', Units),
    calendar: check(name, 'calendar.json', Calendar),
    labels: check(name, 'labels.json', Labels),
    signing: check(name, 'signing.json', Signing),
    watch: check(name, 'watch.json', WatchLimits),
    privacy: check(name, 'privacy.json', PrivacyTerms),
    layout: readJson(name, LAYOUT, layoutPlace(name)),
  }
}

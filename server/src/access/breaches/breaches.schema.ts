import { z } from 'zod'
import { Id, requiredText, shortText } from '../../platform/http/schemas.ts'

/** What happened to data of people. */
export const BreachKind = z.enum([
  'lost-device',
  'lost-paper',
  'wrong-recipient',
  'unlawful-reading',
  'intrusion',
  'damage',
  'other',
])
export type BreachKind = z.infer<typeof BreachKind>
export const BreachDataKind = z.enum([
  'name',
  'id-number',
  'contact',
  'certificate',
  'case',
  'loan',
  'papers',
])
export type BreachDataKind = z.infer<typeof BreachDataKind>
export const BreachStepKind = z.enum([
  'measure',
  'told-authority',
  'told-people',
  'told-agency',
  'closed',
])
export type BreachStepKind = z.infer<typeof BreachStepKind>

/** Real time, not the business date: the clock of an incident runs at night too. */
const Moment = z.iso.datetime()

export const RecordBreach = z.strictObject({
  kind: BreachKind,
  foundAt: Moment,
  says: requiredText(1000),
  /** Null: not known yet. */
  people: z.number().int().nonnegative().max(10_000_000).nullable(),
  dataKinds: z.array(BreachDataKind).min(1).max(7),
})
export type RecordBreach = z.infer<typeof RecordBreach>

export const AddBreachStep = z.strictObject({
  kind: BreachStepKind,
  at: Moment,
  says: requiredText(1000),
  documentNumber: shortText(40),
  /** How many people by what is known now; null: as before. */
  people: z.number().int().nonnegative().max(10_000_000).nullable(),
})
export type AddBreachStep = z.infer<typeof AddBreachStep>

const Tone = z.enum(['calm', 'soon', 'late'])

export const BreachCard = z.strictObject({
  id: Id,
  kind: BreachKind,
  foundAt: Moment,
  /** Until when the authority must have heard of it. */
  notifyBy: Moment,
  notifiedAt: Moment.nullable(),
  closedAt: Moment.nullable(),
  /** Whole hours left; negative once they are over. Null: the authority knows. */
  hoursLeft: z.number().int().nullable(),
  tone: Tone,
  people: z.number().int().nullable(),
  dataKinds: z.array(BreachDataKind),
})
export type BreachCard = z.infer<typeof BreachCard>

export const Breaches = z.strictObject({
  breaches: z.array(BreachCard),
  term: z.strictObject({ hours: z.number().int(), source: z.string() }),
})
export type Breaches = z.infer<typeof Breaches>

export const BreachPage = BreachCard.extend({
  says: z.string(),
  steps: z.array(
    z.strictObject({
      id: Id,
      kind: BreachStepKind,
      at: Moment,
      says: z.string(),
      documentNumber: z.string(),
      byName: z.string().nullable(),
      writtenAt: Moment,
    }),
  ),
  version: z.number().int(),
})
export type BreachPage = z.infer<typeof BreachPage>

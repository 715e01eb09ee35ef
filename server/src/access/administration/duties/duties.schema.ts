import { z } from 'zod'
import { Id, PlainDateText, requiredText, shortText } from '../../../platform/http/schemas.ts'

export const ProposeDuty = z.strictObject({
  userId: Id,
  duty: z.string().max(10),
  unitId: z.string().max(80),
  validFrom: PlainDateText,
  validTo: PlainDateText.nullable(),
  decisionNumber: requiredText(60),
  /** The lines above his signature with strokes between them; empty: the office's usual. */
  authority: shortText(250),
})
export type ProposeDuty = z.infer<typeof ProposeDuty>

export const Holder = z.strictObject({
  personName: z.string(),
  /** Null where the account is kept by other administrators. */
  personId: Id.nullable(),
  validTo: PlainDateText.nullable(),
  isDelegated: z.boolean(),
  isDisabled: z.boolean(),
})

export const DutyCell = z.strictObject({
  duty: z.string(),
  dutyName: z.string(),
  holders: z.array(Holder),
  /** Proposed and not yet decided. */
  waiting: z.number().int(),
})

export const DutyMatrix = z.strictObject({
  units: z.array(z.strictObject({ id: z.string(), name: z.string(), cells: z.array(DutyCell) })),
  /** Administration and data protection, which no kind of agency owns: where somebody holds them. */
  anywhere: z.array(z.strictObject({ unitName: z.string(), cell: DutyCell })),
})
export type DutyMatrix = z.infer<typeof DutyMatrix>

import { z } from 'zod'
import { Id, PlainDateText, requiredText } from '../../../platform/http/schemas.ts'

export const ProposalKind = z.enum(['grant', 'leaving', 'unit-add', 'unit-end'])
export type ProposalKind = z.infer<typeof ProposalKind>
export const ProposalOutcome = z.enum(['approved', 'declined', 'withdrawn'])

export const DeclineProposal = z.strictObject({ reason: requiredText(300) })

/** A duty that would be given, in the words of the second administrator's screen. */
export const ProposedDuty = z.strictObject({
  personName: z.string(),
  duty: z.string(),
  dutyName: z.string(),
  unitName: z.string(),
  validFrom: PlainDateText,
  validTo: PlainDateText.nullable(),
  authority: z.array(z.string()),
})

export const Proposal = z.strictObject({
  id: Id,
  kind: ProposalKind,
  /** The officer it is about; null for a unit. */
  personId: Id.nullable(),
  personName: z.string().nullable(),
  unitName: z.string(),
  /** Of a unit: the name it is to have, or who carries on for it. */
  newName: z.string().nullable(),
  successorName: z.string().nullable(),
  duties: z.array(ProposedDuty),
  decisionNumber: z.string(),
  effectiveOn: PlainDateText,
  proposedByName: z.string(),
  proposedOn: PlainDateText,
  outcome: ProposalOutcome.nullable(),
  decidedByName: z.string().nullable(),
  decidedOn: PlainDateText.nullable(),
  reason: z.string().nullable(),
  version: z.number().int(),
  actions: z.array(z.enum(['approve', 'decline', 'withdraw'])),
})
export type Proposal = z.infer<typeof Proposal>

export const ProposalsPage = z.strictObject({ proposals: z.array(Proposal) })
export type ProposalsPage = z.infer<typeof ProposalsPage>

import { z } from 'zod'
import { PlainDateText, requiredText, shortText } from '../../../platform/http/schemas.ts'

const UnitId = z.string().regex(/^[a-z0-9-]{1,80}$/)

export const AddUnit = z.strictObject({
  name: requiredText(120),
  /** As in the numbers of its documents: CAX in 72/DS-CAX; empty: it numbers none. */
  abbreviation: shortText(10).regex(/^(?:\p{Lu}{2,10})?$/u, 'Ký hiệu gồm 2 đến 10 chữ in hoa.'),
  agencyKind: z.string().max(40),
  parentId: UnitId,
  areaId: UnitId,
  validFrom: PlainDateText,
  decisionNumber: requiredText(60),
})
export type AddUnit = z.infer<typeof AddUnit>

export const EndUnit = z.strictObject({
  /** Who carries on; null where nobody does. */
  successorId: UnitId.nullable(),
  /** The first day on which the unit is no more. */
  endsOn: PlainDateText,
  decisionNumber: requiredText(60),
})
export type EndUnit = z.infer<typeof EndUnit>

export const UnitState = z.enum(['in-force', 'not-yet', 'ended'])

export const AdministeredUnit = z.strictObject({
  id: z.string(),
  name: z.string(),
  agencyKind: z.string(),
  areaName: z.string(),
  /** How deep below the administrator's own it stands in the tree. */
  depth: z.number().int(),
  validFrom: PlainDateText,
  validTo: PlainDateText.nullable(),
  decision: z.string(),
  state: UnitState,
  successors: z.array(z.string()),
  mayEnd: z.boolean(),
})
export type AdministeredUnit = z.infer<typeof AdministeredUnit>

const Named = z.strictObject({ id: z.string(), name: z.string() })

export const UnitsPage = z.strictObject({
  units: z.array(AdministeredUnit),
  /** Places and kinds that a new unit may have. */
  areas: z.array(Named.extend({ level: z.string() })),
  kinds: z.array(z.strictObject({ level: z.string(), kind: z.string() })),
})
export type UnitsPage = z.infer<typeof UnitsPage>

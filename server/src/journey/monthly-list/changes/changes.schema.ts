import { z } from 'zod'
import { DongAmount, Id, MonthText, PlainDateText } from '../../../platform/http/schemas.ts'
import { Purpose } from '../monthly-list.schema.ts'

/** What of a line is compared: everything Mẫu 01 shows. */
export const ComparedField = z.enum([
  'fullName',
  'birth',
  'sex',
  'idNumber',
  'address',
  'certificateKind',
  'certificateNumber',
  'certificateDate',
  'completedOn',
  'conduct',
  'socialEvils',
  'purpose',
  'amount',
  'trainingMonths',
  'note',
])
export type ComparedField = z.infer<typeof ComparedField>

const Value = z.union([z.string(), z.number()]).nullable()
const Named = z.strictObject({ personId: Id, fullName: z.string() })

export const ListDifference = z.strictObject({
  /** The month it is compared with; null when it is an earlier version of the same list. */
  month: MonthText.nullable(),
  /** The day the earlier version was returned. */
  returnedOn: PlainDateText.nullable(),
  added: z.array(Named.extend({ purpose: Purpose.nullable(), amount: DongAmount.nullable() })),
  removed: z.array(Named.extend({ reasons: z.array(z.string()) })),
  changed: z.array(
    Named.extend({
      fields: z.array(z.strictObject({ field: ComparedField, before: Value, after: Value })),
    }),
  ),
})
export type ListDifference = z.infer<typeof ListDifference>

export const ListChanges = z.strictObject({
  sinceLastMonth: ListDifference.nullable(),
  sinceReturn: ListDifference.nullable(),
})
export type ListChanges = z.infer<typeof ListChanges>

import { z } from 'zod'
import { DongAmount, PlainDateText, TypedText } from '../../../platform/http/schemas.ts'
import { BirthDate, Sex } from '../../../registers/people/people.schema.ts'
import { type RowField, rowFields } from '../mau-01-fields.ts'
import { Conduct, Purpose, SocialEvils } from '../monthly-list.schema.ts'

export const RowFieldName = z.enum(rowFields as [RowField, ...RowField[]])

export const Doubt = z.strictObject({
  cell: z.string(),
  field: z.string(),
  code: z.string(),
  found: z.string(),
  proposed: z.string(),
})
export type Doubt = z.infer<typeof Doubt>

const values = {
  fullName: TypedText,
  dateOfBirth: BirthDate.nullable(),
  sex: Sex.nullable(),
  idNumber: z.string().nullable(),
  address: TypedText,
  certificateNumber: TypedText.nullable(),
  /** Stands behind the number, in the same cell. Rows kept from before have none. */
  certificateDate: PlainDateText.nullable().default(null),
  certificateKind: z.enum(['completion', 'amnesty']).nullable(),
  completedOn: PlainDateText.nullable(),
  conduct: Conduct.nullable(),
  socialEvils: SocialEvils.nullable(),
  purpose: Purpose.nullable(),
  amount: DongAmount.nullable(),
  note: TypedText.nullable(),
}

/** The values of a row, without its place and its doubts. */
export const ReadValues = z.strictObject(values)
export type ReadValues = z.infer<typeof ReadValues>

/** One row of a Mẫu số 01 sheet as read; the officer settles what is doubtful. */
export const ImportRow = z.strictObject({
  excelRow: z.number().int(),
  ...values,
  doubts: z.array(Doubt),
})
export type ImportRow = z.infer<typeof ImportRow>

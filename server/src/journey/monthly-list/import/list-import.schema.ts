import { z } from 'zod'
import { DongAmount, Id, PlainDateText, TypedText } from '../../../platform/http/schemas.ts'
import { BirthDate, Sex } from '../../../registers/people/people.schema.ts'
import { Conduct, Purpose, SocialEvils } from '../monthly-list.schema.ts'

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

export const ImportColumn = z.strictObject({
  letter: z.string(),
  header: z.string(),
  field: z.string().nullable(),
  /** False: understood by likeness only, to be confirmed by the officer. */
  certain: z.boolean().default(true),
})
export const DroppedColumn = z.strictObject({
  column: z.string(),
  header: z.string(),
  code: z.enum(['not-allowed', 'not-in-form']).default('not-in-form'),
  why: z.string(),
})
export const ImportProblem = z.strictObject({ code: z.string(), says: z.string() })

export const ImportSheet = z.strictObject({
  position: z.number().int(),
  name: z.string().nullable(),
  hidden: z.boolean(),
  isList: z.boolean(),
  isRead: z.boolean(),
})

/** A row in the settling grid: the reading, plus what the officer decided. */
export const SettledRow = ImportRow.extend({
  /** Doubts the officer has looked at, by cell and code: "E10:id-leading-zero-lost". */
  settled: z.array(z.string()),
  skipped: z.boolean(),
  /** Filled by the server: the person already known here, or the trouble with taking this row. */
  match: z.enum(['new', 'known-person', 'already-on-list', 'on-another-communes-list']),
})
export type SettledRow = z.infer<typeof SettledRow>

export const ListImport = z.strictObject({
  id: Id,
  listId: Id,
  version: z.number().int(),
  state: z.enum(['open', 'taken-over', 'abandoned']),
  sheet: z.string().nullable(),
  /** What has to be decided before the rows count. */
  asks: z.array(z.enum(['columns', 'sheet', 'font'])),
  sheets: z.array(ImportSheet),
  font: z.enum(['TCVN3', 'VNI', 'VIQR']).nullable(),
  columns: z.array(ImportColumn),
  dropped: z.array(DroppedColumn),
  problems: z.array(ImportProblem),
  rows: z.array(SettledRow),
})
export type ListImport = z.infer<typeof ListImport>

/** One save of the grid: the rows that changed (If-Match carries the version). */
export const SettleRows = z.strictObject({
  rows: z
    .array(SettledRow.omit({ match: true }))
    .min(1)
    .max(2000),
})

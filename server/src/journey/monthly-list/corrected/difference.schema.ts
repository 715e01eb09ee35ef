import { z } from 'zod'
import { rowFields } from '../mau-01-fields.ts'
import { Doubt, ImportRow } from '../import/import-row.schema.ts'

/** What is compared: the columns, and the date that stands in the cell of the certificate's number. */
export const comparedFields = [...rowFields, 'certificateDate'] as const
export type ComparedCell = (typeof comparedFields)[number]
const FieldName = z.enum(comparedFields)

const Value = z.union([z.string(), z.number(), z.null()])

/** One cell three ways: as first read, as it stands here, as the corrected sheet has it. */
const CellDifference = z.strictObject({
  field: FieldName,
  first: Value,
  here: Value,
  file: Value,
  /** Changed in the sheet alone; or here and there, each in its own way. */
  kind: z.enum(['file-only', 'conflict']),
  doubts: z.array(Doubt),
})
export type CellDifference = z.infer<typeof CellDifference>

const RowDifference = z.strictObject({
  excelRow: z.number().int(),
  cells: z.array(CellDifference),
})
export type RowDifference = z.infer<typeof RowDifference>

/** What a corrected sheet says differently, until the officer has decided about it. */
export const ImportDifference = z.strictObject({
  changed: z.array(RowDifference),
  /** Lines without a mark, by their number in the corrected sheet. */
  added: z.array(ImportRow),
  missing: z.array(z.number().int()),
  /** Rows that are the same in the sheet and here. */
  same: z.number().int(),
  /** Cells settled here and left as they were in the sheet: they stay as they are here. */
  keptHere: z.number().int(),
})
export type ImportDifference = z.infer<typeof ImportDifference>

/** The officer's word: for each cell which side counts, which lines come in, which rows go. */
export const SettleDifference = z.strictObject({
  cells: z
    .array(
      z.strictObject({
        excelRow: z.number().int(),
        field: FieldName,
        take: z.enum(['file', 'here']),
      }),
    )
    .max(70_000),
  added: z.array(z.number().int()).max(20_000),
  skip: z.array(z.number().int()).max(20_000),
})
export type SettleDifference = z.infer<typeof SettleDifference>

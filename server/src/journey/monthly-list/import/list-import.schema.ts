import { z } from 'zod'
import { Id } from '../../../platform/http/schemas.ts'
import { ImportDifference } from '../corrected/difference.schema.ts'
import { ImportRow, RowFieldName } from './import-row.schema.ts'

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
  /** What a corrected sheet says differently and nobody has decided about yet. */
  difference: ImportDifference.nullable(),
})
export type ListImport = z.infer<typeof ListImport>

/** One save of the grid: the rows that changed (If-Match carries the version). */
export const SettleRows = z.strictObject({
  rows: z
    .array(SettledRow.omit({ match: true }))
    .min(1)
    .max(2000),
})

/** '5,6,9' → only these rows of a large import. */
export const ImportRowsAsked = z.strictObject({
  rows: z
    .string()
    .regex(/^\d{1,6}(,\d{1,6})*$/)
    .max(8000)
    .transform((text) => text.split(',').map(Number))
    .optional(),
})
export type ImportRowsAsked = z.infer<typeof ImportRowsAsked>

/** A block copied from a spreadsheet: its rows go into these rows, its columns on from `field`. */
export const PasteCells = z.strictObject({
  excelRows: z.array(z.number().int()).min(1).max(5000),
  field: RowFieldName,
  block: z
    .array(z.array(z.string().max(1000)).min(1).max(20))
    .min(1)
    .max(5000),
})
export type PasteCells = z.infer<typeof PasteCells>

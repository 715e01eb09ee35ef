import { z } from 'zod'

const Doubt = z.object({
  cell: z.string(),
  /** A field of the row, or `row` when the doubt is about the whole line. */
  field: z.string(),
  code: z.string(),
  found: z.string(),
  /** The text of what the field holds now; empty when there is nothing to propose. */
  proposed: z.string(),
})

/** One line as read from the sheet. Fields hold what is sure, or the proposal of a doubt. */
export const PreviewRow = z.object({
  excelRow: z.int(),
  fullName: z.string(),
  dateOfBirth: z.string().nullable(),
  sex: z.enum(['male', 'female']).nullable(),
  idNumber: z.string().nullable(),
  address: z.string(),
  certificateNumber: z.string().nullable(),
  /** As it stands behind the number, in the same cell. */
  certificateDate: z.string().nullable(),
  certificateKind: z.enum(['completion', 'amnesty']).nullable(),
  completedOn: z.string().nullable(),
  conduct: z.enum(['good', 'not-good']).nullable(),
  socialEvils: z.enum(['none', 'some']).nullable(),
  purpose: z.enum(['production', 'training']).nullable(),
  amount: z.int().nullable(),
  note: z.string().nullable(),
  doubts: z.array(Doubt),
})

const Problem = z.object({
  code: z.string(),
  says: z.string(),
  cells: z.array(z.string()).optional(),
})

/** A column that was not taken in. Only its heading is named, never what stands below it. */
const Dropped = z.object({
  column: z.string(),
  header: z.string().nullable(),
  code: z.enum(['not-allowed', 'not-in-form']),
  says: z.string(),
})

const MatchedColumn = z.object({
  column: z.string(),
  header: z.string(),
  field: z.string(),
  /** False: found by likeness only, to be confirmed by the officer. */
  certain: z.boolean(),
})

const FilledSheet = z.object({
  /** Counted from 1 over all sheets of the workbook; what a reading is asked for by. */
  position: z.int(),
  /** Null where the name itself must not be repeated. */
  name: z.string().nullable(),
  hidden: z.boolean(),
  isList: z.boolean(),
  isRead: z.boolean(),
})

export const Mau01Preview = z.object({
  rows: z.array(PreviewRow),
  dropped: z.array(Dropped),
  problems: z.array(Problem),
  columns: z.array(MatchedColumn),
  sheet: z.string().nullable(),
  /** Every sheet that holds something, for the officer to choose from. */
  sheets: z.array(FilledSheet),
  /** The old font that was recognised, whether or not it was turned into Unicode. */
  font: z.enum(['TCVN3', 'VNI', 'VIQR']).nullable(),
  /** Read from the heading block; month as yyyy-mm. */
  title: z.object({ commune: z.string().nullable(), month: z.string().nullable() }),
})

export type Doubt = z.infer<typeof Doubt>
export type PreviewRow = z.infer<typeof PreviewRow>
export type PreviewProblem = z.infer<typeof Problem>
export type DroppedColumn = z.infer<typeof Dropped>
export type FilledSheet = z.infer<typeof FilledSheet>
export type MatchedColumn = z.infer<typeof MatchedColumn>
export type Mau01Preview = z.infer<typeof Mau01Preview>

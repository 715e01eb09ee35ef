import { z } from 'zod'
import { fieldNames } from '../mau-01-fields.ts'

export type { FieldName } from '../mau-01-fields.ts'

const Spellings = z.array(z.string().min(1)).readonly()
const Field = z.enum(fieldNames)

/** What a column can say by its heading alone: an option that is crossed, or a part of a date. */
const IMPLIED = [
  'male',
  'female',
  'day',
  'month',
  'year',
  'completion',
  'amnesty',
  'good',
  'not-good',
  'none',
  'some',
  'production',
  'training',
] as const

/** The form as data of the profile: a new layout or a new spelling needs no code. */
export const Mau01Layout = z.object({
  form: z.literal('mau-01'),
  sheetName: z.string().min(1).max(31),
  title: z.string().min(1),
  /** Fewer known columns than this, and the sheet is another form. */
  minimumFields: z.int().min(2),
  /** In đồng; a smaller number is counted in thousands or millions. */
  smallestAmount: z.int().positive(),
  /** The official columns, in the order in which they are printed. */
  columns: z.array(z.object({ field: Field, title: z.string().min(1), width: z.number() })),
  /** Names of column groups for two-row headings: '@birth > Nam'. */
  groups: z.record(z.string(), Spellings),
  spellings: z.array(
    z.object({
      field: Field,
      /** A date under "Nam" tells the sex as well; a cross under "Tốt" tells the conduct. */
      implies: z.enum(IMPLIED).optional(),
      accepts: Spellings,
    }),
  ),
  /** Headings that resemble ours and are no part of the form. */
  others: Spellings.default([]),
  /** Headings whose columns must not come in; `says` describes them without naming contents. */
  forbidden: z.array(z.object({ says: z.string().min(1), accepts: Spellings })),
  words: z.object({
    sex: z.object({ male: Spellings, female: Spellings }),
    certificateKind: z.object({ completion: Spellings, amnesty: Spellings }),
    conduct: z.object({ good: Spellings, 'not-good': Spellings }),
    socialEvils: z.object({ none: Spellings, some: Spellings }),
    purpose: z.object({ production: Spellings, training: Spellings }),
  }),
  /** Words before a purpose that say nothing: 'vay để chăn nuôi'. */
  leadingWords: Spellings,
  /** What stands in a number's place when there is no number yet. */
  noNumberWords: Spellings,
  /** Free text with one of these is never repeated; one-syllable words are compared with marks. */
  offenceWords: Spellings,
  harmlessPhrases: Spellings,
  footer: z.object({ counts: Spellings, totals: Spellings, ends: Spellings }),
})

export type Mau01Layout = z.infer<typeof Mau01Layout>

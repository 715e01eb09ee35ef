import { z } from 'zod'
import { fieldNames } from '../mau-01-fields.ts'

const DECIDED = /^[A-Z]{1,3}:[a-zA-Z]*$/

/** 'B:fullName,C:dateOfBirth,F:' → what each column is; nothing after the colon: not read. */
const DecidedColumns = z
  .string()
  .max(2000)
  .transform((text) => text.split(',').filter((part) => part !== ''))
  .pipe(z.array(z.string().regex(DECIDED)))
  .transform((parts) => parts.map((part) => part.split(':')))
  .pipe(z.array(z.tuple([z.string(), z.enum(['', ...fieldNames])])))
  .transform((pairs) =>
    Object.fromEntries(pairs.map(([letter, field]) => [letter, field === '' ? null : field])),
  )

/**
 * How the officer wants a file read: `sheet` counted from 1, `columns` decided one by one, `font`
 * whose conversion is agreed to. The bytes are not kept, so a choice comes with the file again.
 */
export const ReadingChoice = z.strictObject({
  sheet: z.coerce.number().int().min(1).max(1000).optional(),
  columns: DecidedColumns.optional(),
  font: z.enum(['TCVN3', 'VNI', 'VIQR', 'none']).optional(),
})
export type ReadingChoice = z.infer<typeof ReadingChoice>

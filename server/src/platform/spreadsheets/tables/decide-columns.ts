import { columnLetter } from '../workbook.ts'
import type { ChosenSheet } from './choose-sheet.ts'
import type { HeaderColumn } from './header.ts'
import type { TitleMeaning } from './titles.ts'

/** Letter of a column → the field the officer says it is; null: not to be read. */
export type DecidedColumns<Field extends string> = Readonly<Record<string, Field | null>>

/**
 * Puts the officer's word in place of what the headings say. A column that must not come in
 * stays out whatever anybody decides.
 */
export function decideColumns<Field extends string>(
  chosen: ChosenSheet<Field>,
  decided: DecidedColumns<Field>,
): ChosenSheet<Field> {
  const columns = chosen.header.columns.map((column) => decideColumn(column, decided))
  return { ...chosen, header: { ...chosen.header, columns } }
}

function decideColumn<Field extends string>(
  column: HeaderColumn<Field>,
  decided: DecidedColumns<Field>,
): HeaderColumn<Field> {
  const field = decided[columnLetter(column.column)]
  if (field === undefined || column.meaning.kind === 'forbidden') return column
  return { ...column, meaning: field === null ? { kind: 'unknown' } : asDecided(field, column) }
}

/** Under 'Năm sinh > Nam' a date tells the sex as well, also once it is confirmed. */
function asDecided<Field extends string>(
  field: Field,
  { meaning }: HeaderColumn<Field>,
): TitleMeaning<Field> {
  const isSame = meaning.kind === 'field' && meaning.field === field
  if (isSame) return { ...meaning, certain: true }
  return { kind: 'field', field, implies: null, certain: true, inGroup: false }
}

import { type FieldName, fieldNames, type ListImport } from '@vung-buoc/server/contract'

/** Letter → field; an empty text: the column is not read. */
export type ColumnChoice = Readonly<Record<string, FieldName | ''>>

export interface ReadingDecision {
  sheet: number | null
  font: 'none' | NonNullable<ListImport['font']> | null
  columns: ColumnChoice
}

export const isFieldName = (text: string): text is FieldName =>
  fieldNames.some((field) => field === text)

export interface Heading {
  letter: string
  header: string
  field: FieldName | ''
  certain: boolean
}

const widthFirst = (a: Heading, b: Heading): number =>
  a.letter.length - b.letter.length || (a.letter < b.letter ? -1 : 1)

/** Every column that may be read, in the order of the sheet, with what it was understood as. */
export function headingsOf({ columns, dropped }: ListImport): Heading[] {
  const read = columns.map(({ letter, header, field, certain }): Heading => {
    return { letter, header, certain, field: field !== null && isFieldName(field) ? field : '' }
  })
  const left = dropped
    .filter(({ code }) => code === 'not-in-form')
    .map(({ column, header }): Heading => ({ letter: column, header, field: '', certain: true }))
  return [...read, ...left].toSorted(widthFirst)
}

/** Nobody is found without a name: one column has to be the one that holds it. */
export function isNameless(headings: readonly Heading[], chosen: ColumnChoice): boolean {
  return headings.every(({ letter, field }) => (chosen[letter] ?? field) !== 'fullName')
}

/** Only what was asked or changed is a decision; the rest stays as the headings say. */
export function decidedColumns(headings: readonly Heading[], chosen: ColumnChoice): ColumnChoice {
  const decided = headings.flatMap(({ letter, field, certain }): [string, FieldName | ''][] => {
    const choice = chosen[letter] ?? field
    return certain && choice === field ? [] : [[letter, choice]]
  })
  return Object.fromEntries(decided)
}

/** '?sheet=2&columns=B:fullName,F:&font=TCVN3' */
export function choiceQuery({ sheet, font, columns }: ReadingDecision): string {
  const pairs = Object.entries(columns).map(([letter, field]) => `${letter}:${field}`)
  const query = new URLSearchParams()
  if (sheet !== null) query.set('sheet', String(sheet))
  if (pairs.length > 0) query.set('columns', pairs.join(','))
  if (font !== null) query.set('font', font)
  const text = query.toString()
  return text === '' ? '' : `?${text}`
}

import { platformRefusals } from '../../../platform/http/platform.refusals.ts'
import type { Tx } from '../../../platform/database/database.ts'
import type { Mau01Preview, PreviewRow } from '../excel/preview.schema.ts'
import type { Reading } from '../../../platform/spreadsheets/read-apart.ts'
import { rowFields } from '../mau-01-fields.ts'
import { findImport, type KeptRow } from './import.queries.ts'
import { importRefusals } from './import.refusals.ts'
import type { ReadValues } from './import-row.schema.ts'
import type { ListImport } from './list-import.schema.ts'
import type { ReadingChoice } from './reading-choice.schema.ts'

const asReasons = (problems: Mau01Preview['problems']) =>
  problems.map(({ code, says }) => ({ subject: 'file', code, says }))

/** What was read, or the refusal that says why nothing was. */
export function readingOf(reading: Reading<Mau01Preview>): Mau01Preview {
  if (!reading.ok) {
    const { code, says } = reading.problem
    throw importRefusals.refuse(
      'unreadable',
      { says },
      { reasons: [{ subject: 'file', code, says }] },
    )
  }
  const preview = reading.found
  if (preview.rows.length === 0) {
    throw importRefusals.refuse('nothing-found', {}, { reasons: asReasons(preview.problems) })
  }
  return preview
}

/** The values of a row alone, without its doubts. */
export const valuesOf = (row: PreviewRow | KeptRow): ReadValues =>
  Object.fromEntries(rowFields.map((field) => [field, row[field]])) as ReadValues

/** What of a preview is kept: never a dropped column's content, never the bytes. */
export function keptOf(preview: Mau01Preview, choice: ReadingChoice) {
  return {
    sheet: preview.sheet,
    columns: preview.columns.map(({ column, header, field, certain }) => {
      return { letter: column, header, field, certain }
    }),
    dropped: preview.dropped.map(({ column, header, code, says }) => {
      return { column, header: header ?? '', code, why: says }
    }),
    problems: preview.problems.map(({ code, says }) => ({ code, says })),
    sheets: preview.sheets,
    font: preview.font,
    asks: asksOf(preview, choice),
    rows: eachOf(preview.rows, (row) => ({ ...row, settled: [], skipped: false })),
    firstRead: eachOf(preview.rows, (row) => {
      return { excelRow: row.excelRow, values: valuesOf(row) }
    }),
  }
}

/** One after the other as they are asked for, since all at once would hold up the others. */
function* eachOf<From, To>(items: readonly From[], make: (item: From) => To): Generator<To> {
  for (const item of items) yield make(item)
}

/** What the officer has to decide before the rows count, each only once. */
function asksOf(preview: Mau01Preview, choice: ReadingChoice): ListImport['asks'] {
  const lists = preview.sheets.filter(({ isList }) => isList)
  const asked: [ListImport['asks'][number], boolean][] = [
    ['columns', preview.columns.some(({ certain }) => !certain) || isNameless(preview)],
    ['sheet', lists.length > 1 && choice.sheet === undefined],
    ['font', preview.font !== null && choice.font === undefined],
  ]
  return asked.filter(([, isAsked]) => isAsked).map(([what]) => what)
}

const isNameless = ({ columns }: Mau01Preview): boolean =>
  columns.every(({ field }) => field !== 'fullName')

export async function getImport(tx: Tx, id: string) {
  const found = await findImport(tx, id)
  if (found === undefined) throw platformRefusals.refuse('not-found')
  return { ...found, rows: found.rows as unknown as KeptRow[] }
}

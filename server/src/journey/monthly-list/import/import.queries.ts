import type { Tx } from '../../../platform/database/database.ts'
import { sql } from 'kysely'
import { jsonbInPieces } from '../../../platform/database/jsonb-in-pieces.ts'
import type { ImportDifference } from '../corrected/difference.schema.ts'
import type { ReadValues } from './import-row.schema.ts'
import type { ListImport, SettledRow } from './list-import.schema.ts'

/** A row as it is kept: without what the server finds out anew at each reading. */
export type KeptRow = Omit<SettledRow, 'match'>

export interface KeptImport {
  sheet: string | null
  columns: unknown
  dropped: unknown
  problems: unknown
  sheets: unknown
  font: string | null
  asks: ListImport['asks']
  rows: Iterable<KeptRow>
  firstRead: Iterable<{ excelRow: number; values: ReadValues }>
}

/** A thousand rows and more: made and sent without holding others up. */
async function jsonbOf(items: Iterable<unknown>) {
  return sql<string>`${await jsonbInPieces(items)}::jsonb`
}

const readingColumns = async (row: KeptImport) => ({
  sheet: row.sheet,
  columns: JSON.stringify(row.columns),
  dropped: JSON.stringify(row.dropped),
  problems: JSON.stringify(row.problems),
  sheets: JSON.stringify(row.sheets),
  font: row.font,
  asks: row.asks,
  rows: await jsonbOf(row.rows),
  first_read: await jsonbOf(row.firstRead),
})

export async function insertImport(
  tx: Tx,
  row: KeptImport & { listId: string; uploadedBy: string; uploadedOn: string },
): Promise<string> {
  const inserted = await tx
    .insertInto('journey.list_import')
    .values({
      list_id: row.listId,
      ...(await readingColumns(row)),
      uploaded_by: row.uploadedBy,
      uploaded_on: row.uploadedOn,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return inserted.id
}

/** What a corrected sheet says, until it is decided about; the rows do not change yet. */
export async function saveDifference(
  tx: Tx,
  id: string,
  difference: ImportDifference,
): Promise<number> {
  const row = await tx
    .updateTable('journey.list_import')
    .set((eb) => ({ difference: JSON.stringify(difference), version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow()
  return row.version
}

/** The rows after the decision about a corrected sheet. */
export async function saveDecided(
  tx: Tx,
  id: string,
  { rows, firstRead }: Pick<KeptImport, 'rows' | 'firstRead'>,
): Promise<number> {
  const decided = { rows: await jsonbOf(rows), first_read: await jsonbOf(firstRead) }
  const row = await tx
    .updateTable('journey.list_import')
    .set((eb) => ({
      ...decided,
      difference: null,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow()
  return row.version
}

/** The same file read anew: what was settled before belonged to another reading. */
export async function replaceReading(tx: Tx, id: string, reading: KeptImport): Promise<number> {
  const columns = await readingColumns(reading)
  const row = await tx
    .updateTable('journey.list_import')
    .set((eb) => ({
      ...columns,
      difference: null,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow()
  return row.version
}

export async function findImport(tx: Tx, id: string) {
  return await tx
    .selectFrom('journey.list_import')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
}

export async function lockImport(tx: Tx, id: string) {
  return await tx
    .selectFrom('journey.list_import')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

export async function saveRows(tx: Tx, id: string, rows: KeptRow[]): Promise<number> {
  const json = await jsonbOf(rows)
  const row = await tx
    .updateTable('journey.list_import')
    .set((eb) => ({ rows: json, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow()
  return row.version
}

const NOTHING_READ = {
  rows: JSON.stringify([]),
  first_read: JSON.stringify([]),
  difference: null,
}

/** A list that leaves its draft takes nothing more in: what lies open is given up with its rows. */
export async function abandonOpenImports(tx: Tx, listId: string): Promise<void> {
  await tx
    .updateTable('journey.list_import')
    .set((eb) => ({
      state: 'abandoned',
      ...NOTHING_READ,
      version: eb('version', '+', 1),
    }))
    .where('list_id', '=', listId)
    .where('state', '=', 'open')
    .execute()
}

/** An import that has ended keeps how it ended, not the rows. */
export async function endImport(
  tx: Tx,
  id: string,
  state: 'taken-over' | 'abandoned',
): Promise<number> {
  const row = await tx
    .updateTable('journey.list_import')
    .set((eb) => ({ state, ...NOTHING_READ, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow()
  return row.version
}

/** The newest file still being settled for a list, for its compiler; nobody else has any. */
export async function findOpenImportOf(tx: Tx, listId: string) {
  return await tx
    .selectFrom('journey.list_import')
    .select(['id', (eb) => eb.fn<number>('jsonb_array_length', ['rows']).as('rows')])
    .where('list_id', '=', listId)
    .where('state', '=', 'open')
    .orderBy('uploaded_on', 'desc')
    .executeTakeFirst()
}

import type { DoorContext } from '../../../access/door/route.ts'
import type { Tx } from '../../../platform/database/database.ts'
import type { Acting } from '../take-list.ts'
import { getImport } from './kept-reading.ts'
import type { ListImport } from './list-import.schema.ts'
import { matchRows } from '../import-match/match-rows.ts'

type Reading = Acting & Pick<DoorContext, 'sees'>

/** A file being settled: how it was read, its rows, and who each row is. */
export async function readImport(
  tx: Tx,
  ctx: Reading,
  asked: { id: string; rows?: readonly number[] | undefined },
): Promise<ListImport> {
  const found = await getImport(tx, asked.id)
  const all = await matchRows(tx, ctx, { listId: found.list_id, rows: found.rows })
  const wanted = asked.rows === undefined ? null : new Set(asked.rows)
  const matched = all.filter(({ row }) => wanted === null || wanted.has(row.excelRow))
  ctx.sees(matched.flatMap(({ personId }) => (personId === null ? [] : [personId])))
  const rows = matched.map(({ row, match }) => ({ ...row, match }))
  return { ...readingOf(found), rows }
}

type Found = Awaited<ReturnType<typeof getImport>>

/** How the file was understood; what is kept as JSON was written by this program alone. */
function readingOf(found: Found): Omit<ListImport, 'rows'> {
  return {
    id: found.id,
    listId: found.list_id,
    version: found.version,
    state: found.state as ListImport['state'],
    sheet: found.sheet,
    asks: found.asks as ListImport['asks'],
    sheets: found.sheets as unknown as ListImport['sheets'],
    font: found.font as ListImport['font'],
    columns: found.columns as unknown as ListImport['columns'],
    dropped: found.dropped as unknown as ListImport['dropped'],
    difference: found.difference as unknown as ListImport['difference'],
    problems: found.problems as unknown as ListImport['problems'],
  }
}

import type { DoorContext } from '../../../access/door/route.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { platformRefusals } from '../../../platform/http/platform.refusals.ts'
import type { Written } from '../../../platform/http/schemas.ts'
import { countQuestions } from '../../../registers/people/elsewhere.ts'
import { refuseSensitiveNote } from '../edit-lines.ts'
import { endImport, type KeptRow, lockImport, saveRows } from './import.queries.ts'
import { importRefusals } from './import.refusals.ts'
import { isLiveKey } from '../import-match/live-doubts.ts'
import { isPasted } from './pasted-doubts.ts'
import type { Doubt } from './import-row.schema.ts'

type Settling = Pick<DoorContext, 'house' | 'officer' | 'touched' | 'expectedVersion'>

export const doubtKey = (doubt: Doubt): string => `${doubt.cell}:${doubt.code}`

export async function takeImport(tx: Tx, wanted: { id: string; version?: number }) {
  const found = await lockImport(tx, wanted.id)
  if (found === undefined) throw platformRefusals.refuse('not-found')
  if (found.state !== 'open') throw importRefusals.refuse('not-open')
  if (wanted.version !== undefined && wanted.version !== found.version) {
    throw platformRefusals.refuse('version-stale')
  }
  return { ...found, rows: found.rows as unknown as KeptRow[] }
}

/**
 * The officer's words replace the reading; the doubts stay those that were found. Doubts of pasted
 * cells come and go with the cells, so that a step can be undone and done again.
 */
function settle(kept: KeptRow, sent: KeptRow): KeptRow {
  const doubts = [...kept.doubts.filter((one) => !isPasted(one)), ...sent.doubts.filter(isPasted)]
  const known = new Set(doubts.map(doubtKey))
  const settled = sent.settled.filter((key) => known.has(key) || isLiveKey(key))
  return { ...sent, excelRow: kept.excelRow, doubts, settled }
}

/** All that was typed, asked about once. */
const typedIn = (rows: readonly KeptRow[]): string =>
  rows
    .flatMap((row) => [
      row.note,
      row.address,
      row.certificateNumber,
      ...row.doubts.filter(isPasted).flatMap(({ found, proposed }) => [found, proposed]),
    ])
    .filter((text) => text !== null && text !== '')
    .join('\n')

/** Lưu phần đã xem: the rows that changed since the last save. */
export async function settleRows(
  tx: Tx,
  ctx: Settling,
  body: { id: string; rows: KeptRow[] },
): Promise<Written> {
  const found = await takeImport(tx, { id: body.id, version: ctx.expectedVersion })
  await countQuestions(ctx.house, ctx.officer.userId, body.rows.length)
  const sent = new Map(body.rows.map((row) => [row.excelRow, row]))
  const known = new Set(found.rows.map(({ excelRow }) => excelRow))
  const unknown = body.rows.find(({ excelRow }) => !known.has(excelRow))
  if (unknown !== undefined) throw importRefusals.refuse('unknown-row', { row: unknown.excelRow })
  await refuseSensitiveNote(tx, typedIn(body.rows))
  const rows = found.rows.map((kept) => {
    const change = sent.get(kept.excelRow)
    return change === undefined ? kept : settle(kept, change)
  })
  const version = await saveRows(tx, found.id, rows)
  ctx.touched('import', found.id)
  return { id: found.id, version }
}

/** Bỏ lần nhập: nothing of the file stays. */
export async function abandonImport(
  tx: Tx,
  ctx: Pick<DoorContext, 'touched'>,
  id: string,
): Promise<Written> {
  const found = await takeImport(tx, { id })
  const version = await endImport(tx, found.id, 'abandoned')
  ctx.touched('import', found.id)
  return { id: found.id, version }
}

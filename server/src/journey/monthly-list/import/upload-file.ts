import type { DoorContext } from '../../../access/door/route.ts'
import type { Tx } from '../../../platform/database/database.ts'
import type { Written } from '../../../platform/http/schemas.ts'
import { countQuestions } from '../../../registers/people/elsewhere.ts'
import type { Mau01Preview } from '../excel/preview.schema.ts'
import type { Mau01Reading } from '../excel/preview-file.ts'
import { takeList } from '../take-list.ts'
import { insertImport } from './import.queries.ts'
import { importRefusals } from './import.refusals.ts'

const asReasons = (problems: Mau01Preview['problems']) =>
  problems.map(({ code, says }) => ({ subject: 'file', code, says }))

/** What of a preview is kept: never a dropped column's content, never the bytes. */
const keptOf = (preview: Mau01Preview) => ({
  sheet: preview.sheet,
  columns: preview.columns.map(({ column, header, field }) => ({ letter: column, header, field })),
  dropped: preview.dropped.map(({ column, header, says }) => ({
    column,
    header: header ?? '',
    why: says,
  })),
  problems: preview.problems.map(({ code, says }) => ({ code, says })),
  rows: preview.rows.map((row) => ({ ...row, settled: [], skipped: false })),
})

/** Nhập Excel: keeps what was read for the officer to settle; a bad file is refused in words. */
export async function uploadFile(
  tx: Tx,
  ctx: Pick<DoorContext, 'house' | 'officer' | 'today' | 'touched'>,
  file: { listId: string; reading: Mau01Reading },
): Promise<Written> {
  const { officer, today, touched } = ctx
  const list = await takeList(tx, { id: file.listId, action: 'import-file' })
  if (!file.reading.ok) {
    const { code, says } = file.reading.problem
    const reasons = [{ subject: 'file', code, says }]
    throw importRefusals.refuse('unreadable', { says }, { reasons })
  }
  const preview = file.reading.found
  if (preview.rows.length === 0) {
    throw importRefusals.refuse('nothing-found', {}, { reasons: asReasons(preview.problems) })
  }
  await countQuestions(ctx.house, officer.userId, preview.rows.length)
  const by = { uploadedBy: officer.userId, uploadedOn: today }
  const id = await insertImport(tx, { listId: list.id, ...keptOf(preview), ...by })
  touched('list', list.id)
  touched('import', id)
  return { id, version: 1 }
}

import type { DoorContext } from '../../../access/door/route.ts'
import type { Tx } from '../../../platform/database/database.ts'
import type { Written } from '../../../platform/http/schemas.ts'
import { countQuestions } from '../../../registers/people/elsewhere.ts'
import type { Mau01Preview } from '../excel/preview.schema.ts'
import type { Mau01Reading } from '../excel/preview-file.ts'
import { saveRemembered } from '../import-columns/import-columns.queries.ts'
import { headingsDecided } from '../import-columns/remembered-layout.ts'
import { takeList } from '../take-list.ts'
import { insertImport, replaceReading } from './import.queries.ts'
import { keptOf, readingOf } from './kept-reading.ts'
import type { ReadingChoice } from './reading-choice.schema.ts'
import { takeImport } from './settle-rows.ts'

type Uploading = Pick<DoorContext, 'house' | 'officer' | 'today' | 'touched'> & {
  query: ReadingChoice
}

/** Headings only: next month the same column is known without a question. */
async function remember(tx: Tx, ctx: Uploading, preview: Mau01Preview): Promise<void> {
  const { officer, today, query } = ctx
  const by = { unitId: officer.unitId, decidedBy: officer.userId, decidedOn: today }
  await saveRemembered(tx, by, headingsDecided(preview, query.columns ?? {}))
}

/** Nhập Excel: keeps what was read for the officer to settle; a bad file is refused in words. */
export async function uploadFile(
  tx: Tx,
  ctx: Uploading,
  file: { listId: string; reading: Mau01Reading },
): Promise<Written> {
  const { officer, today, touched } = ctx
  const list = await takeList(tx, { id: file.listId, action: 'import-file' })
  const preview = readingOf(file.reading)
  await countQuestions(ctx.house, officer.userId, preview.rows.length)
  const by = { uploadedBy: officer.userId, uploadedOn: today }
  const id = await insertImport(tx, { listId: list.id, ...keptOf(preview, ctx.query), ...by })
  await remember(tx, ctx, preview)
  touched('list', list.id)
  touched('import', id)
  return { id, version: 1 }
}

/** Đọc lại: the same file comes again with what the officer decided; the reading is made anew. */
export async function readAgain(
  tx: Tx,
  ctx: Uploading,
  file: { id: string; reading: Mau01Reading },
): Promise<Written> {
  const found = await takeImport(tx, { id: file.id })
  await takeList(tx, { id: found.list_id, action: 'import-file' })
  const preview = readingOf(file.reading)
  await countQuestions(ctx.house, ctx.officer.userId, preview.rows.length)
  const version = await replaceReading(tx, found.id, keptOf(preview, ctx.query))
  await remember(tx, ctx, preview)
  ctx.touched('import', found.id)
  return { id: found.id, version }
}

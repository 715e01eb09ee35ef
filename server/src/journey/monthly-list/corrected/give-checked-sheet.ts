import { plainDate, monthOf } from '@vung-buoc/law'
import type { DoorContext, FileReply } from '../../../access/door/route.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { getDocument } from '../../../platform/profile/profile.queries.ts'
import { XLSX } from '../../../platform/spreadsheets/write-workbook.ts'
import type { Mau01Layout } from '../excel/layout.ts'
import { importRefusals } from '../import/import.refusals.ts'
import { getImport } from '../import/kept-reading.ts'
import { matchRows } from '../import-match/match-rows.ts'
import { findCard } from '../monthly-list.queries.ts'
import type { Acting } from '../take-list.ts'
import { writeCheckedSheet } from './checked-sheet.ts'

/** Tải lại bảng kèm ghi chú: for correcting in a spreadsheet, with every doubt in its cell. */
export async function giveCheckedSheet(
  tx: Tx,
  ctx: Acting & Pick<DoorContext, 'sees'>,
  id: string,
): Promise<FileReply> {
  const found = await getImport(tx, id)
  if (found.state !== 'open') throw importRefusals.refuse('not-open')
  const list = await findCard(tx, found.list_id)
  const layout = await getDocument<Mau01Layout>(tx, 'mau-01-layout')
  const matched = await matchRows(tx, ctx, { listId: found.list_id, rows: found.rows })
  ctx.sees(matched.flatMap(({ personId }) => (personId === null ? [] : [personId])))
  const month = monthOf(plainDate(String(list?.month)))
  const rows = matched.map(({ row }) => row)
  const bytes = await writeCheckedSheet({ importId: id, month, rows, layout })
  return { bytes, mediaType: XLSX, fileName: 'mau-01-can-xem-lai.xlsx' }
}

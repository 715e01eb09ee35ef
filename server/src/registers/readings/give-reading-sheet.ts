import type { DoorContext, FileReply } from '../../access/door/route.ts'
import { DUTIES, isDuty } from '../../access/permissions/duties.ts'
import { PURPOSES, type Purpose } from '../../access/permissions/purposes.ts'
import type { Tx } from '../../platform/database/database.ts'
import { PDF } from '../../platform/documents/media-types.ts'
import { printPaper } from '../../platform/documents/render-pdf.ts'
import { getDocument } from '../../platform/profile/profile.queries.ts'
import { openReadings } from './read-readings.ts'
import type { ReadingRow } from './readings.queries.ts'
import { readingSheet } from './reading-sheet.ts'

/** More than this fills a book, not a sheet: the paper says that it holds the newest. */
const MOST_PRINTED = 500

const moment = new Intl.DateTimeFormat('vi-VN', {
  timeZone: 'Asia/Ho_Chi_Minh',
  hourCycle: 'h23',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
})

const purposeWords = (code: string): string =>
  Object.hasOwn(PURPOSES, code) ? PURPOSES[code as Purpose] : code

const wayOf = (row: ReadingRow): string => {
  if (row.is_emergency) return 'Mở khẩn cấp'
  return row.is_file ? 'Lấy tệp' : 'Mở xem'
}

const cellsOf = (row: ReadingRow): string[] => [
  moment.format(row.at),
  row.unit_name ?? '',
  isDuty(row.duty) ? DUTIES[row.duty] : row.duty,
  purposeWords(row.purpose),
  wayOf(row),
]

/** Phiếu "Các lần hồ sơ được xem", printed for the person whom the record is about. */
export async function giveReadingSheet(
  tx: Tx,
  ctx: DoorContext<{ id: string }, never, never>,
): Promise<FileReply> {
  const { id } = ctx.params
  const asked = { id, before: undefined, most: MOST_PRINTED }
  const { fullName, rows, hasMore } = await openReadings(tx, ctx, asked)
  const { place } = await getDocument<{ place: string }>(tx, 'labels')
  const { officer, today, house } = ctx
  const paper = readingSheet({
    head: { body: officer.unitName.toUpperCase(), place, date: today, demo: house.demo },
    fullName,
    personId: id,
    rows: rows.map(cellsOf),
    hasMore,
  })
  return {
    bytes: await printPaper(paper, today),
    mediaType: PDF,
    fileName: `cac-lan-xem-${today}.pdf`,
  }
}

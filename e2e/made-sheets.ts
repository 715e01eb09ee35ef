import { readXlsx, writeXlsx } from 'hucre/xlsx'
import type { CellSpec } from '../server/test/spreadsheets/xlsx-file.ts'

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Name and address under headings of two rows, the order turned round, a heading nobody knows. */
export const twoRows: CellSpec[][] = [
  ['DANH SÁCH NGƯỜI CÓ NHU CẦU VAY VỐN (Tháng 5/2024)'],
  [
    'STT',
    'Họ và tên',
    'Năm sinh',
    null,
    'Số định danh cá nhân/CCCD',
    'Chỗ ở nơi cư trú hằng ngày',
    'Nhu cầu vay',
    null,
  ],
  [null, null, 'Nam', 'Nữ', null, null, 'Mục đích vay', 'Số tiền'],
  [
    1,
    'Thạch Hai Dòng',
    '12/03/1985',
    null,
    '094085900003',
    'ấp Hòa Long, xã An Ninh',
    'Sản xuất, kinh doanh',
    '50 triệu',
  ],
  [2, 'Sơn Thị Hai', null, '1990', '094190900004', 'ấp Châu Thành, xã An Ninh', 'Học nghề', '30tr'],
]

const HEAD_ROWS = 4

/** The sheet that went out with notes, corrected as in Excel: by line, then by column, from 0. */
export async function sheetWith(
  bytes: Uint8Array,
  change: Record<number, Record<number, string | number>>,
): Promise<Buffer> {
  const [sheet] = (await readXlsx(new Uint8Array(bytes))).sheets
  const rows = sheet?.rows ?? []
  for (const [line, cells] of Object.entries(change)) {
    for (const [column, value] of Object.entries(cells)) {
      const row = rows[HEAD_ROWS + Number(line)]
      if (row === undefined) throw new Error(`no line ${line}`)
      row[Number(column)] = value
    }
  }
  return Buffer.from(await writeXlsx({ sheets: [{ name: 'Mẫu 01', rows }] }))
}

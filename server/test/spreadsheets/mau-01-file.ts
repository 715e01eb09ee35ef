import { parseWorkbook } from '../../src/platform/spreadsheets/parse-workbook.ts'
import { spreadsheetLimits } from '../../src/platform/spreadsheets/limits.ts'
import { xlsxFile } from './xlsx-file.ts'
import type { CellSpec, SheetSpec } from './xlsx-file.ts'

/** One line under the official heading; a test changes only the cell it is about. */
export const usualLine = {
  ordinal: 1 as CellSpec,
  fullName: 'Danh Hòa' as CellSpec,
  dateOfBirth: '18/02/1980' as CellSpec,
  sex: 'Nam' as CellSpec,
  idNumber: '094080000944' as CellSpec,
  address: 'ấp Xây Đá, xã Phú Tâm' as CellSpec,
  certificateNumber: '704/GCN' as CellSpec,
  certificateKind: 'Chấp hành xong án phạt tù' as CellSpec,
  completedOn: '23/12/2020' as CellSpec,
  conduct: 'Tốt' as CellSpec,
  socialEvils: 'Không' as CellSpec,
  purpose: 'Sản xuất, kinh doanh' as CellSpec,
  amount: 80_000_000 as CellSpec,
  note: null as CellSpec,
}

export type LineSpec = Partial<typeof usualLine>

export const officialHeading: string[] = [
  'STT',
  'Họ và tên',
  'Ngày, tháng, năm sinh',
  'Giới tính',
  'Số định danh cá nhân/CCCD',
  'Nơi cư trú',
  'Số giấy chứng nhận',
  'Loại giấy chứng nhận',
  'Ngày chấp hành xong',
  'Chấp hành pháp luật',
  'Tham gia tệ nạn xã hội',
  'Mục đích vay',
  'Số tiền đề nghị vay',
  'Ghi chú',
]

export function lineCells(line: LineSpec): CellSpec[] {
  return Object.values({ ...usualLine, ...line })
}

/** A list as a commune would send it: title, heading in row 3, lines from row 4. */
export function mau01Rows(lines: readonly LineSpec[], footer: CellSpec[][] = []): CellSpec[][] {
  return [
    ['CÔNG AN XÃ PHÚ TÂM'],
    ['DANH SÁCH … (Tháng 5/2024)'],
    officialHeading,
    ...lines.map(lineCells),
    ...footer,
  ]
}

export async function workbookOf(
  sheets: readonly SheetSpec[],
  options: { date1904?: boolean } = {},
) {
  return await parseWorkbook(xlsxFile(sheets, options), spreadsheetLimits)
}

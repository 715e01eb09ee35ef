import { formatMonth, plainMonth } from '@vung-buoc/law'
import type { DoorContext, FileReply } from '../../../access/door/route.ts'
import type { Tx } from '../../../platform/database/database.ts'
import {
  type PrintedCell,
  writeSheet,
  XLSX,
} from '../../../platform/spreadsheets/write-workbook.ts'
import type { HandOverPage } from '../hand-over/hand-over.schema.ts'
import { readHandOver } from '../hand-over/read-hand-over.ts'

const HEADINGS = [
  'STT',
  'Xã, thị trấn',
  'Danh sách tháng',
  'Số người',
  'Sản xuất, kinh doanh',
  'Đào tạo nghề',
  'Số tiền đề nghị (đồng)',
  'Ghi chú',
]
const WIDTHS = [6, 28, 16, 10, 14, 14, 22, 24]
const HEADING_ROW = 5

const GOES = ['included', 'received', 'sent-back']

/** The lists that go with a hand-over, in the order of the page. */
export const goingLists = (page: HandOverPage) =>
  page.lists.filter((list) => GOES.includes(list.status))

function noteOf(list: HandOverPage['lists'][number]): string {
  const supplement = list.kind === 'supplement' ? `Bổ sung lần ${list.supplementNumber}` : ''
  return list.nothingToReport ? 'Không phát sinh' : supplement
}

function rowOf(list: HandOverPage['lists'][number], index: number): PrintedCell[] {
  const values = [
    index + 1,
    list.areaName,
    formatMonth(plainMonth(list.month)),
    list.people,
    list.production,
    list.training,
    list.totalAmount,
    noteOf(list),
  ]
  return tableRow(HEADING_ROW + 1 + index, values)
}

const tableRow = (row: number, values: (string | number)[], bold?: true): PrintedCell[] =>
  values.map((value, at) => ({
    row,
    column: at + 1,
    value,
    style: {
      border: true as const,
      align: typeof value === 'number' ? ('right' as const) : ('left' as const),
      ...(typeof value === 'number' ? { format: '#,##0' } : {}),
      ...(bold === true ? { bold: true as const } : {}),
    },
  }))

const sum = (lists: HandOverPage['lists'], pick: (list: HandOverPage['lists'][number]) => number) =>
  lists.reduce((total, list) => total + pick(list), 0)

function cellsOf(page: HandOverPage): PrintedCell[] {
  const lists = goingLists(page)
  const center = { align: 'center' as const, bold: true as const }
  const last = WIDTHS.length
  const totals = [
    '',
    'Cộng',
    '',
    sum(lists, (list) => list.people),
    sum(lists, (list) => list.production),
    sum(lists, (list) => list.training),
    sum(lists, (list) => list.totalAmount),
    '',
  ]
  return [
    {
      row: 1,
      column: 1,
      mergedTo: last,
      value: page.standingUnitName.toUpperCase(),
      style: center,
    },
    {
      row: 2,
      column: 1,
      mergedTo: last,
      value: `TỔNG HỢP DANH SÁCH CHUYỂN NGÂN HÀNG THÁNG ${formatMonth(plainMonth(page.month))}`,
      style: { ...center, size: 14 },
    },
    {
      row: 3,
      column: 1,
      mergedTo: last,
      value:
        page.documentNumber === null ? '(Chưa ký)' : `Kèm theo văn bản số ${page.documentNumber}`,
      style: { align: 'center', italic: true },
    },
    ...tableRow(HEADING_ROW, HEADINGS, true),
    ...lists.flatMap(rowOf),
    ...tableRow(HEADING_ROW + 1 + lists.length, totals, true),
  ]
}

/** Bảng tổng hợp: people and amounts by commune, and their sums. No names. */
export async function summarySheet(
  tx: Tx,
  ctx: Pick<DoorContext, 'officer' | 'today' | 'house'>,
  id: string,
): Promise<FileReply> {
  const page = await readHandOver(tx, ctx, id)
  const bytes = await writeSheet({
    name: 'Tong hop',
    cells: cellsOf(page),
    columnWidths: WIDTHS,
    headingRow: HEADING_ROW,
    ...(ctx.house.demo ? { pageHeader: 'DỮ LIỆU MẪU' } : {}),
  })
  const fileName = `tong-hop-${page.month}-${page.number}.xlsx`
  return { bytes, mediaType: XLSX, fileName }
}

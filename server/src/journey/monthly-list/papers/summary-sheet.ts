import { formatMonth, plainMonth } from '@vung-buoc/law'
import { type PrintedCell, writeSheet } from '../../../platform/spreadsheets/write-workbook.ts'
import type { HandOverPage } from '../hand-over/hand-over.schema.ts'
import { goingLists, type HandOverFacts, monthOfPage } from './hand-over-facts.ts'
import { attachedTo, noteOf, SUMMARY_COLUMNS, sumOf } from './summary.ts'

const HEADING_ROW = 5
const LAST = SUMMARY_COLUMNS.length

function rowOf(list: HandOverPage['lists'][number], index: number): PrintedCell[] {
  return tableRow(HEADING_ROW + 1 + index, [
    index + 1,
    list.areaName,
    formatMonth(plainMonth(list.month)),
    list.people,
    list.production,
    list.training,
    list.totalAmount,
    noteOf(list),
  ])
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

function titles(page: HandOverPage): PrintedCell[] {
  const center = { align: 'center' as const, bold: true as const }
  const whole = { column: 1, mergedTo: LAST }
  const title = `TỔNG HỢP DANH SÁCH CHUYỂN NGÂN HÀNG THÁNG ${monthOfPage(page)}`
  return [
    { row: 1, ...whole, value: page.standingUnitName.toUpperCase(), style: center },
    { row: 2, ...whole, value: title, style: { ...center, size: 14 } },
    { row: 3, ...whole, value: attachedTo(page), style: { align: 'center', italic: true } },
  ]
}

function cellsOf(page: HandOverPage): PrintedCell[] {
  const lists = goingLists(page)
  const totals = [
    '',
    'Cộng',
    '',
    sumOf(lists, (list) => list.people),
    sumOf(lists, (list) => list.production),
    sumOf(lists, (list) => list.training),
    sumOf(lists, (list) => list.totalAmount),
    '',
  ]
  const headings = SUMMARY_COLUMNS.map(({ title }) => title)
  return [
    ...titles(page),
    ...tableRow(HEADING_ROW, headings, true),
    ...lists.flatMap(rowOf),
    ...tableRow(HEADING_ROW + 1 + lists.length, totals, true),
  ]
}

/** Bảng tổng hợp as a workbook: figures stay figures. */
export const summarySheet = async ({ page, demo }: HandOverFacts): Promise<Uint8Array> =>
  await writeSheet({
    name: 'Tong hop',
    cells: cellsOf(page),
    columnWidths: SUMMARY_COLUMNS.map(({ weight }) => weight),
    headingRow: HEADING_ROW,
    ...(demo ? { pageHeader: 'DỮ LIỆU MẪU' } : {}),
  })

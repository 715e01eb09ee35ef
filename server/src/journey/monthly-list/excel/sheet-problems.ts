import { formatMonth } from '@vung-buoc/law'
import type { PlainMonth } from '@vung-buoc/law'
import type { OldFont } from '../../../platform/spreadsheets/fonts/old-fonts.ts'
import { readAmount } from '../../../platform/spreadsheets/cells/read-amount.ts'
import type { ChosenSheet } from '../../../platform/spreadsheets/tables/choose-sheet.ts'
import type { SortedRows } from '../../../platform/spreadsheets/tables/row-kinds.ts'
import { textOf } from '../../../platform/spreadsheets/tables/sheet-grid.ts'
import { columnLetter } from '../../../platform/spreadsheets/workbook.ts'
import type { SheetRow, Workbook } from '../../../platform/spreadsheets/workbook.ts'
import type { Columns } from './columns.ts'
import type { HeadingBlock } from './heading-block.ts'
import type { FieldName } from './layout.ts'
import type { FontConsent } from '../../../platform/spreadsheets/fonts/font-consent.ts'
import type { PreviewProblem, PreviewRow } from './preview.schema.ts'
import type { SheetContext } from './sheet-context.ts'

export type Found = {
  workbook: Workbook
  /** Old font that was recognised. */
  font: OldFont | null
  consent: FontConsent
  chosen: ChosenSheet<FieldName>
  columns: Columns
  sorted: SortedRows
  title: HeadingBlock
  rows: PreviewRow[]
  context: SheetContext
}

/** Everything about the sheet as a whole that the officer should look at, all at once. */
export function sheetProblems(found: Found, month: PlainMonth | null): PreviewProblem[] {
  return [
    ...found.workbook.notices,
    ...oldFont(found),
    ...otherSheets(found),
    ...monthFirstColumns(found),
    ...hiddenParts(found),
    ...comments(found),
    ...leftOut(found.sorted),
    ...countDiffers(found),
    ...totalDiffers(found),
    ...monthDiffers(found.title, month),
    ...(found.rows.length === 0 ? [noLines()] : []),
  ]
}

function noLines(): PreviewProblem {
  const says = 'Dưới tiêu đề không có dòng nào: hãy kiểm tra tệp, hoặc ký “Không phát sinh”.'
  return { code: 'no-lines', says }
}

function oldFont({ font, consent }: Found): PreviewProblem[] {
  if (font === null && (consent === null || consent === 'none')) return []
  return [{ code: 'old-font', says: fontSentence(font, consent) }]
}

function fontSentence(font: OldFont | null, consent: FontConsent): string {
  if (consent === 'none') return `Tệp dùng phông chữ cũ ${font}: để nguyên chữ theo ý người nạp.`
  if (consent !== null) {
    return `Tệp dùng phông chữ cũ ${consent}: đã chuyển sang Unicode theo đồng ý của người nạp.`
  }
  return (
    `Tệp dùng phông chữ cũ ${font}: đã chuyển sang Unicode để xem trước. ` +
    'Hãy đối chiếu từng ô rồi mới đồng ý.'
  )
}

function otherSheets({ chosen, context }: Found): PreviewProblem[] {
  const others = chosen.sheets.filter(({ position }) => position !== chosen.position)
  if (others.length === 0) return []
  const shown = (name: string) => (context.offence(name) ? '…' : `“${name}”`)
  const names = others.map(({ name }) => shown(name))
  const isAnyList = others.some(({ isList }) => isList)
  const read = `Chỉ đọc trang tính ${shown(chosen.grid.sheet.name)}; không đọc: ${names.join(', ')}.`
  const says = isAnyList ? `${read} Trang khác cũng có danh sách: hãy chọn đúng trang.` : read
  return [{ code: 'other-sheets', says }]
}

function monthFirstColumns({ context }: Found): PreviewProblem[] {
  return [...context.dateColumns].flatMap(([column, { order, proof }]) => {
    if (order === 'day-first' || proof === null) return []
    const letter = columnLetter(column)
    const says =
      order === 'month-first'
        ? `Cột ${letter} ghi tháng trước ngày (xem ô ${proof}): đã đọc theo tháng/ngày/năm.`
        : `Cột ${letter} lẫn lộn ngày/tháng và tháng/ngày (xem ô ${proof}): hãy đối chiếu từng ô.`
    return [{ code: `dates-${order}`, says, cells: [proof] }]
  })
}

function hiddenParts({ chosen, columns, sorted }: Found): PreviewProblem[] {
  const { sheet } = chosen.grid
  const rows = sorted.lines.filter(({ hidden }) => hidden).map(({ number }) => String(number))
  const letters = columns.columns
    .filter(({ column }) => sheet.hiddenColumns.includes(column))
    .map(({ letter }) => letter)
  return [
    ...noted(
      rows,
      'hidden-rows',
      (list) => `Dòng ẩn vẫn được đọc: ${list}. Hãy xem có cần giữ không.`,
    ),
    ...noted(letters, 'hidden-columns', (list) => `Cột ẩn vẫn được đọc: ${list}.`),
    ...(sheet.hidden ? [{ code: 'hidden-sheet', says: 'Danh sách nằm trên trang tính ẩn.' }] : []),
  ]
}

/** Comments are not read: nobody can tell what stands in them. */
function comments({ chosen }: Found): PreviewProblem[] {
  const cells = chosen.grid.sheet.rows
    .flatMap((row) => row.cells)
    .filter((cell) => cell.comment)
    .map((cell) => cell.address)
  return noted(
    cells,
    'comments-dropped',
    (list) => `Nhận xét ở ô ${list} không được đọc, không lưu.`,
  )
}

function leftOut({ loose, afterEnd }: SortedRows): PreviewProblem[] {
  const numbers = (rows: SheetRow[]) => rows.map(({ number }) => String(number))
  return [
    ...noted(numbers(loose), 'rows-left-out', (list) => {
      return `Dòng ${list} không giống dòng danh sách nên không đọc: hãy xem lại.`
    }),
    ...noted(numbers(afterEnd), 'rows-after-end', (list) => {
      return `Dòng ${list} nằm dưới phần ký tên nên không đọc: hãy chuyển lên danh sách.`
    }),
  ]
}

function noted(
  cells: string[],
  code: string,
  sentence: (list: string) => string,
): PreviewProblem[] {
  if (cells.length === 0) return []
  const list = cells.slice(0, 20).join(', ') + (cells.length > 20 ? ', …' : '')
  return [{ code, says: sentence(list), cells }]
}

function countDiffers({ sorted, rows }: Found): PreviewProblem[] {
  const written = [...sorted.counts, ...sorted.totals]
    .flatMap((row) => row.cells)
    .map((cell) => ({
      cell,
      count: /(\d+)\s*(người|trường hợp|đối tượng)/i.exec(textOf(cell))?.[1],
    }))
    .findLast(({ count }) => count !== undefined)
  if (!written || Number(written.count) === rows.length) return []
  const says =
    `Ô ${written.cell.address} ghi ${written.count} người nhưng đọc được ${rows.length} dòng: ` +
    'hãy kiểm tra dòng thiếu hoặc thừa.'
  return [{ code: 'count-differs', says, cells: [written.cell.address] }]
}

function totalDiffers({ sorted, columns, rows, context }: Found): PreviewProblem[] {
  const column = columns.columns.find(({ field }) => field === 'amount')?.column
  const cell = sorted.totals
    .at(-1)
    ?.cells.find((candidate) => candidate.column === column && candidate.kind !== 'empty')
  if (!cell) return []
  const { amountUnit: unit, layout } = context
  const total = readAmount(cell, { unit, smallest: layout.smallestAmount }).value
  const sum = rows.reduce((all, { amount }) => all + (amount ?? 0), 0)
  if (total === null || total === sum) return []
  const says = `Tổng số tiền ở ô ${cell.address} không bằng tổng các dòng: hãy kiểm tra số tiền.`
  return [{ code: 'total-differs', says, cells: [cell.address] }]
}

function monthDiffers(title: HeadingBlock, month: PlainMonth | null): PreviewProblem[] {
  if (month === null || title.month === null || title.month === month) return []
  const says =
    `Tiêu đề ghi tháng ${formatMonth(title.month)}, đang nạp cho tháng ${formatMonth(month)}: ` +
    'hãy kiểm tra có đúng tệp hay không.'
  return [{ code: 'month-differs', says }]
}

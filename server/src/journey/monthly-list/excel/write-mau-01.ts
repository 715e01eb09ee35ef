import { formatDate, formatMonth, isPlainDate, tidyText } from '@vung-buoc/law'
import type { PlainMonth } from '@vung-buoc/law'
import { writeSheet } from '../../../platform/spreadsheets/write-workbook.ts'
import type { PrintedCell } from '../../../platform/spreadsheets/write-workbook.ts'
import type { FieldName, Mau01Layout } from './layout.ts'
import type { PreviewRow } from './preview.schema.ts'

export type Mau01Line = Omit<PreviewRow, 'excelRow' | 'doubts'>

export type Mau01Signature = {
  /** 'XÁC NHẬN CỦA UBND CẤP XÃ', 'TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', … one line each. */
  authority: readonly string[]
  hint: string
  /** Printed under the space for the signature. */
  name?: string | undefined
}

/** One list as it is printed and signed. */
export type Mau01Document = {
  agencyAbove: string
  agency: string
  month: PlainMonth
  /** 'Châu Thành, ngày 24 tháng 5 năm 2024' */
  placeAndDate?: string
  /** 'Số: 05/DS-CAX', with room to write in while it has none. */
  number?: string
  /** The sum in figures and words, behind the count. */
  sum?: string
  /** Nơi nhận, each with its own ';' or '.'. */
  recipients?: readonly string[]
  lines: readonly Mau01Line[]
  signatures?: { confirmed: Mau01Signature; made: Mau01Signature }
  /** Prints DỮ LIỆU MẪU on every page. */
  demo?: boolean
}

const STATE = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'
const MOTTO = 'Độc lập - Tự do - Hạnh phúc'
const DEMO_MARK = 'DỮ LIỆU MẪU'
/** Which of the Decision's forms it is, in the corner of every page. */
export const FORM_MARK = 'Mẫu số 01'
const HEADING_ROW = 7
const SIGNING_SPACE = 4

const defaultSignatures: NonNullable<Mau01Document['signatures']> = {
  confirmed: { authority: ['XÁC NHẬN CỦA UBND CẤP XÃ'], hint: '(Ký, đóng dấu)' },
  made: { authority: ['TRƯỞNG CÔNG AN CẤP XÃ'], hint: '(Ký, ghi rõ họ tên)' },
}

/** Mẫu số 01 as .xlsx, in the columns of the layout. Reading it back gives the same lines. */
export async function writeMau01(list: Mau01Document, layout: Mau01Layout): Promise<Uint8Array> {
  return await writeSheet({
    name: layout.sheetName,
    columnWidths: layout.columns.map(({ width }) => width),
    headingRow: HEADING_ROW,
    cells: [...headingBlock(list, layout), ...table(list, layout), ...footer(list, layout)],
    pageMark: FORM_MARK,
    ...(list.demo ? { pageHeader: DEMO_MARK } : {}),
  })
}

function headingBlock(list: Mau01Document, layout: Mau01Layout): PrintedCell[] {
  const last = layout.columns.length
  const right = rightHalf(layout)
  const middle = right - 1
  const center = { align: 'center' } as const
  const cells: PrintedCell[] = [
    { row: 1, column: 1, mergedTo: middle, value: tidyText(list.agencyAbove), style: center },
    { row: 1, column: right, mergedTo: last, value: STATE, style: { ...center, bold: true } },
    { row: 2, column: 1, mergedTo: middle, value: tidyText(list.agency), style: bold },
    { row: 2, column: right, mergedTo: last, value: MOTTO, style: { ...bold, size: 13 } },
    { row: 4, column: 1, mergedTo: last, value: layout.title, style: { ...bold, size: 14 } },
    {
      row: 5,
      column: 1,
      mergedTo: last,
      value: `(Tháng ${formatMonth(list.month)})`,
      style: center,
    },
  ]
  const { placeAndDate } = list
  if (placeAndDate !== undefined) {
    const style = { ...center, italic: true } as const
    cells.push({ row: 3, column: right, mergedTo: last, value: tidyText(placeAndDate), style })
  }
  const mark = [tidyText(list.number ?? ''), list.demo === true ? DEMO_MARK : '']
  const value = mark.filter((part) => part !== '').join('   ')
  if (value !== '') cells.push({ row: 3, column: 1, mergedTo: middle, value, style: center })
  return cells
}

const bold = { align: 'center', bold: true } as const

/** The fixture has its second block in column I of fourteen. */
function rightHalf(layout: Mau01Layout): number {
  return Math.max(2, Math.ceil(layout.columns.length * 0.6))
}

function table({ lines }: Mau01Document, layout: Mau01Layout): PrintedCell[] {
  const titles = layout.columns.map(({ title }, index) => {
    const style = { ...bold, border: true } as const
    return { row: HEADING_ROW, column: index + 1, value: title, style }
  })
  const body = lines.flatMap((line, index) =>
    layout.columns.map(({ field }, column): PrintedCell => {
      const value = field === 'ordinal' ? index + 1 : printedValue(line, field, layout)
      return { row: HEADING_ROW + 1 + index, column: column + 1, value, style: styleOf(field) }
    }),
  )
  return [...titles, ...body]
}

function styleOf(field: FieldName): PrintedCell['style'] {
  if (field === 'amount') return { align: 'right', border: true, format: '#,##0' }
  const isText = field === 'fullName' || field === 'address' || field === 'note'
  return { align: isText ? 'left' : 'center', border: true }
}

type PrintedField = Exclude<FieldName, 'ordinal'>

/** Empty text where the list says nothing: the cell keeps its border and stays a text. */
export function printedValue(
  line: Mau01Line,
  field: PrintedField,
  layout: Mau01Layout,
): string | number {
  if (field === 'certificateNumber') return printedCertificate(line)
  const value = line[field]
  if (value === null) return ''
  if (typeof value === 'number') return value
  if (field === 'dateOfBirth' || field === 'completedOn') return printedDate(value)
  return tidyText(printedWord(layout, field, value) ?? value)
}

/** '704/GCN ngày 12/05/2021': number and date in one cell, as the form has them. */
export function printedCertificate({
  certificateNumber,
  certificateDate,
}: Pick<Mau01Line, 'certificateNumber' | 'certificateDate'>): string {
  const day = certificateDate === null ? '' : `ngày ${printedDate(certificateDate)}`
  return [tidyText(certificateNumber ?? ''), day].filter((part) => part !== '').join(' ')
}

function printedDate(value: string): string {
  return isPlainDate(value) ? formatDate(value) : value
}

/** The first spelling of an option is the one that is printed. */
export function printedWord(layout: Mau01Layout, field: string, value: string): string | undefined {
  const words: Record<string, Record<string, readonly string[]>> = layout.words
  return words[field]?.[value]?.[0]?.replace('*', '').trim()
}

function footer(list: Mau01Document, layout: Mau01Layout): PrintedCell[] {
  const { lines, signatures, sum } = list
  const countRow = HEADING_ROW + lines.length + 2
  const count = `Danh sách này có ${lines.length} người${sum === undefined ? '.' : `; ${sum}`}`
  const { confirmed, made } = signatures ?? defaultSignatures
  const right = rightHalf(layout)
  const row = countRow + 2
  const deep = Math.max(confirmed.authority.length, made.authority.length)
  return [
    { row: countRow, column: 1, value: count, style: { align: 'left', italic: true } },
    ...signatureBlock(confirmed, { row, from: 2, to: Math.max(2, right - 3), deep }),
    ...signatureBlock(made, { row, from: right, to: layout.columns.length, deep }),
    ...recipientLines(list, row + deep + SIGNING_SPACE + 2),
  ]
}

function recipientLines({ recipients = [] }: Mau01Document, row: number): PrintedCell[] {
  if (recipients.length === 0) return []
  const label = { align: 'left', bold: true, italic: true, size: 12 } as const
  const small = { align: 'left', size: 11 } as const
  return [
    { row, column: 1, value: 'Nơi nhận:', style: label },
    ...recipients.map((words, at) => ({
      row: row + 1 + at,
      column: 1,
      value: `- ${tidyText(words)}`,
      style: small,
    })),
  ]
}

function signatureBlock(
  { authority, hint, name }: Mau01Signature,
  place: { row: number; from: number; to: number; deep: number },
): PrintedCell[] {
  const at = (offset: number) => {
    return { row: place.row + offset, column: place.from, mergedTo: place.to }
  }
  const lines = authority.map((text, index): PrintedCell => {
    return { ...at(index), value: tidyText(text), style: bold }
  })
  const below = authority.length
  const hintCell: PrintedCell = {
    ...at(below),
    value: hint,
    style: { align: 'center', italic: true },
  }
  if (name === undefined) return [...lines, hintCell]
  const nameCell: PrintedCell = {
    // Both names stand at the same height, however many lines stand above them.
    ...at(place.deep + SIGNING_SPACE),
    value: tidyText(name),
    style: bold,
  }
  return [...lines, hintCell, nameCell]
}

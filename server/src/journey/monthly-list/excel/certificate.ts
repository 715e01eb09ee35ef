import type { Cell } from '../../../platform/spreadsheets/workbook.ts'
import { isPlainDate, matchKey } from '@vung-buoc/law'
import { shownText } from '../../../platform/spreadsheets/cells/cell-text.ts'
import type { FieldReading } from './read-fields.ts'
import type { SheetContext } from './sheet-context.ts'

export type CertificateKind = 'completion' | 'amnesty'

export type CertificateReading = FieldReading<string | null> & {
  kind: CertificateKind | null
  date: string | null
}

/**
 * Number of the certificate, and its kind when the cell itself says it ('12/QĐ (đặc xá)').
 * A date written behind the number is the certificate's own: '704/GCN ngày 12/05/2021'.
 */
export function readCertificate(cell: Cell, context: SheetContext): CertificateReading {
  const text = shownText(cell, context.date1904)
  if (cell.isDate) {
    const [day = '', month = ''] = text.split('/')
    const value = `${Number(day)}/${Number(month)}`
    return { value, kind: null, date: null, doubts: ['number-became-date'] }
  }
  if (context.words.saysNone(text)) {
    return { value: null, kind: null, date: null, doubts: [] }
  }
  const { before, date } = dateBehind(text, context.latest)
  if (date !== null && before === '') return { value: null, kind: null, date, doubts: [] }
  const number = isDecimal(cell) ? null : numberIn(before)
  return { ...readNumber(before, number, context), date }
}

function readNumber(
  text: string,
  number: string | null,
  context: SheetContext,
): Omit<CertificateReading, 'date'> {
  const kind = context.words.certificateKind(text)
  if (number === null) return withoutNumber(text, kind.value, context)
  const doubts: string[] = []
  if (context.offence(text)) doubts.push('mentions-offence')
  else if (restOf(text, number)) doubts.push('certificate-more-than-number')
  return { value: number, kind: kind.value, doubts }
}

const BEHIND = /(?:^|[\s,;(]+)ngày\s+(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*\)?\s*$/iu

/** A day said to be one, with the whole year, not to come: it has one plain reading. */
function dateBehind(text: string, latest: string | null): { before: string; date: string | null } {
  const [whole = '', day = '', month = '', year = ''] = BEHIND.exec(text) ?? []
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  if (whole === '' || !isPlainDate(date) || (latest !== null && date > latest)) {
    return { before: text, date: null }
  }
  return { before: text.slice(0, text.length - whole.length).trim(), date }
}

function withoutNumber(
  text: string,
  kind: CertificateKind | null,
  context: SheetContext,
): Omit<CertificateReading, 'date'> {
  if (kind !== null) return { value: null, kind, doubts: [] }
  if (context.offence(text)) return { value: null, kind, doubts: ['mentions-offence'] }
  return { value: text, kind, doubts: ['certificate-number-unclear'] }
}

/** 7.5 may have been 7/5: no certificate has a fraction. */
const isDecimal = ({ kind, value }: Cell): boolean => kind === 'number' && !Number.isInteger(value)

const LABELS = /^(?:(?:giấy chứng nhận|gcn|số|đặc xá|chấp hành xong)(?=[\s:.])|[:\s.])+/iu

/** The first token with a digit in it: 'Số 589/GCN ngày 22/01/2021' → '589/GCN'. */
function numberIn(text: string): string | null {
  const plain = text.replace(LABELS, '')
  const token = /^[^\s,;()]*\d[^\s,;()]*(\s*\/\s*[^\s,;()]+)?/u.exec(plain)?.[0]
  return token === undefined ? null : token.replace(/\s+/g, '')
}

/** Anything besides the number, 'số', and the kind. */
function restOf(text: string, number: string): boolean {
  const rest = matchKey(text.replace(/\s*\/\s*/g, '/').replace(number, ' '))
  return !/^(so|gcn|giay|chung|nhan|dac|xa|chap|hanh|xong|an|phat|tu|hinh|chxapt|\s)*$/.test(rest)
}

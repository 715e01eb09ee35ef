import type { OfficialPaper, Signature } from './official-paper.ts'

/** The head and foot of an official paper in the very words that are printed. */
export interface PrintedHead {
  above: string
  body: string
  number: string
  placeAndDate: string
  type: string | null
  subject: string
  recipients: readonly string[]
  signature: PrintedSignature
  cosignature: PrintedSignature | null
  /** The start of the content's hash, or ''. */
  code: string
  /** What stands before it where the paper can be verified by a picture, or ''. */
  qr: string
  demo: string
  /** Of which form it is, or ''. */
  mark: string
}

export interface PrintedSignature {
  authority: readonly string[]
  hint: string
  signer: string
}

const DEMO_MARK = 'DỮ LIỆU MẪU'
const CODE_LENGTH = 16
/** Room to write in by hand; ordinary spaces would be drawn together. */
const blank = (width: number): string => '\u00A0'.repeat(width)

/** Decree 30/2020: days below 10 and the months 1 and 2 get a zero before them. */
export function placeAndDate(place: string, date: string | null): string {
  if (date === null) return `${place}, ngày ${blank(4)} tháng ${blank(4)} năm ${blank(6)}`
  const [year = '', month = '', day = ''] = date.split('-')
  const shown = Number(month) <= 2 ? month : String(Number(month))
  return `${place}, ngày ${day} tháng ${shown} năm ${year}`
}

function numberLine(number: string | null): string {
  if (number === '') return ''
  return `Số: ${number ?? blank(12)}`
}

const printedSignature = ({ authority, hint, signer }: Signature): PrintedSignature => ({
  authority,
  hint: hint ?? '',
  signer: signer ?? '',
})

export function printedHead(head: OfficialPaper): PrintedHead {
  return {
    above: head.above,
    body: head.body,
    number: numberLine(head.number),
    placeAndDate: placeAndDate(head.place, head.date),
    type: head.type,
    subject: head.subject,
    recipients: head.recipients,
    signature: printedSignature(head),
    cosignature: head.cosigner === undefined ? null : printedSignature(head.cosigner),
    code: head.qr?.hash.slice(0, CODE_LENGTH) ?? '',
    qr: '',
    demo: head.demo ? DEMO_MARK : '',
    mark: head.mark ?? '',
  }
}

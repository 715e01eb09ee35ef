import { type RowField, rowFields, type SettledRow } from '@vung-buoc/server/contract'
import { amountMeant, amountTrouble, amountTyped } from '../../../ui/AmountField.tsx'
import { dateMeant, dateTrouble } from '../../../ui/DateField.tsx'
import { showDate, showDong } from '../../../platform/vietnamese-format.ts'
import type { Wire } from '../../../platform/wire.ts'
import { importTexts as say } from './import.texts.ts'

export type Row = Wire<typeof SettledRow>

/** The columns of the settling grid, in the order of the form. */
export const FIELDS = rowFields
export type Field = RowField

const CHOICES: Partial<Record<Field, readonly string[]>> = {
  sex: ['male', 'female'],
  certificateKind: ['completion', 'amnesty'],
  conduct: ['good', 'not-good'],
  socialEvils: ['none', 'some'],
  purpose: ['production', 'training'],
}

/** The words to choose from; null for a field that is typed. */
export const choicesOf = (field: Field): (readonly [string, string])[] | null =>
  CHOICES[field]?.map((code) => [code, say.code('word', code)] as const) ?? null

/** What two sheets may differ in: a column, or the date behind the certificate's number. */
type Compared = Field | 'certificateDate'
const DATES: readonly Compared[] = ['dateOfBirth', 'completedOn', 'certificateDate']
const isDate = (field: Compared): boolean => DATES.includes(field)

/** A value of the wire, as an officer reads it. */
export function showField(field: Compared, value: string | number | null): string {
  if (value === null || value === '') return ''
  if (typeof value === 'number') return showDong(value)
  if (isDate(field)) return showDate(value)
  return field !== 'certificateDate' && CHOICES[field] ? say.code('word', value) : value
}

/** What a cell of the grid shows: the certificate's date stands behind its number, as on the form. */
export function showCell(row: Row, field: Field): string {
  const shown = showField(field, row[field])
  if (field !== 'certificateNumber' || row.certificateDate === null) return shown
  return `${shown} ngày ${showDate(row.certificateDate)}`.trim()
}

/** A doubt's proposal travels as text; it is shown like the value of its field. */
export function showProposal(field: Field, proposed: string): string {
  if (proposed === '') return ''
  return field === 'amount' && /^\d+$/.test(proposed)
    ? showDong(Number(proposed))
    : showField(field, proposed)
}

/** What stands in the cell's input when it is opened. */
export function typedField(row: Row, field: Field): string {
  if (field === 'amount') return amountTyped(row.amount)
  return CHOICES[field] ? (row[field] ?? '') : showCell(row, field)
}

const isText = (field: Field): boolean => field === 'fullName' || field === 'address'

/** A value that travelled as text, as the row holds it. */
export function valueOf(field: Field, text: string): string | number | null {
  if (text === '') return isText(field) ? '' : null
  return field === 'amount' ? Number(text) : text
}

/** The row with these cells emptied; what was doubted in them is past. */
export function emptied(row: Row, fields: readonly Field[]): Partial<Row> {
  const values: Partial<Row> = Object.fromEntries(
    fields.map((field) => [field, valueOf(field, '')]),
  )
  if (fields.includes('certificateNumber')) values.certificateDate = null
  const about = ({ field }: { field: string }) => fields.some((one) => one === field)
  const past = row.doubts.filter(about).map(({ cell, code }) => `${cell}:${code}`)
  return { ...values, settled: [...new Set([...row.settled, ...past])] }
}

type Reading = { ok: true; change: Partial<Row> } | { ok: false; says: string }

/** Reads what was typed into a cell; not ok when it means nothing. */
export function readField(field: Field, typed: string): Reading {
  const text = typed.normalize('NFC').trim()
  if (field === 'fullName' || field === 'address') return { ok: true, change: { [field]: text } }
  if (field === 'certificateNumber') return readCertificate(text)
  if (text === '') return { ok: true, change: { [field]: null } }
  if (isDate(field)) return dateIn(field, text)
  if (field === 'amount') return known(field, amountMeant(text), amountTrouble(text))
  if (field === 'idNumber') return idNumberIn(text)
  return { ok: true, change: { [field]: text } }
}

const BEHIND = /(?:^|\s)ngày\s+(\S+)$/iu

/** '704/GCN ngày 12/5/2021': number and date, as the form has them in one cell. */
function readCertificate(text: string): Reading {
  const [whole = '', typed = ''] = BEHIND.exec(text) ?? []
  const certificateDate = typed === '' ? null : dateMeant(typed, false)
  if (typed !== '' && certificateDate === null) {
    return { ok: false, says: dateTrouble(typed, false) ?? say('cell.unclear') }
  }
  const number = text.slice(0, text.length - whole.length).trim()
  return { ok: true, change: { certificateNumber: number === '' ? null : number, certificateDate } }
}

/** What was meant, or the sentence that says what to do. */
const known = (field: Field, value: string | number | null, trouble: string | null): Reading =>
  value === null
    ? { ok: false, says: trouble ?? say('cell.unclear') }
    : { ok: true, change: { [field]: value } }

function dateIn(field: Field, text: string): Reading {
  const allowsYear = field === 'dateOfBirth'
  return known(field, dateMeant(text, allowsYear), dateTrouble(text, allowsYear))
}

function idNumberIn(text: string): Reading {
  const digits = text.replace(/[\s.-]/g, '')
  if (/^\d{12}$/.test(digits)) return { ok: true, change: { idNumber: digits } }
  if (!/^\d+$/.test(digits)) return { ok: false, says: say('cell.id-letters') }
  const says = digits.length === 11 ? 'cell.id-short-one' : 'cell.id-length'
  return { ok: false, says: say(says, { n: digits.length }) }
}

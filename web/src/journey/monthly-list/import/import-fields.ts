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

const isDate = (field: Field): boolean => field === 'dateOfBirth' || field === 'completedOn'

/** A value of the wire, as an officer reads it. */
export function showField(field: Field, value: string | number | null): string {
  if (value === null || value === '') return ''
  if (typeof value === 'number') return showDong(value)
  if (isDate(field)) return showDate(value)
  return CHOICES[field] ? say.code('word', value) : value
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
  return CHOICES[field] ? (row[field] ?? '') : showField(field, row[field])
}

const isText = (field: Field): boolean => field === 'fullName' || field === 'address'

/** A value that travelled as text, as the row holds it. */
export function valueOf(field: Field, text: string): string | number | null {
  if (text === '') return isText(field) ? '' : null
  return field === 'amount' ? Number(text) : text
}

/** The row with these cells emptied; what was doubted in them is past. */
export function emptied(row: Row, fields: readonly Field[]): Partial<Row> {
  const values = Object.fromEntries(fields.map((field) => [field, valueOf(field, '')]))
  const about = ({ field }: { field: string }) => fields.some((one) => one === field)
  const past = row.doubts.filter(about).map(({ cell, code }) => `${cell}:${code}`)
  return { ...values, settled: [...new Set([...row.settled, ...past])] }
}

type Reading = { ok: true; change: Partial<Row> } | { ok: false; says: string }

/** Reads what was typed into a cell; not ok when it means nothing. */
export function readField(field: Field, typed: string): Reading {
  const text = typed.normalize('NFC').trim()
  if (field === 'fullName' || field === 'address') return { ok: true, change: { [field]: text } }
  if (text === '') return { ok: true, change: { [field]: null } }
  if (isDate(field)) return dateIn(field, text)
  if (field === 'amount') return known(field, amountMeant(text), amountTrouble(text))
  if (field === 'idNumber') return idNumberIn(text)
  return { ok: true, change: { [field]: text } }
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

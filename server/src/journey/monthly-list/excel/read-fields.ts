import { checkIdentityNumber, matchKey } from '@vung-buoc/law'
import type { DeclaredBirth, IdentityWarningCode } from '@vung-buoc/law'
import type { Cell } from '../../../platform/spreadsheets/workbook.ts'
import { titleCaseName } from '../../../platform/spreadsheets/cells/clean-text.ts'
import { shownText } from '../../../platform/spreadsheets/cells/cell-text.ts'
import { isDitto } from '../../../platform/spreadsheets/cells/ditto.ts'
import { readLongDigits } from '../../../platform/spreadsheets/cells/long-digits.ts'
import { readAmount } from '../../../platform/spreadsheets/cells/read-amount.ts'
import type { ChoiceReader } from '../../../platform/spreadsheets/cells/read-choice.ts'
import type { SheetContext } from './sheet-context.ts'

/** What one cell gives for one field, and the codes of what is not certain about it. */
export type FieldReading<T> = { value: T; doubts: string[] }

const PERSON_NAME = /^[\p{L}\p{M}][\p{L}\p{M}\s'’.-]*$/u

export function readName(cell: Cell, context: SheetContext): FieldReading<string> {
  const text = shownText(cell, context.date1904)
  if (context.offence(text)) {
    const kept = titleCaseName(text.replace(/[(,;:–[].*$/u, '').trim())
    return { value: context.offence(kept) ? '' : kept, doubts: ['mentions-offence'] }
  }
  if (isDitto(text)) return { value: '', doubts: ['ditto'] }
  return { value: titleCaseName(text), doubts: nameDoubts(cell, text) }
}

/** Ông is a family name as well: only the officer knows. ' - ' stands before a second name. */
const TITLE = /^(ông|bà|anh|chị) /iu
const SECOND_NAME = / [-–] /

function nameDoubts(cell: Cell, text: string): string[] {
  const isName = PERSON_NAME.test(text) && !SECOND_NAME.test(text) && cell.kind === 'string'
  if (!isName) return ['name-odd-characters']
  return TITLE.test(text) ? ['name-has-title'] : []
}

/** Free text that may name the conviction is not taken over; the officer types it anew. */
export function readPlainText(cell: Cell, context: SheetContext): FieldReading<string> {
  const text = shownText(cell, context.date1904)
  if (context.offence(text)) return { value: '', doubts: ['mentions-offence'] }
  if (isDitto(text)) return { value: '', doubts: ['ditto'] }
  return { value: text, doubts: cell.kind === 'string' ? [] : ['not-a-text'] }
}

export function readNote(cell: Cell, context: SheetContext): FieldReading<string | null> {
  const text = shownText(cell, context.date1904)
  if (context.offence(text)) return { value: null, doubts: ['note-mentions-offence'] }
  return { value: text, doubts: [] }
}

export function readWord<Option extends string>(
  choice: ChoiceReader<Option>,
): (cell: Cell, context: SheetContext) => FieldReading<Option | null> {
  return (cell, context) => choice(shownText(cell, context.date1904))
}

/** 'vay để chăn nuôi' is 'chăn nuôi'. */
export function purposeReader({
  leadingKeys,
  purpose,
}: SheetContext['words']): SheetContext['words']['purpose'] {
  return (text) => {
    let key = matchKey(text)
    for (const leading of leadingKeys) {
      if (key.startsWith(`${leading} `)) key = key.slice(leading.length + 1)
    }
    return purpose(text.includes('?') ? `${key} ?` : key)
  }
}

export function readMoney(cell: Cell, context: SheetContext): FieldReading<number | null> {
  if (cell.isDate) return { value: null, doubts: ['amount-unreadable'] }
  return readAmount(cell, { unit: context.amountUnit, smallest: context.layout.smallestAmount })
}

const ID_DOUBTS: Readonly<Record<IdentityWarningCode, string>> = {
  'not-digits': 'id-not-digits',
  'leading-zero-lost': 'id-leading-zero-lost',
  'old-nine-digits': 'id-old-nine-digits',
  'wrong-length': 'id-wrong-length',
  'unknown-province': 'id-unknown-province',
  'unknown-century': 'id-digits-disagree',
  'sex-differs': 'id-digits-disagree',
  'birth-year-differs': 'id-digits-disagree',
}

/** Reads the number and holds it against the sex and the year of birth of the same row. */
export function readIdNumber(
  cell: Cell,
  context: SheetContext,
  declared: DeclaredBirth,
): FieldReading<string | null> {
  const text = shownText(cell, context.date1904)
  if (context.words.saysNone(text)) return { value: null, doubts: [] }
  const found = readLongDigits(cell, text)
  const lost = found.doubts.map((code) => `id-${code}`)
  if (found.digits === null) return { value: null, doubts: lost }
  const check = checkIdentityNumber(found.digits, declared)
  const number = check.proposed ?? check.number
  const doubts = check.warnings.map(({ code }) => ID_DOUBTS[code])
  return {
    value: /^\d{12}$/.test(number) ? number : null,
    doubts: [...new Set([...lost, ...doubts])],
  }
}

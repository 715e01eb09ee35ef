import type { Contact } from '@vung-buoc/server/contract'
import { amountMeant, amountTrouble, amountTyped } from '../../ui/AmountField.tsx'
import type { FieldError } from '../../ui/ErrorSummary.tsx'
import type { LineFieldsBody } from './monthly-list.api.ts'
import { listTexts as say } from './monthly-list.texts.ts'

/** What stands in the form of a line, as typed. */
export interface LineEntry {
  purpose: LineFieldsBody['purpose']
  amount: string
  months: string
  conduct: LineFieldsBody['conduct']
  socialEvils: LineFieldsBody['socialEvils']
  residesLocally: boolean
  note: string
}

const emptyLine: LineEntry = {
  purpose: null,
  amount: '',
  months: '',
  conduct: null,
  socialEvils: null,
  residesLocally: true,
  note: '',
}

/** A new line with the loan that was wished for last; the newest contact stands first. */
export function lineOfNeed(contacts: readonly Contact[]): LineEntry {
  const need = contacts.map((contact) => contact.need).find(isLoan)
  if (need === undefined) return emptyLine
  const { purpose, amount, trainingMonths } = need
  return { ...emptyLine, purpose, amount: amountTyped(amount), months: monthsTyped(trainingMonths) }
}

const isLoan = (need: Contact['need']) => need !== null && need !== 'none'

const monthsTyped = (months: number | null): string => (months === null ? '' : String(months))

export const entryOf = (line: LineFieldsBody): LineEntry => ({
  purpose: line.purpose,
  amount: amountTyped(line.amount),
  months: monthsTyped(line.trainingMonths),
  conduct: line.conduct,
  socialEvils: line.socialEvils,
  residesLocally: line.residesLocally,
  note: line.note,
})

export const fieldsOf = (entry: LineEntry): LineFieldsBody => ({
  purpose: entry.purpose,
  amount: amountMeant(entry.amount),
  trainingMonths: entry.purpose === 'training' ? monthsMeant(entry.months) : null,
  conduct: entry.conduct,
  socialEvils: entry.socialEvils,
  residesLocally: entry.residesLocally,
  note: entry.note,
})

/** What cannot be sent; what is only missing may be filled in later. */
export function lineTroubles(entry: LineEntry): FieldError[] {
  const amount = amountTrouble(entry.amount)
  const months = entry.purpose === 'training' && entry.months.trim() !== ''
  return [
    ...(amount === null ? [] : [{ field: 'line-amount', says: amount }]),
    ...(months && monthsMeant(entry.months) === null
      ? [{ field: 'line-months', says: say('edit.months-wrong') }]
      : []),
  ]
}

export function monthsMeant(typed: string): number | null {
  const text = typed.trim()
  const months = /^\d{1,3}$/.test(text) ? Number(text) : 0
  return months >= 1 && months <= 120 ? months : null
}

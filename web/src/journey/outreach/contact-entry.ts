import type { RecordContact } from '@vung-buoc/server/contract'
import type { Sent } from '../../platform/wire.ts'
import { amountMeant, amountTrouble } from '../../ui/AmountField.tsx'
import { dateMeant, dateTrouble } from '../../ui/DateField.tsx'
import type { FieldError } from '../../ui/ErrorSummary.tsx'
import { uiTexts } from '../../ui/ui.texts.ts'
import type { ContactOutcomeCode, ContactWayCode, Need } from './outreach.api.ts'
import { outreachTexts as say } from './outreach.texts.ts'

type NeedChoice = 'not-asked' | 'none' | 'production' | 'training'

export interface ContactEntry {
  onDate: string
  way: ContactWayCode
  outcome: ContactOutcomeCode
  need: NeedChoice
  amount: string
  months: string
  note: string
}

const wantsLoan = ({ outcome, need }: ContactEntry): boolean =>
  outcome === 'reached' && (need === 'production' || need === 'training')

export function contactTroubles(entry: ContactEntry): FieldError[] {
  const { onDate, amount, months } = entry
  const day = dateTrouble(onDate) ?? (onDate.trim() === '' ? say('on-missing') : null)
  const found: FieldError[] = day === null ? [] : [{ field: 'contact-on', says: day }]
  if (!wantsLoan(entry)) return found
  const missing = amountMeant(amount) === null ? uiTexts('amount.empty') : null
  const money = amountTrouble(amount) ?? missing
  if (money !== null) found.push({ field: 'contact-amount', says: money })
  if (months.trim() !== '' && monthsOf(months) === null) {
    found.push({ field: 'contact-months', says: say('months-wrong') })
  }
  return found
}

export const contactOf = (entry: ContactEntry): Sent<typeof RecordContact> => ({
  onDate: dateMeant(entry.onDate) ?? '',
  way: entry.way,
  outcome: entry.outcome,
  need: needOf(entry),
  note: entry.note,
})

function needOf(entry: ContactEntry): Need {
  const { outcome, need, amount, months } = entry
  if (outcome !== 'reached' || need === 'not-asked') return null
  if (need === 'none') return 'none'
  const trainingMonths = need === 'training' ? monthsOf(months) : null
  return { purpose: need, amount: amountMeant(amount) ?? 0, trainingMonths }
}

export function monthsOf(typed: string): number | null {
  const months = /^\d{1,3}$/.test(typed.trim()) ? Number(typed) : 0
  return months >= 1 && months <= 120 ? months : null
}

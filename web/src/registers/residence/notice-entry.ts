import type { NoticePaper } from '@vung-buoc/server/contract'
import { dateMeant, dateTrouble } from '../../ui/DateField.tsx'
import type { FieldError } from '../../ui/ErrorSummary.tsx'
import { residenceTexts as say } from './residence.texts.ts'

/** What stands in the form of a notice, as typed. */
export interface NoticeEntry {
  number: string
  noticeDate: string
  senderKind: NoticePaper['senderKind']
  receivedOn: string
  expectedOn: string
}

const needed = (typed: string): string | null =>
  dateTrouble(typed) ?? (typed.trim() === '' ? say('form.date-missing') : null)

export function noticeTroubles(entry: NoticeEntry): FieldError[] {
  const isNumber = /^\d{1,8}$/.test(entry.number.trim())
  const checks: [string, string | null][] = [
    ['number', isNumber ? null : say('form.number-wrong')],
    ['noticeDate', needed(entry.noticeDate)],
    ['receivedOn', needed(entry.receivedOn)],
    ['expectedOn', dateTrouble(entry.expectedOn)],
  ]
  return checks.flatMap(([field, says]) => (says === null ? [] : [{ field, says }]))
}

export const paperOf = (entry: NoticeEntry) => ({
  number: entry.number.trim(),
  noticeDate: dateMeant(entry.noticeDate),
  senderKind: entry.senderKind,
  receivedOn: dateMeant(entry.receivedOn),
  expectedOn: dateMeant(entry.expectedOn),
})

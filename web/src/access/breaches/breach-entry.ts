import type {
  AddBreachStep,
  BreachDataKind,
  BreachKind,
  RecordBreach,
} from '@vung-buoc/server/contract'
import type { FieldError } from '../../ui/ErrorSummary.tsx'
import { breachTexts as say } from './breaches.texts.ts'
import { dayTrouble, momentMeant, momentNow, timeTrouble } from './moment-entry.ts'

/** What is typed into either form, not yet what is meant. */
export interface MomentEntry {
  day: string
  time: string
  says: string
  people: string
}

export interface BreachEntry extends MomentEntry {
  kind: BreachKind
  dataKinds: BreachDataKind[]
}

export interface StepEntry extends MomentEntry {
  kind: AddBreachStep['kind']
  number: string
}

export const emptyBreach = (): BreachEntry => ({
  ...momentNow(),
  kind: 'wrong-recipient',
  says: '',
  people: '',
  dataKinds: [],
})
export const emptyStep = (): StepEntry => ({
  ...momentNow(),
  kind: 'measure',
  says: '',
  people: '',
  number: '',
})

const PEOPLE = /^\d{0,7}$/

function momentTroubles(entry: MomentEntry): FieldError[] {
  const found: FieldError[] = []
  const add = (field: string, says: string | null) => {
    if (says !== null) found.push({ field: `breach-${field}`, says })
  }
  add('day', entry.day.trim() === '' ? say('form.day-missing') : dayTrouble(entry.day))
  add('time', timeTrouble(entry.time) ? say('form.time-missing') : null)
  add('says', entry.says.trim() === '' ? say('form.says-missing') : null)
  add('people', PEOPLE.test(entry.people.trim()) ? null : say('form.people-unclear'))
  return found
}

export function breachTroubles(entry: BreachEntry): FieldError[] {
  const missing = { field: 'breach-data', says: say('form.data-missing') }
  return [...momentTroubles(entry), ...(entry.dataKinds.length === 0 ? [missing] : [])]
}
export const stepTroubles = (entry: StepEntry): FieldError[] => momentTroubles(entry)

const peopleMeant = (typed: string): number | null =>
  typed.trim() === '' ? null : Number(typed.trim())

export const breachOf = (entry: BreachEntry): RecordBreach => ({
  kind: entry.kind,
  foundAt: momentMeant(entry.day, entry.time),
  says: entry.says.trim(),
  people: peopleMeant(entry.people),
  dataKinds: entry.dataKinds,
})
export const stepOf = (entry: StepEntry): AddBreachStep => ({
  kind: entry.kind,
  at: momentMeant(entry.day, entry.time),
  says: entry.says.trim(),
  documentNumber: entry.number.trim(),
  people: peopleMeant(entry.people),
})

import type { FieldError } from '../../../ui/ErrorSummary.tsx'
import { setupTexts as say } from './setup.texts.ts'

export interface SetupEntry {
  locality: string
  unit: string
  decision: string
  firstName: string
  firstUser: string
  password: string
  again: string
  secondName: string
  secondUser: string
}

export const EMPTY: SetupEntry = {
  locality: '',
  unit: '',
  decision: '',
  firstName: '',
  firstUser: '',
  password: '',
  again: '',
  secondName: '',
  secondUser: '',
}

const USER_NAME = /^[\p{Letter}\d][\p{Letter}\d._-]{1,39}$/u
const SHORTEST = 10

type Check = [field: keyof SetupEntry, isWrong: boolean, says: string]

const checksOf = (entry: SetupEntry): Check[] => [
  ['locality', entry.locality === '', say('trouble.locality')],
  ['unit', entry.unit === '', say('trouble.unit')],
  ['decision', entry.decision.trim() === '', say('trouble.decision')],
  ['firstName', entry.firstName.trim() === '', say('trouble.name')],
  ['firstUser', !USER_NAME.test(entry.firstUser.trim()), say('trouble.user')],
  ['password', Array.from(entry.password).length < SHORTEST, say('trouble.password')],
  ['again', entry.password !== entry.again, say('trouble.again')],
  ['secondName', entry.secondName.trim() === '', say('trouble.name')],
  ['secondUser', !USER_NAME.test(entry.secondUser.trim()), say('trouble.user')],
  ['secondUser', entry.firstUser.trim() === entry.secondUser.trim(), say('trouble.same')],
]

export function setupTroubles(entry: SetupEntry): FieldError[] {
  return checksOf(entry).flatMap(([field, isWrong, says]) =>
    isWrong ? [{ field: `setup-${field}`, says }] : [],
  )
}

export const setupOf = (entry: SetupEntry, code: string, oneTimePassword: string) => ({
  code,
  profile: entry.locality,
  unitId: entry.unit,
  decisionNumber: entry.decision.trim(),
  first: {
    userName: entry.firstUser.trim(),
    displayName: entry.firstName.trim(),
    password: entry.password,
  },
  second: {
    userName: entry.secondUser.trim(),
    displayName: entry.secondName.trim(),
    oneTimePassword,
  },
})

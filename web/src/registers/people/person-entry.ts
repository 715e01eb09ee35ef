import { checkIdentityNumber } from '@vung-buoc/law'
import type { PersonFields, ReleaseRecordFields } from '@vung-buoc/server/contract'
import { dateMeant, dateTrouble } from '../../ui/DateField.tsx'
import type { FieldError } from '../../ui/ErrorSummary.tsx'
import { showDate } from '../../platform/vietnamese-format.ts'
import { peopleTexts as say } from './people.texts.ts'

/** What stands in the form of a person, as typed. */
export interface PersonEntry {
  fullName: string
  birthDate: string
  sex: PersonFields['sex']
  idNumber: string
  notIssued: boolean
  phone: string
  phoneOwner: PersonFields['phoneOwner']
  hamlet: string
  addressDetail: string
  preferredLanguage: PersonFields['preferredLanguage']
}

export const emptyPerson: PersonEntry = {
  fullName: '',
  birthDate: '',
  sex: null,
  idNumber: '',
  notIssued: false,
  phone: '',
  phoneOwner: null,
  hamlet: '',
  addressDetail: '',
  preferredLanguage: 'vi',
}

const typedDate = (date: string | null): string => (date === null ? '' : showDate(date))
const digits = (typed: string): string => typed.replace(/[\s.-]/g, '')
const PHONE = /^0(?:[35789]\d{8}|2\d{9})$/

export const personEntryOf = (person: PersonFields): PersonEntry => ({
  ...person,
  birthDate: typedDate(person.birthDate),
  idNumber: person.idNumber ?? '',
  notIssued: person.idNumber === null,
  phone: person.phone ?? '',
})

export const personFieldsOf = (entry: PersonEntry): PersonFields => ({
  fullName: entry.fullName,
  birthDate: dateMeant(entry.birthDate, true),
  sex: entry.sex,
  idNumber: entry.notIssued ? null : digits(entry.idNumber),
  phone: entry.phone.trim() === '' ? null : digits(entry.phone),
  phoneOwner: entry.phone.trim() === '' ? null : (entry.phoneOwner ?? 'self'),
  hamlet: entry.hamlet,
  addressDetail: entry.addressDetail,
  preferredLanguage: entry.preferredLanguage,
})

export function personTroubles(entry: PersonEntry): FieldError[] {
  const { fullName, birthDate, idNumber, notIssued, phone, hamlet } = entry
  const checks: [string, string | null][] = [
    ['fullName', fullName.trim() === '' ? say('form.name-missing') : null],
    ['birthDate', dateTrouble(birthDate, true)],
    ['idNumber', notIssued || /^\d{12}$/.test(digits(idNumber)) ? null : say('form.id-wrong')],
    ['phone', phone.trim() === '' || PHONE.test(digits(phone)) ? null : say('form.phone-wrong')],
    ['hamlet', hamlet.trim() === '' ? say('form.hamlet-missing') : null],
  ]
  return checks.flatMap(([field, says]) => (says === null ? [] : [{ field, says }]))
}

/** What looks doubtful about the number; warnings only, the officer decides. */
export function idDoubts({ idNumber, birthDate, sex, notIssued }: PersonEntry) {
  if (notIssued || digits(idNumber).length < 9) return { says: [], proposed: null }
  const year = dateMeant(birthDate, true)?.slice(0, 4)
  const birthYear = year === undefined ? null : Number(year)
  const { warnings, proposed } = checkIdentityNumber(idNumber, { sex, birthYear })
  return { says: warnings.map((warning) => warning.says), proposed }
}

/** What stands in the form of a certificate, as typed. */
export interface ReleaseEntry {
  kind: ReleaseRecordFields['certificateKind']
  number: string
  date: string
  completed: string
}

export const emptyRelease: ReleaseEntry = { kind: null, number: '', date: '', completed: '' }

export const releaseEntryOf = (record: ReleaseRecordFields): ReleaseEntry => ({
  kind: record.certificateKind,
  number: record.certificateNumber ?? '',
  date: typedDate(record.certificateDate),
  completed: typedDate(record.completedOn),
})

export const releaseFieldsOf = ({ kind, number, date, completed }: ReleaseEntry) => ({
  certificateKind: kind,
  certificateNumber: number.trim() === '' ? null : number,
  certificateDate: dateMeant(date),
  completedOn: dateMeant(completed),
})

export const isEmptyRelease = ({ kind, number, date, completed }: ReleaseEntry): boolean =>
  kind === null && `${number}${date}${completed}`.trim() === ''

export function releaseTroubles({ date, completed }: ReleaseEntry): FieldError[] {
  const checks: [string, string | null][] = [
    ['certificateDate', dateTrouble(date)],
    ['completedOn', dateTrouble(completed)],
  ]
  return checks.flatMap(([field, says]) => (says === null ? [] : [{ field, says }]))
}

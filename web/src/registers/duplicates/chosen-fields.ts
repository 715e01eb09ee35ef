import type { MergePeople, PersonPage } from '@vung-buoc/server/contract'
import { showDate } from '../../platform/vietnamese-format.ts'
import { peopleTexts } from '../people/people.texts.ts'

/** What can be chosen from either record; telephone and its owner go together. */
export const CHOICES = [
  'fullName',
  'birthDate',
  'sex',
  'idNumber',
  'phone',
  'hamlet',
  'addressDetail',
  'preferredLanguage',
  'certificate',
] as const
export type Choice = (typeof CHOICES)[number]
export type Side = 'first' | 'second'

const certificateOf = ({ releaseRecord: record }: PersonPage): string =>
  record === null || record === undefined
    ? ''
    : [record.certificateNumber, showDate(record.completedOn)].filter(Boolean).join(' · ')

/** A field as words; empty when nothing is known. */
const WORDS: Record<Choice, (person: PersonPage) => string> = {
  fullName: (person) => person.fullName,
  birthDate: ({ birthDate }) => (birthDate === null ? '' : showDate(birthDate)),
  sex: ({ sex }) => (sex === null ? '' : peopleTexts(`sexes.${sex}`)),
  idNumber: (person) => person.idNumber ?? '',
  phone: (person) => person.phone ?? '',
  hamlet: (person) => person.hamlet,
  addressDetail: (person) => person.addressDetail,
  preferredLanguage: (person) => peopleTexts(`languages.${person.preferredLanguage}`),
  certificate: certificateOf,
}

export const wordsOf = (person: PersonPage, choice: Choice): string => WORDS[choice](person)

export type Chosen = Record<Choice, Side>

/** The kept record's own word, unless only the other has one. */
export function firstChoice(pair: Record<Side, PersonPage>, kept: Side): Chosen {
  const other: Side = kept === 'first' ? 'second' : 'first'
  const sideOf = (choice: Choice): Side =>
    wordsOf(pair[kept], choice) === '' && wordsOf(pair[other], choice) !== '' ? other : kept
  return Object.fromEntries(CHOICES.map((choice) => [choice, sideOf(choice)])) as Chosen
}

function recordOf(person: PersonPage): MergePeople['releaseRecord'] {
  const record = person.releaseRecord
  if (record === null || record === undefined) return null
  const { certificateKind, certificateNumber, certificateDate, completedOn } = record
  return { certificateKind, certificateNumber, certificateDate, completedOn }
}

/** What is sent: which record stays and every field as chosen. */
export function mergeOf(pair: Record<Side, PersonPage>, kept: Side, chosen: Chosen) {
  const gone: Side = kept === 'first' ? 'second' : 'first'
  const from = (choice: Choice): PersonPage => pair[chosen[choice]]
  return {
    keptId: pair[kept].id,
    goneId: pair[gone].id,
    keptVersion: pair[kept].version,
    goneVersion: pair[gone].version,
    fields: {
      fullName: from('fullName').fullName,
      birthDate: from('birthDate').birthDate,
      sex: from('sex').sex,
      idNumber: from('idNumber').idNumber,
      phone: from('phone').phone,
      phoneOwner: from('phone').phoneOwner,
      hamlet: from('hamlet').hamlet,
      addressDetail: from('addressDetail').addressDetail,
      preferredLanguage: from('preferredLanguage').preferredLanguage,
    },
    releaseRecord: chosen.certificate === kept ? null : recordOf(from('certificate')),
  }
}

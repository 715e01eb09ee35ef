import { initials, matchKey, nameSortKey, splitName, tidyText } from '@vung-buoc/law'
import { createHmac } from 'node:crypto'
import type { PersonFields } from './people.schema.ts'

/** A person as the register keeps it: the name in its parts, with the keys for order and search. */
export function personRow(fields: PersonFields) {
  const name = splitName(fields.fullName)
  const year = fields.birthDate === null ? null : Number(fields.birthDate.slice(0, 4))
  return {
    family_name: name.family,
    middle_name: name.middle,
    given_name: name.given,
    birth_date: fields.birthDate?.length === 10 ? fields.birthDate : null,
    birth_year: year,
    sex: fields.sex,
    id_number: fields.idNumber,
    phone: fields.phone,
    phone_owner: fields.phone === null ? null : (fields.phoneOwner ?? 'self'),
    hamlet: fields.hamlet,
    address_detail: fields.addressDetail,
    preferred_language: fields.preferredLanguage,
    name_key: matchKey(fields.fullName),
    sort_key: nameSortKey(name),
  }
}

/** What a person can be found by: syllables without marks, initials, the number. */
export function searchTokens(fields: Pick<PersonFields, 'fullName' | 'idNumber'>): string[] {
  const syllables = matchKey(fields.fullName).split(' ')
  const number = fields.idNumber === null ? [] : [fields.idNumber]
  return [...new Set([...syllables, initials(fields.fullName), ...number])].filter(Boolean)
}

/** Words of a search box as token prefixes; nothing for an empty box. */
export const searchPrefixes = (typed: string): string[] =>
  matchKey(tidyText(typed)).split(' ').filter(Boolean).slice(0, 8)

const hashOf = (secret: string, text: string): string =>
  createHmac('sha256', secret).update(text).digest('base64url')

/** The keyed hash of a number: the same for a record and for a relative whom an officer declares. */
export const numberKey = (secret: string, idNumber: string): string =>
  hashOf(secret, `number:${idNumber}`)

/**
 * Keyed hashes under which communes may ask about the same person: by number, and by name with
 * whole birth date. Year alone would match too many.
 */
export function matchKeys(
  secret: string,
  person: { fullName: string; birthDate: string | null; idNumber: string | null },
): string[] {
  const keys = person.idNumber === null ? [] : [numberKey(secret, person.idNumber)]
  if (person.birthDate?.length === 10) {
    keys.push(hashOf(secret, `name:${matchKey(person.fullName)}:${person.birthDate}`))
  }
  return keys
}

type PersonColumns = ReturnType<typeof personRow>

/** The columns that a correction may change, as they stand on a row. */
export function personColumns(
  row: Omit<PersonColumns, 'sex' | 'phone_owner' | 'preferred_language'> & {
    sex: string | null
    phone_owner: string | null
    preferred_language: string
  },
): PersonColumns {
  return {
    family_name: row.family_name,
    middle_name: row.middle_name,
    given_name: row.given_name,
    birth_date: row.birth_date,
    birth_year: row.birth_year,
    sex: row.sex as PersonColumns['sex'],
    id_number: row.id_number,
    phone: row.phone,
    phone_owner: row.phone_owner as PersonColumns['phone_owner'],
    hamlet: row.hamlet,
    address_detail: row.address_detail,
    preferred_language: row.preferred_language as PersonColumns['preferred_language'],
    name_key: row.name_key,
    sort_key: row.sort_key,
  }
}

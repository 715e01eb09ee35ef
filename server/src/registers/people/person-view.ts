import {
  checkIdentityNumber,
  defaultProgramme,
  joinName,
  type PlainDate,
  plainDate,
  windowBand,
  windowEnd,
} from '@vung-buoc/law'
import type { findPerson } from './people.queries.ts'
import type { findReleaseRecord } from './release-records.queries.ts'
import type { PersonFound } from './find-people.queries.ts'
import type { Stage } from '../threads/stage.schema.ts'
import type { ThreadOutcome } from '../threads/threads.schema.ts'
import type { PersonCard, PersonPage } from './people.schema.ts'

type Person = NonNullable<Awaited<ReturnType<typeof findPerson>>>
type Release = Awaited<ReturnType<typeof findReleaseRecord>>

interface NameParts {
  family_name: string
  middle_name: string
  given_name: string
}

export const fullNameOf = (row: NameParts): string =>
  joinName({ family: row.family_name, middle: row.middle_name, given: row.given_name })

/** The whole date, the year alone, or nothing. */
export const birthOf = (row: { birth_date: string | null; birth_year: number | null }) =>
  row.birth_date ?? (row.birth_year === null ? null : String(row.birth_year))

const bandOf = (completedOn: string | null, today: PlainDate) =>
  completedOn === null ? null : windowBand(plainDate(completedOn), defaultProgramme, today)

export function cardOf(row: PersonFound, today: PlainDate): PersonCard {
  return {
    id: row.id,
    fullName: fullNameOf(row),
    birthDate: birthOf(row),
    sex: row.sex,
    idNumber: row.id_number,
    hamlet: row.hamlet,
    areaId: row.area_id,
    areaName: row.area_name,
    stage: row.stage as Stage | null,
    left: row.left_by as ThreadOutcome | null,
    windowBand: bandOf(row.completed_on, today),
    lastContactOn: row.last_contact_on,
    holderName: row.holder_name,
    due: row.due,
  }
}

function idWarningsOf(person: Person): string[] {
  if (person.id_number === null) return []
  const sex = person.sex as 'male' | 'female' | null
  const declared = { sex, birthYear: person.birth_year }
  return checkIdentityNumber(person.id_number, declared).warnings.map((warning) => warning.says)
}

function releaseOf(release: NonNullable<Release>, today: PlainDate) {
  const completed = release.completed_on === null ? null : plainDate(release.completed_on)
  return {
    certificateKind: release.certificate_kind as 'completion' | 'amnesty' | null,
    certificateNumber: release.certificate_number,
    certificateDate: release.certificate_date,
    completedOn: completed,
    version: release.version,
    windowEnd: completed === null ? null : windowEnd(completed, defaultProgramme, today),
  }
}

export interface PersonParts {
  card: PersonCard
  person: Person
  release: Release
  mergedInto: string | null
  /** False leaves the release record out of the answer altogether. */
  mayRelease: boolean
}

export function pageOf(parts: PersonParts, today: PlainDate): PersonPage {
  const { person, release, card } = parts
  const record = release === undefined ? null : releaseOf(release, today)
  return {
    ...card,
    version: person.version,
    phone: person.phone,
    phoneOwner: person.phone_owner as 'self' | 'relative' | null,
    addressDetail: person.address_detail,
    preferredLanguage: person.preferred_language as 'vi' | 'km',
    idWarnings: idWarningsOf(person),
    mergedInto: parts.mergedInto,
    ...(parts.mayRelease ? { releaseRecord: record } : {}),
  }
}

import { matchKey } from '@vung-buoc/law'
import { birthOf, fullNameOf } from '../../../registers/people/person-view.ts'
import type { SamePerson } from '../../../registers/people/people.queries.ts'
import type { listLines } from '../list-lines.queries.ts'
import type { RowField } from '../mau-01-fields.ts'
import type { KeptRow } from '../import/import.queries.ts'
import type { Doubt } from '../import/import-row.schema.ts'

type Line = Awaited<ReturnType<typeof listLines>>[number]

/** What only the register, the list and the other rows of the file can tell about a row. */
export interface Surroundings {
  person: SamePerson | undefined
  line: Line | undefined
  there: boolean
  sameAsRow: number | null
}

/** Found anew at each reading, so never kept with the row; that they were looked at is kept. */
export const LIVE_CODES = ['register-differs', 'list-differs', 'same-person', 'listed-elsewhere']

export const isLiveKey = (key: string): boolean =>
  LIVE_CODES.some((code) => key.endsWith(`:${code}`)) && key.length <= 80

type Value = string | number | null

/** One value here and another there; where one side says nothing there is nothing to decide. */
const differ = (here: Value, there: Value): boolean =>
  here !== null && here !== '' && there !== null && there !== '' && here !== there

/** The year alone agrees with any day of that year. */
function birthDiffers(here: string | null, there: string | null): boolean {
  if (here === null || there === null) return false
  const known = Math.min(here.length, there.length)
  return here.slice(0, known) !== there.slice(0, known)
}

interface Difference {
  field: RowField
  known: Value
}

/** A name is held against the other without its marks: hòa = hoà, đ = d (law 16). */
function personDifferences(row: KeptRow, person: SamePerson): Difference[] {
  const name = fullNameOf(person)
  const birth = birthOf(person)
  const all: [RowField, boolean, Value][] = [
    ['fullName', matchKey(row.fullName) !== person.name_key, name],
    ['dateOfBirth', birthDiffers(row.dateOfBirth, birth), birth],
    ['sex', differ(row.sex, person.sex), person.sex],
    [
      'certificateNumber',
      differ(row.certificateNumber, person.certificate_number),
      person.certificate_number,
    ],
    [
      'certificateKind',
      differ(row.certificateKind, person.certificate_kind),
      person.certificate_kind,
    ],
    ['completedOn', differ(row.completedOn, person.completed_on), person.completed_on],
  ]
  return all.filter(([, differs]) => differs).map(([field, , known]) => ({ field, known }))
}

/** What the line says already and the file would write over. */
function lineDifferences(row: KeptRow, line: Line): Difference[] {
  const all: [RowField, Value, Value][] = [
    ['conduct', row.conduct, line.conduct],
    ['socialEvils', row.socialEvils, line.social_evils],
    ['purpose', row.purpose, line.purpose],
    ['amount', row.amount, line.amount],
    ['note', row.note ?? '', line.note],
  ]
  return all
    .filter(([, here, there]) => (there ?? '') !== '' && here !== there)
    .map(([field, , known]) => ({ field, known }))
}

const textOf = (value: Value): string => (value === null ? '' : String(value))

function doubtsOf(row: KeptRow, code: string, differences: Difference[]): Doubt[] {
  return differences.map(({ field, known }) => ({
    cell: `${row.excelRow}.${field}`,
    field,
    code,
    found: textOf(row[field]),
    proposed: textOf(known),
  }))
}

/** Differences with the register and the list, and people who may not come twice. */
export function liveDoubts(row: KeptRow, around: Surroundings): Doubt[] {
  const { person, line, there, sameAsRow } = around
  if (row.skipped) return []
  const about = { cell: `${row.excelRow}`, field: 'row', found: row.fullName }
  const whole: Doubt[] = []
  // The file itself repeats the row: that was said when it was read.
  const isSaid = row.doubts.some(({ code }) => code === 'duplicate-of-row')
  if (sameAsRow !== null && !isSaid) {
    const proposed = `Cùng một người với dòng ${sameAsRow}: bỏ dòng này`
    whole.push({ ...about, code: 'same-person', proposed })
  }
  if (there) {
    const proposed = 'Đang ở danh sách của xã khác: bỏ dòng này và báo Cơ quan Thường trực'
    whole.push({ ...about, code: 'listed-elsewhere', proposed })
  }
  return [
    ...whole,
    ...(person === undefined
      ? []
      : doubtsOf(row, 'register-differs', personDifferences(row, person))),
    ...(line === undefined ? [] : doubtsOf(row, 'list-differs', lineDifferences(row, line))),
  ]
}

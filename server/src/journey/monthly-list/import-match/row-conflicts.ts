import { formatDate, matchKey, plainDate } from '@vung-buoc/law'
import type { Tx } from '../../../platform/database/database.ts'
import { findPerson } from '../../../registers/people/people.queries.ts'
import { birthOf, fullNameOf } from '../../../registers/people/person-view.ts'
import { findReleaseRecord } from '../../../registers/people/release-records.queries.ts'
import type { KeptRow } from '../import/import.queries.ts'

type Person = NonNullable<Awaited<ReturnType<typeof findPerson>>>
type Release = NonNullable<Awaited<ReturnType<typeof findReleaseRecord>>>

const differ = (here: string | null, there: string | null): boolean =>
  here !== null && there !== null && here !== there

/** Another name or another day of birth under the same number: perhaps another person. */
function personConflicts(row: KeptRow, person: Person): string[] {
  const birth = birthOf(person)
  const sameLength = birth?.length === row.dateOfBirth?.length
  if (
    matchKey(row.fullName) === person.name_key &&
    !(sameLength && differ(row.dateOfBirth, birth))
  ) {
    return []
  }
  const shown =
    birth === null ? '' : `, sinh ${birth.length === 10 ? formatDate(plainDate(birth)) : birth}`
  return [
    `số định danh này đang thuộc về ${fullNameOf(person)}${shown} trong xã. ` +
      'Hãy xem lại số, hoặc sửa hồ sơ của người đó.',
  ]
}

function releaseConflicts(row: KeptRow, release: Release): string[] {
  const found: string[] = []
  if (differ(row.certificateNumber, release.certificate_number)) {
    found.push(
      'số giấy chứng nhận khác với hồ sơ đang lưu. Hãy đối chiếu bản giấy rồi sửa một bên.',
    )
  }
  if (differ(row.certificateKind, release.certificate_kind)) {
    found.push(
      'loại giấy chứng nhận khác với hồ sơ đang lưu. Hãy đối chiếu bản giấy rồi sửa một bên.',
    )
  }
  if (differ(row.completedOn, release.completed_on)) {
    found.push(
      'ngày chấp hành xong khác với hồ sơ đang lưu. Hãy đối chiếu bản giấy rồi sửa một bên.',
    )
  }
  return found
}

/** Where a row says other than what the commune knows of this person: never settled in silence. */
export async function conflictsOf(tx: Tx, personId: string, row: KeptRow): Promise<string[]> {
  const person = await findPerson(tx, personId)
  if (person === undefined) return []
  const conflicts = personConflicts(row, person)
  if (conflicts.length > 0) return conflicts
  const release = await findReleaseRecord(tx, personId)
  return release === undefined ? [] : releaseConflicts(row, release)
}

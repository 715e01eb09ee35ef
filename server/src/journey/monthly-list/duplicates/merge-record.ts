import type { PersonRow } from '../../../registers/people/people.queries.ts'
import type { ReleaseRecordFields } from '../../../registers/people/people.schema.ts'
import type { findReleaseRecord } from '../../../registers/people/release-records.queries.ts'
import type { OpenCase } from '../../../registers/threads/case-of.queries.ts'

interface LineBefore {
  id: string
  state: string
  reasons: readonly string[]
}

/** What both records were before, enough to set them apart again. */
export interface MergeBefore {
  kept: PersonRow
  release: ReleaseRecordFields | null
  keptContactOn: string | null
  goneCase: OpenCase | null
  lines: LineBefore[]
}

/** The versions after: as long as they stand, nothing else has happened. Null: there is none. */
export interface MergeAfter {
  kept: number
  gone: number
  release: number | null
  keptCase: number | null
  goneCase: number | null
  lines: Record<string, number>
}

type Release = NonNullable<Awaited<ReturnType<typeof findReleaseRecord>>>

export const releaseFields = (row: Release): ReleaseRecordFields => ({
  certificateKind: row.certificate_kind as ReleaseRecordFields['certificateKind'],
  certificateNumber: row.certificate_number,
  certificateDate: row.certificate_date,
  completedOn: row.completed_on,
})

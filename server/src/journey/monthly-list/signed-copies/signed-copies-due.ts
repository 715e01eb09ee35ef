import type { Tx } from '../../../platform/database/database.ts'
import { copiesOf } from '../../../registers/outgoing-documents/signed-copies/give-copy.ts'
import { signedCopiesFrom } from '../../../registers/outgoing-documents/signed-copies/signed-copies-from.ts'
import type { SignedCopy } from '../../../registers/outgoing-documents/signed-copies/signed-copies.schema.ts'
import type { CandidateRow } from '../hand-over/hand-over.queries.ts'
import { handOverRefusals } from '../hand-over/hand-over.refusals.ts'

/** Whether a hand-over signed on this day waits for the signed copies: the profile's signing.json. */
export async function needsSignedCopies(tx: Tx, today: string): Promise<boolean> {
  const from = await signedCopiesFrom(tx)
  return from !== null && today >= from
}

/** The signed copies of exactly the versions that go, by list. */
export const copiesOfLists = (
  tx: Tx,
  rows: readonly Pick<CandidateRow, 'list_id' | 'version_hash'>[],
): Promise<Map<string, SignedCopy[]>> =>
  copiesOf(
    tx,
    rows.map((row) => ({ subjectId: row.list_id, contentHash: row.version_hash })),
  )

/** Every list that goes has its signed paper here; all that have none are named at once. */
export async function expectSignedCopies(
  tx: Tx,
  going: readonly CandidateRow[],
  today: string,
): Promise<void> {
  if (!(await needsSignedCopies(tx, today))) return
  const copies = await copiesOfLists(tx, going)
  const missing = going.filter((row) => (copies.get(row.list_id) ?? []).length === 0)
  if (missing.length === 0) return
  const areas = missing.map((row) => row.area_name)
  throw handOverRefusals.refuse(
    'signed-copies-missing',
    { areas: areas.join(', ') },
    {
      reasons: missing.map((row) => ({
        subject: row.list_id,
        code: 'signed-copy-missing',
        says: `${row.area_name}: chưa có bản ký của danh sách.`,
      })),
    },
  )
}

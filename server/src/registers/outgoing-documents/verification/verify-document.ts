import { createHmac } from 'node:crypto'
import type { House } from '../../../access/door/house.ts'
import { withContext } from '../../../platform/database/database.ts'
import { platformRefusals } from '../../../platform/http/platform.refusals.ts'
import { countHit } from '../../../platform/http/rate-limit.queries.ts'
import { showNumber } from '../document-number.ts'
import { readCode } from '../verification-code.ts'
import { findVerified, type VerifiedRow } from './verification.queries.ts'
import { verificationRefusals } from './verification.refusals.ts'
import type { VerifiedDocument } from './verification.schema.ts'

const PER_MINUTE = 30
const NOBODY = { userId: null, duty: 'PUBLIC', units: [] }

const shownOf = (row: VerifiedRow): VerifiedDocument => ({
  body: row.body,
  shown: showNumber(row.number, row.symbol),
  issuedOn: row.issued_on,
  kind: row.kind,
  state: row.state,
  stateOn: row.state_on,
  contentHash: row.content_hash,
  files: row.files,
})

/** Counts before it looks: right and wrong codes take the same way, and neither is free. */
export async function verify(house: House, ip: string, typed: string): Promise<VerifiedDocument> {
  const bucket = createHmac('sha256', house.secret).update(`verify:${ip}`).digest('base64url')
  const count = await withContext(house.db, NOBODY, (tx) => countHit(tx, bucket, 60))
  if (count.hits > PER_MINUTE) {
    throw platformRefusals.refuse('too-many', { seconds: count.seconds_left })
  }
  const found = await withContext(house.db, NOBODY, (tx) => findVerified(tx, readCode(typed)))
  if (found === undefined) throw verificationRefusals.refuse('no-such-code')
  return shownOf(found)
}

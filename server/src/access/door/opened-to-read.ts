import type { Tx } from '../../platform/database/database.ts'
import { findGrant } from '../permissions/policy.ts'
import { listOpenToMe } from './opened-to-read.queries.ts'
import type { Officer } from './officer.ts'

const NONE: ReadonlySet<string> = new Set()

/**
 * Records that stood open to this officer in an emergency before he began: on those he only reads.
 * Asked only of duties that can open any.
 */
export async function openedToRead(tx: Tx, officer: Officer): Promise<ReadonlySet<string>> {
  if (findGrant('break-glass.open', officer.duty) === undefined) return NONE
  return new Set(await listOpenToMe(tx))
}

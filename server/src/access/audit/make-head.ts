import { withContext } from '../../platform/database/database.ts'
import type { House } from '../door/house.ts'
import { openSystemLine, systemContext } from './as-system.ts'
import { insertHead, listHeads } from './head.queries.ts'
import { type AuditHead, signHead } from './head.ts'
import { findLastSeal } from './seal.queries.ts'
import { sealOnce } from './sealer.ts'

const SYSTEM = systemContext('SYS-AUDIT')

/**
 * Signs what the chain came to as a business day begins. A day has one head, however often it is
 * asked for; a house whose audit is still empty has none.
 */
export async function makeHead(house: House, day: string): Promise<void> {
  while ((await sealOnce(house)) > 0); // what is still unsealed belongs to the day that ends
  await withContext(house.db, SYSTEM, async (tx) => {
    const last = await findLastSeal(tx)
    const isThere = (await listHeads(tx)).some((head) => head.day === day)
    if (last === undefined || isThere) return
    const work = { duty: 'SYS-AUDIT', action: 'audit head', requestId: `head:${day}` } as const
    await openSystemLine(tx, { ...work, onDate: day })
    await insertHead(tx, signHead(house.signer, { day, lines: last.seq, hash: last.hash }))
  })
}

/** Every head the database holds, oldest first. */
export async function headsOf(house: House): Promise<AuditHead[]> {
  return await withContext(house.db, SYSTEM, listHeads)
}

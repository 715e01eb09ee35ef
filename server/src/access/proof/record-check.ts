import { withContext } from '../../platform/database/database.ts'
import { openSystemLine, systemContext } from '../audit/as-system.ts'
import { headsOf } from '../audit/make-head.ts'
import { verifyAudit } from '../audit/verify.ts'
import type { House } from '../door/house.ts'
import { hasCheck, insertCheck } from './proof.queries.ts'

const SYSTEM = systemContext('SYS-AUDIT')

/** Recomputes the whole chain as a business day begins, and keeps what was found, good or bad. */
export async function recordCheck(house: House, day: string): Promise<void> {
  if (await withContext(house.db, SYSTEM, (tx) => hasCheck(tx, day))) return
  const began = performance.now()
  const { sealed, unsealed, heads, broken, headTroubles } = await verifyAudit(house)
  const tookMs = Math.round(performance.now() - began)
  const head = (await headsOf(house)).at(-1)
  await withContext(house.db, SYSTEM, async (tx) => {
    const work = { duty: 'SYS-AUDIT', action: 'audit check', requestId: `check:${day}` } as const
    await openSystemLine(tx, { ...work, onDate: day })
    await insertCheck(tx, {
      on_day: day,
      took_ms: tookMs,
      sealed,
      unsealed,
      heads,
      wrong: broken.length + headTroubles.length,
      head_day: head?.day ?? null,
      head_hash: head?.hash ?? null,
      head_signature: head?.signature ?? null,
    })
  })
}

import { systemContext } from './as-system.ts'
import { withContext } from '../../platform/database/database.ts'
import { tryLock } from '../../platform/database/database.queries.ts'
import type { House } from '../door/house.ts'
import { findLastSeal, insertSeals, listUnsealed } from './seal.queries.ts'
import { GENESIS, sealOf } from './seal.ts'

const SYSTEM = systemContext('SYS-AUDIT')
const BATCH = 2_000

/**
 * Chains the lines of all transactions older than the oldest still running, so that no line can
 * slip in behind a seal. One process at a time; answers how many lines were sealed.
 */
export async function sealOnce(house: House): Promise<number> {
  return await withContext(house.db, SYSTEM, async (tx) => {
    if (!(await tryLock(tx, 'audit-sealer'))) return 0
    const lines = await listUnsealed(tx, BATCH)
    const last = await findLastSeal(tx)
    let previous = last?.hash ?? GENESIS
    let seq = last?.seq ?? 0
    const seals = lines.map((line) => {
      seq += 1
      const seal = { seq, lineId: line.id, previousHash: previous, hash: sealOf(previous, line) }
      previous = seal.hash
      return seal
    })
    await insertSeals(tx, seals)
    return seals.length
  })
}

/** Seals every half second until stopped; what is newer than that is the unsealed window. */
export function startSealer(house: House): { stop(): Promise<void> } {
  let running: Promise<unknown> = Promise.resolve()
  const timer = setInterval(() => {
    running = running.then(() => sealOnce(house)).catch(() => undefined)
  }, 500)
  return {
    stop: async () => {
      clearInterval(timer)
      await running
    },
  }
}

import { type Tx, withContext } from '../../platform/database/database.ts'
import type { House } from '../door/house.ts'
import { countUnsealed, listChain } from './seal.queries.ts'
import { GENESIS, sealOf } from './seal.ts'

export interface Verification {
  sealed: number
  /** Lines newer than the last seal: the window the chain does not yet vouch for. */
  unsealed: number
  head: string
  /** Seals whose line, order or hash no longer fits. Empty when the chain holds. */
  broken: { seq: number; lineId: number; why: string }[]
}

const BATCH = 20_000
const SYSTEM = { userId: null, duty: 'SYS-AUDIT', units: [] } as const

async function walk(tx: Tx, found: Verification): Promise<void> {
  let seq = 0
  for (;;) {
    const rows = await listChain(tx, seq, BATCH)
    if (rows.length === 0) return
    for (const row of rows) {
      const why = troubleWith(row, found.head, seq + 1)
      if (why !== null) found.broken.push({ seq: row.seq, lineId: row.id, why })
      found.head = row.hash
      found.sealed += 1
      seq = row.seq
    }
  }
}

function troubleWith(
  row: Awaited<ReturnType<typeof listChain>>[number],
  head: string,
  expected: number,
): string | null {
  if (row.seq !== expected) return `seal ${expected} is missing`
  if (row.previous_hash !== head) return 'does not follow the seal before it'
  if (sealOf(row.previous_hash, row) !== row.hash) return 'the line is not what was sealed'
  return null
}

/** Recomputes the whole chain from the stored lines. */
export async function verifyAudit(house: House): Promise<Verification> {
  return await withContext(house.db, SYSTEM, async (tx) => {
    const found: Verification = { sealed: 0, unsealed: 0, head: GENESIS, broken: [] }
    await walk(tx, found)
    found.unsealed = await countUnsealed(tx)
    return found
  })
}

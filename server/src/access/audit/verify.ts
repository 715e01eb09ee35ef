import { systemContext } from './as-system.ts'
import { type Tx, withContext } from '../../platform/database/database.ts'
import type { House } from '../door/house.ts'
import { type ChainRow, countUnsealed, listChain, listSlippedIn } from './seal.queries.ts'
import { GENESIS, sealOf } from './seal.ts'

export interface Verification {
  sealed: number
  /** Lines newer than the last seal: the window the chain does not yet vouch for. */
  unsealed: number
  head: string
  /** Where line, order or hash no longer fits; seq 0 for a line no seal knows. Empty when all holds. */
  broken: { seq: number; lineId: number; why: string }[]
}

const BATCH = 20_000
const SYSTEM = systemContext('SYS-AUDIT')

async function walk(tx: Tx, found: Verification): Promise<void> {
  let seq = 0
  for (;;) {
    const rows = await listChain(tx, seq, BATCH)
    if (rows.length === 0) return
    for (const row of rows) {
      const why = troubleWith(row, found.head, seq + 1)
      if (why !== null) found.broken.push({ seq: row.seq, lineId: row.line_id, why })
      found.head = row.hash
      found.sealed += 1
      seq = row.seq
    }
  }
}

function troubleWith(row: ChainRow, head: string, expected: number): string | null {
  const { id } = row
  if (row.seq !== expected) return `seal ${expected} is missing`
  if (row.previous_hash !== head) return 'does not follow the seal before it'
  if (id === null) return 'the line is gone'
  if (sealOf(row.previous_hash, { ...row, id }) !== row.hash)
    return 'the line is not what was sealed'
  return null
}

/** Recomputes the whole chain from the stored lines. */
export async function verifyAudit(house: House): Promise<Verification> {
  return await withContext(house.db, SYSTEM, async (tx) => {
    const found: Verification = { sealed: 0, unsealed: 0, head: GENESIS, broken: [] }
    await walk(tx, found)
    for (const line of await listSlippedIn(tx, BATCH)) {
      found.broken.push({ seq: 0, lineId: line.id, why: 'slipped in behind the chain' })
    }
    found.unsealed = await countUnsealed(tx)
    return found
  })
}

import { type Tx, withContext } from '../../platform/database/database.ts'
import type { House } from '../door/house.ts'
import { systemContext } from './as-system.ts'
import { isWhole } from './chain-text.ts'
import { listHeads } from './head.queries.ts'
import type { AuditHead } from './head.ts'
import { headTroubles, type HeadTrouble } from './head-troubles.ts'
import { type ChainRow, countUnsealed, findLastSeal, listChain } from './seal.queries.ts'
import { findStretch, listSlippedIn } from './seal.queries.ts'
import { GENESIS, sealOf } from './seal.ts'

export interface Verification {
  sealed: number
  /** Lines newer than the last seal: the window the chain does not yet vouch for. */
  unsealed: number
  head: string
  /** How many signed heads, of the database and from outside, were held against the chain. */
  heads: number
  /**
   * Where line, order or hash no longer fits; seq 0 for a line no seal knows. `day` is the
   * business date that the line shows, or the last one before it that is still there.
   */
  broken: { seq: number; lineId: number; day: string | null; why: string }[]
  /** Where the chain, however whole in itself, is not the one that was signed. */
  headTroubles: HeadTrouble[]
}

const BATCH = 2_000
const SYSTEM = systemContext('SYS-AUDIT')

interface Walk {
  found: Verification
  /** Hashes at the places that heads speak of. */
  hashes: Map<number, string>
  wanted: ReadonlySet<number>
  seq: number
  day: string | null
}

/** Stretch after stretch; the next is on its way while this one is being hashed. */
async function walkChain(tx: Tx, walk: Walk, last: number): Promise<void> {
  const stretchAfter = async (seq: number) => {
    const upTo = Math.min(seq + BATCH, last)
    return { seq, upTo, text: seq < last ? await findStretch(tx, seq, upTo) : '' }
  }
  let coming = stretchAfter(walk.seq)
  while (walk.seq < last) {
    const { seq, upTo, text } = await coming
    coming = stretchAfter(upTo)
    if (seq !== walk.seq || !takeWhole(walk, text, upTo)) {
      await walkSlowly(tx, walk, last)
      await coming
      coming = stretchAfter(walk.seq)
    }
  }
  await coming
}

function takeWhole(walk: Walk, text: string, upTo: number): boolean {
  const { found, seq } = walk
  let { head } = found
  const passed = (place: number, hash: string) => {
    head = hash
    if (walk.wanted.has(place)) walk.hashes.set(place, hash)
  }
  if (!isWhole(text, { seq, head, upTo }, passed)) return false
  found.sealed += upTo - seq
  found.head = head
  walk.seq = upTo
  return true
}

/** Where a stretch does not hold as a whole: link by link, each trouble by its name. */
async function walkSlowly(tx: Tx, walk: Walk, last: number): Promise<void> {
  const { found } = walk
  const rows = await listChain(tx, walk.seq, BATCH)
  for (const row of rows.filter(({ seq }) => seq <= last)) {
    const why = troubleWith(row, found.head, walk.seq + 1)
    walk.day = row.on_date ?? walk.day
    if (why !== null) {
      found.broken.push({ seq: row.seq, lineId: row.line_id, day: walk.day, why })
    }
    if (walk.wanted.has(row.seq)) walk.hashes.set(row.seq, row.hash)
    found.head = row.hash
    found.sealed += 1
    walk.seq = row.seq
  }
  if (rows.length === 0) walk.seq = last
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

/**
 * Recomputes the whole chain from the stored lines and holds it against the signed heads: those
 * of the database, and those that were kept outside of it.
 */
export async function verifyAudit(
  house: House,
  outside: { heads?: readonly AuditHead[]; publicKey?: string } = {},
): Promise<Verification> {
  return await withContext(house.db, SYSTEM, async (tx) => {
    const heads = [...(await listHeads(tx)), ...(outside.heads ?? [])]
    const found = nothingYet(heads.length)
    const wanted = new Set(heads.map(({ lines }) => lines))
    const walk: Walk = { found, hashes: new Map(), wanted, seq: 0, day: null }
    await walkChain(tx, walk, (await findLastSeal(tx))?.seq ?? 0)
    for (const line of await listSlippedIn(tx, BATCH)) {
      const { id, on_date: day } = line
      found.broken.push({ seq: 0, lineId: id, day, why: 'slipped in behind the chain' })
    }
    found.unsealed = await countUnsealed(tx)
    const { publicKey = house.signer.publicKey } = outside
    found.headTroubles = headTroubles(heads, { publicKey, hashes: walk.hashes, lines: walk.seq })
    return found
  })
}

const nothingYet = (heads: number): Verification => {
  return { sealed: 0, unsealed: 0, head: GENESIS, heads, broken: [], headTroubles: [] }
}

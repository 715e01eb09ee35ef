import { type Tx, withContext, withDriver } from '../../platform/database/database.ts'
import type { House } from '../door/house.ts'
import { systemContext } from './as-system.ts'
import type { CopiedStretch } from './chain/check-stretch.ts'
import { type Checker, checkerBeside, checkerHere } from './chain/checker.ts'
import { listHeads } from './head.queries.ts'
import type { AuditHead } from './head.ts'
import { headTroubles, type HeadTrouble } from './head-troubles.ts'
import { type ChainRow, copyStretch, findLastSeal, listChain } from './seal.queries.ts'
import { findUnsealed } from './seal.queries.ts'
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
const STRETCH = 20_000
const SYSTEM = systemContext('SYS-AUDIT')

interface Walk {
  found: Verification
  /** Hashes at the places that heads speak of. */
  hashes: Map<number, string>
  wanted: ReadonlySet<number>
  /** The last seal there was when the walk began. */
  last: number
  seq: number
  day: string | null
}

/** By what the chain is walked: rows one by one, copied stretches, and who hashes those. */
interface Ways {
  tx: Tx
  copy: (range: { after: number; upTo: number }) => Promise<CopiedStretch | null>
  checker: Checker
  stretch: number
}

/** Stretch after stretch; the next is on its way while this one is being hashed. */
async function walkChain(walk: Walk, ways: Ways): Promise<void> {
  const { last } = walk
  const stretchAfter = async (after: number) => {
    const upTo = Math.min(after + ways.stretch, last)
    return { after, upTo, stretch: after < last ? await ways.copy({ after, upTo }) : null }
  }
  let coming = stretchAfter(walk.seq)
  while (walk.seq < last) {
    const { after, upTo, stretch } = await coming
    coming = stretchAfter(upTo)
    if (after !== walk.seq || !(await takeWhole(walk, ways, { stretch, upTo }))) {
      await walkSlowly(ways.tx, walk)
      await coming
      coming = stretchAfter(walk.seq)
    }
  }
  await coming
}

async function takeWhole(
  walk: Walk,
  { checker }: Ways,
  { stretch, upTo }: { stretch: CopiedStretch | null; upTo: number },
): Promise<boolean> {
  if (stretch === null) return false
  const { found, seq, wanted } = walk
  const place = { seq, head: found.head, upTo }
  const { isWhole, head, hashes } = await checker.check({ stretch, place, wanted })
  if (!isWhole) return false
  for (const [at, hash] of hashes) walk.hashes.set(at, hash)
  found.sealed += upTo - seq
  found.head = head
  walk.seq = upTo
  return true
}

/** Where a stretch does not hold as a whole: link by link, each trouble by its name. */
async function walkSlowly(tx: Tx, walk: Walk): Promise<void> {
  const { found, last } = walk
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

/** What was kept outside of the database; and how many seals are looked at in one go. */
export interface Against {
  heads?: readonly AuditHead[]
  publicKey?: string
  stretch?: number
}

/**
 * Recomputes the whole chain from the stored lines and holds it against the signed heads: those
 * of the database, and those that were kept outside of it.
 */
export async function verifyAudit(house: House, against: Against = {}): Promise<Verification> {
  const { publicKey = house.signer.publicKey, stretch = STRETCH } = against
  return await withContext(house.db, SYSTEM, async (tx) => {
    const heads = [...(await listHeads(tx)), ...(against.heads ?? [])]
    const found = nothingYet(heads.length)
    const wanted = new Set(heads.map(({ lines }) => lines))
    const last = (await findLastSeal(tx))?.seq ?? 0
    const walk: Walk = { found, hashes: new Map(), wanted, last, seq: 0, day: null }
    const checker = last > stretch ? checkerBeside() : checkerHere()
    const walking = walkWith(house, walk, { tx, checker, stretch })
    const [{ unsealed, slipped_in: slippedIn }] = await Promise.all([
      findUnsealed(tx, BATCH),
      walking,
    ])
    found.broken.push(...slippedIn.map(({ id, on_date: day }) => slippedInAt(id, day)))
    found.unsealed = unsealed
    found.headTroubles = headTroubles(heads, { publicKey, hashes: walk.hashes, lines: walk.seq })
    return found
  })
}

async function walkWith(house: House, walk: Walk, ways: Omit<Ways, 'copy'>): Promise<void> {
  try {
    await withDriver(house.db, SYSTEM, async (client) => {
      await walkChain(walk, { ...ways, copy: (range) => copyStretch(house.db, client, range) })
    })
  } finally {
    await ways.checker.close()
  }
}

const slippedInAt = (lineId: number, day: string) => {
  return { seq: 0, lineId, day, why: 'slipped in behind the chain' }
}

const nothingYet = (heads: number): Verification => {
  return { sealed: 0, unsealed: 0, head: GENESIS, heads, broken: [], headTroubles: [] }
}

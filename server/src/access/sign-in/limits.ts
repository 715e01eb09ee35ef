import { createHmac } from 'node:crypto'
import type { Tx } from '../../platform/database/database.ts'
import { clearHits, countHits, readHits } from '../../platform/http/rate-limit.queries.ts'
import { accessRefusals } from '../access.refusals.ts'
import type { House } from '../door/house.ts'

const WINDOW_SECONDS = 15 * 60
/** Tries are counted by the minute, so that the quarter of an hour slides instead of starting anew. */
const SLICE_SECONDS = 60

/** One counter: its key before hashing, and how many tries it allows in a quarter of an hour. */
export interface Limit {
  key: string
  tries: number
  /** A success forgives the earlier tries; else it only takes its own try back. */
  forgives: boolean
}

export interface Guess {
  foldedName: string
  address: string
  /** The device's token when this user has signed in on it before. */
  knownDevice: string | null
}

/**
 * A known device of the user has a counter of its own: guesses made elsewhere never lock him out
 * there. Elsewhere three counters bound a guesser: one name from one address, one name from
 * wherever, one address with whatever names.
 */
export function limitsOf({ foldedName, address, knownDevice }: Guess): Limit[] {
  if (knownDevice !== null) {
    return [{ key: `device:${foldedName}:${knownDevice}`, tries: 10, forgives: true }]
  }
  return [
    { key: `name:${foldedName}:${address}`, tries: 10, forgives: true },
    { key: `name:${foldedName}`, tries: 30, forgives: true },
    { key: `address:${address}`, tries: 50, forgives: false },
  ]
}

/** Codes of one user's second factor, and his password asked again. */
export const proofLimits = (userId: string): Limit[] => [
  { key: `proof:${userId}`, tries: 10, forgives: true },
]

/** A counter's name is a keyed hash: the table tells nobody who tried. */
const bucketOf = (house: House, { key }: Limit): string =>
  createHmac('sha256', house.secret).update(`login:${key}`).digest('base64url')

/**
 * Counts this try before its secret is looked at: a hundred tries sent at once are a hundred.
 * A try while locked adds nothing, since the refusal takes it back.
 */
export async function countTry(tx: Tx, house: House, limits: Limit[]): Promise<void> {
  for (const limit of limits) {
    const bucket = bucketOf(house, limit)
    await countHits(tx, { bucket, many: 1, windowSeconds: SLICE_SECONDS })
    const { hits, seconds_left } = await readHits(tx, bucket, WINDOW_SECONDS)
    if (hits > limit.tries) {
      const minutes = Math.max(1, Math.ceil(seconds_left / 60))
      throw accessRefusals.refuse('locked', { minutes })
    }
  }
}

export async function forgiveTries(tx: Tx, house: House, limits: Limit[]): Promise<void> {
  for (const limit of limits) {
    const bucket = bucketOf(house, limit)
    if (limit.forgives) await clearHits(tx, bucket)
    else await countHits(tx, { bucket, many: -1, windowSeconds: SLICE_SECONDS })
  }
}

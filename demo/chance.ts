/** A seeded generator (mulberry32): the demo is the same district on every machine. */
export interface Chance {
  /** Whole number from 0 up to but not including `below`. */
  upTo(below: number): number
  /** True in `percent` of 100 cases. */
  happens(percent: number): boolean
  pick<T>(from: readonly T[]): T
}

export function chance(seed: number): Chance {
  let state = seed
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const upTo = (below: number): number => Math.floor(next() * below)
  return {
    upTo,
    happens: (percent) => upTo(100) < percent,
    pick: (from) => {
      const one = from[upTo(from.length)]
      if (one === undefined) throw new Error('nothing to pick from')
      return one
    },
  }
}

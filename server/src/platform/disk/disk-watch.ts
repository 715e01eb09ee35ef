import fs from 'node:fs'

/** Free and whole bytes of the disk that a folder lies on. */
export interface DiskSpace {
  free: number
  total: number
}

export type MeasureDisk = (place: string) => DiskSpace

/** What an ordinary account may still write: the part kept for root does not help us. */
export function measureDisk(place: string): DiskSpace {
  const { bavail, blocks, bsize } = fs.statfsSync(place)
  return { free: bavail * bsize, total: blocks * bsize }
}

const SHARE = 0.15
const MB = 1_000_000
/** Once full, this much more has to be free again: not on at one request and off at the next. */
const BACK_AGAIN = 1.1
/** Asked at every write, measured at most this often. */
const OFTEN_MS = 1_000

export interface DiskState {
  freeMb: number
  /** Below this nothing new is written. */
  leastMb: number
  isNearlyFull: boolean
}

export interface Watched {
  /** Folders whose disks are watched. */
  places: readonly string[]
  /** At least this much has to be free; on a small disk 15 % of it. */
  leastFreeMb: number
  measure?: MeasureDisk
  oftenMs?: number
}

/**
 * Turns the house read-only before the disk is full: PostgreSQL that cannot write its log stops,
 * and cannot come back until there is room.
 */
export class DiskWatch {
  private readonly watched: Watched
  private last: DiskState = { freeMb: 0, leastMb: 0, isNearlyFull: false }
  private measuredAt = Number.NEGATIVE_INFINITY

  constructor(watched: Watched) {
    this.watched = watched
  }

  /** The tightest of the watched disks. */
  state(): DiskState {
    const now = performance.now()
    if (now - this.measuredAt < (this.watched.oftenMs ?? OFTEN_MS)) return this.last
    this.measuredAt = now
    const states = this.watched.places.map((place) => this.stateOf(place))
    const tightest = states.toSorted((a, b) => a.freeMb - a.leastMb - (b.freeMb - b.leastMb))[0]
    if (tightest !== undefined) this.last = tightest
    return this.last
  }

  private stateOf(place: string): DiskState {
    const { leastFreeMb, measure = measureDisk } = this.watched
    const { free, total } = measure(place)
    const leastMb = Math.min(leastFreeMb, (total * SHARE) / MB)
    const needed = this.last.isNearlyFull ? leastMb * BACK_AGAIN : leastMb
    const freeMb = Math.floor(free / MB)
    return { freeMb, leastMb: Math.floor(leastMb), isNearlyFull: free / MB < needed }
  }
}

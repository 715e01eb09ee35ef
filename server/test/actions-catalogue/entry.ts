import type { Duty } from '../../src/access/permissions/duties.ts'
import type { TestHouse } from '../test-house.ts'

/** A commune and a month that no other trial of this entry uses: one database serves them all. */
export interface Slot {
  commune: string
  month: string
}

export const SLOTS = {
  rights: { commune: 'an-ninh', month: '2024-05' },
  race: { commune: 'phu-tam', month: '2024-04' },
  faults: { commune: 'thuan-hoa', month: '2024-03' },
  own: { commune: 'thien-my', month: '2024-02' },
  foreign: { commune: 'phu-tan', month: '2024-02' },
} as const satisfies Record<string, Slot>

/** What is sent, to a record that stands ready for it. */
export interface Arranged {
  /** The ids in the path, by their names in the route. */
  params?: Record<string, string>
  body: object | Uint8Array
  version?: number
  /** Signed in as the very officer whose own thing it is, where that matters. */
  cookie?: string
}

/** One write of the house and how to try it. */
export interface Entry {
  /** As in ROUTES: `POST /lists/:id/sign`. */
  route: string
  duty: Duty
  /** The unit whose officer does it. */
  unit: (slot: Slot) => string
  /**
   * A unit of another place where the same duty must get nothing; null when the action names no
   * record of anybody, so that the officer there only acts on his own.
   */
  elsewhere: string | null
  /** Two officers send it at the same moment: one of them, or both, as is right for this action. */
  together: 'one-wins' | 'both-fine'
  arrange: (test: TestHouse, slot: Slot) => Promise<Arranged>
}

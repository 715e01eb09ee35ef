import type { Written } from '../../src/platform/http/schemas.ts'

export type Kind = 'person' | 'contact'

/** One write that somebody means to do once: it is sent under its key until it is acknowledged. */
export interface Intent {
  key: string
  kind: Kind
  /** Stands in the row that it makes, and in no other: how a second row is found. */
  mark: string
  url: string
  body: object
}

export interface Entry extends Intent {
  /** What the server has acknowledged; more than one answer when it was asked again. */
  answers: Written[]
  /** How often the answer stayed away: done or not, the client cannot know. */
  unsure: number
}

/** What the clients know, kept apart from the server: everything later held against the rows. */
export class Journal {
  readonly entries: Entry[] = []
  /** Requests on the way at this moment. */
  onTheWay = 0
  /** When the youngest request that was acknowledged had been sent. */
  newestAcknowledged = Number.NEGATIVE_INFINITY
  /** Answers that were no acknowledgement, by status. */
  readonly turnedAway = new Map<number, number>()

  open(intent: Intent): Entry {
    const entry = { ...intent, answers: [], unsure: 0 }
    this.entries.push(entry)
    return entry
  }

  acknowledge(entry: Entry, written: Written, sentAt: number): void {
    entry.answers.push(written)
    this.newestAcknowledged = Math.max(this.newestAcknowledged, sentAt)
  }

  turnAway(status: number): void {
    this.turnedAway.set(status, (this.turnedAway.get(status) ?? 0) + 1)
  }
}

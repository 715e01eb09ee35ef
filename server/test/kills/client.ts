import { randomUUID } from 'node:crypto'
import http from 'node:http'
import type { Written } from '../../src/platform/http/schemas.ts'
import { aPerson } from '../factories/people.ts'
import type { Entry, Intent, Journal } from './journal.ts'
import { postJson, type Received, type Sending } from './send.ts'

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** A machine may ask 1,200 times a minute; on Linux each client can be a machine of its own. */
const OWN_ADDRESS = process.platform === 'linux'
const PAUSE_MS = OWN_ADDRESS ? 50 : 300
const CONTACTS_EACH = 4

export interface Shared {
  journal: Journal
  /** Asked before each request: the server comes back under another address. */
  address: () => string
  cookie: string
}

/** Ends the whole run: the server said no where it had to say yes. */
export class RefusedError extends Error {}

let made = 0

/** The number is left out: a second row must be found by us, not stopped by a unique index. */
function personIntent(): Intent {
  const mark = `Việc ${(made += 1)}`
  const body = { ...aPerson(), idNumber: null, addressDetail: mark }
  return { key: randomUUID(), kind: 'person', mark, url: '/people', body }
}

function contactIntent(personId: string): Intent {
  const mark = `Việc ${(made += 1)}`
  const met = { onDate: '2024-05-20', way: 'visit', outcome: 'reached', need: null }
  const url = `/people/${personId}/contacts`
  return { key: randomUUID(), kind: 'contact', mark, url, body: { ...met, note: mark } }
}

/** Busy, not there now, or down: the same key is sent again a little later. */
const comesAgain = (status: number) => status === 409 || status === 429 || status >= 500

/** An officer's machine that writes without rest, and sends again whatever was not acknowledged. */
export class Client {
  private readonly shared: Shared
  private readonly sending: Sending
  private stopping = false
  private hasLeft = false

  constructor(shared: Shared, nth: number) {
    this.shared = shared
    const localAddress = OWN_ADDRESS ? { localAddress: `127.0.0.${nth + 2}` } : {}
    const agent = new http.Agent({ keepAlive: true, maxSockets: 1, ...localAddress })
    this.sending = { agent, cookie: shared.cookie }
  }

  /** Works until `stop`, and then to the end of what it has begun. */
  async work(): Promise<void> {
    while (!this.stopping) {
      const { id } = await this.write(personIntent())
      for (let n = 0; n < CONTACTS_EACH && !this.stopping; n += 1) {
        await this.write(contactIntent(id))
      }
    }
  }

  stop(): void {
    this.stopping = true
  }

  /** Goes at once, whatever is still unanswered: the run has ended or broken off. */
  leave(): void {
    this.hasLeft = true
    this.sending.agent.destroy()
  }

  private write(intent: Intent): Promise<Written> {
    return this.send(this.shared.journal.open(intent))
  }

  /** Until it is acknowledged; the answers go into the journal. */
  async send(entry: Entry): Promise<Written> {
    for (;;) {
      await sleep(PAUSE_MS)
      if (this.hasLeft) throw new Error('the client left before it had an answer')
      const sentAt = performance.now()
      const received = await this.tryOnce(entry)
      if (received?.status === 200) {
        const written = received.json as Written
        this.shared.journal.acknowledge(entry, written, sentAt)
        return written
      }
      if (received !== null) this.takeNo(received)
    }
  }

  private async tryOnce(entry: Entry): Promise<Received | null> {
    const { journal, address } = this.shared
    journal.onTheWay += 1
    try {
      const url = `${address()}/api/v1${entry.url}`
      return await postJson(url, entry.body, { ...this.sending, key: entry.key })
    } catch {
      entry.unsure += 1
      return null
    } finally {
      journal.onTheWay -= 1
    }
  }

  private takeNo({ status, json }: Received): void {
    this.shared.journal.turnAway(status)
    if (!comesAgain(status)) throw new RefusedError(`${status}: ${JSON.stringify(json)}`)
  }
}

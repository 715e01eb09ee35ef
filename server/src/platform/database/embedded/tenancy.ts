import pg from 'pg'
import { findServer, tryBeLast, tryBePresent, tryServe } from './tenancy.queries.ts'

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

const RETRY_MS = 500

/** The cluster is being stopped by its last tenant: come again in a moment. */
export class ClusterClosingError extends Error {}

/** What a tenant needs to know of the house he moves into. */
export interface Home {
  url: string
  /** How he shows himself to the others, such as "vung-buoc pid 12 port 8610"; ASCII only. */
  name: string
  /** Starts the cluster again when it has died under its tenants. */
  revive(): Promise<void>
}

/**
 * One connection for as long as this process uses an embedded cluster. Its locks vanish with the
 * process, however it ends, so that the last one out always knows that he is the last.
 */
export class Tenancy {
  private readonly home: Home
  private client: pg.Client | null = null
  private serving = false
  private leaving = false
  private returning: Promise<void> | null = null

  constructor(home: Home) {
    this.home = home
  }

  async moveIn(): Promise<void> {
    const { url, name } = this.home
    const client = new pg.Client({
      connectionString: url,
      application_name: name,
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
    })
    client.on('error', () => {})
    client.on('end', () => {
      if (!this.leaving && this.client === client) this.returning = this.comeBack()
    })
    await client.connect()
    if (!(await tryBePresent(client))) {
      await client.end()
      throw new ClusterClosingError('the cluster is closing')
    }
    this.client = client
  }

  /** Null when this process may serve; otherwise the name of the one who serves already. */
  async claimServing(patienceMs: number): Promise<string | null> {
    if (this.client === null) return null
    const until = Date.now() + patienceMs
    for (;;) {
      if (await tryServe(this.client)) break
      // The lock of a server killed a moment ago goes as soon as the database notices.
      if (Date.now() > until) return (await findServer(this.client)) ?? ''
      await sleep(100)
    }
    this.serving = true
    return null
  }

  /** Lets go of the connection for a moment, to move in again. */
  async pause(): Promise<void> {
    const { client } = this
    this.client = null
    await client?.end()
  }

  /** True for the last one out, who turns off the light: until he has, nobody moves in. */
  async moveOut(): Promise<boolean> {
    this.leaving = true
    await this.returning
    // Leaving just after a crash: only from inside can one see whether somebody else is there.
    if (this.client === null) await this.moveIn().catch(() => {})
    if (this.client === null) return false
    const last = await tryBeLast(this.client)
    if (!last) await this.client.end()
    return last
  }

  /** The connection broke though we live here still: the cluster crashed, or was killed. */
  private async comeBack(): Promise<void> {
    this.client = null
    while (!this.leaving) {
      try {
        await this.home.revive()
        await this.moveIn()
        if (this.serving) await this.claimServing(0)
        return
      } catch {
        await sleep(RETRY_MS)
      }
    }
  }
}

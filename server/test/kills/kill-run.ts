import { Client } from './client.ts'
import { compare, type Findings } from './compare.ts'
import { Installation } from './installation.ts'
import { Journal } from './journal.ts'
import { addOfficer } from './officer.ts'
import { readLeft } from './read-rows.ts'
import { seededRandom } from './seeded-random.ts'

export type Victim = 'server' | 'database'

export interface Kill {
  victim: Victim
  /** Requests that were under way when it fell. */
  interrupted: number
  /** From the kill to the first acknowledgement of a request sent after it. */
  recoveryMs: number
}

export interface KillRun {
  kills: Kill[]
  journal: Journal
  findings: Findings
  /** Keys sent once more at the end, though acknowledged. */
  askedAgain: number
  settings: Record<string, string>
  exitCode: number | null
  verified: { code: number | null; said: string }
}

export interface KillOrder {
  kills: number
  seed: number
  tell(line: string): void
}

const CLIENTS = 6
/** Load between two kills, at random: the kill falls anywhere in a transaction. */
const LEAST_LOAD_MS = 100
const MOST_LOAD_MS = 400
/** Longer than this, and it has not come back by itself. */
const LONGEST_RECOVERY_MS = 120_000

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

interface Watched {
  installation: Installation
  journal: Journal
}

/** What the clients saw last, for whoever asks why nothing goes on. */
function standstill({ onTheWay, turnedAway, entries }: Journal): string {
  const answers = JSON.stringify(Object.fromEntries(turnedAway))
  const unsure = entries.reduce((sum, entry) => sum + entry.unsure, 0)
  return `nothing was acknowledged any more: ${onTheWay} on the way, ${unsure} without an answer, ${answers}`
}

async function untilRecovered({ installation, journal }: Watched, killedAt: number) {
  for (;;) {
    const passed = performance.now() - killedAt
    if (journal.newestAcknowledged > killedAt) return passed
    if (installation.hasEnded) throw new Error('the server ended by itself')
    if (passed > LONGEST_RECOVERY_MS) throw new Error(standstill(journal))
    await sleep(2)
  }
}

async function killOnce(watched: Watched, victim: Victim) {
  const { installation, journal } = watched
  let interrupted = 0
  let killedAt = Number.POSITIVE_INFINITY
  const fallen = () => {
    interrupted = journal.onTheWay
    killedAt = performance.now()
  }
  if (victim === 'server') await installation.killServer(fallen)
  else await installation.killDatabase(fallen)
  return { victim, interrupted, recoveryMs: await untilRecovered(watched, killedAt) }
}

async function killInTurns(watched: Watched, order: KillOrder) {
  const random = seededRandom(order.seed)
  const kills: Kill[] = []
  for (let nth = 0; nth < order.kills; nth += 1) {
    await sleep(LEAST_LOAD_MS + random() * (MOST_LOAD_MS - LEAST_LOAD_MS))
    const victim = nth % 2 === 0 ? 'server' : 'database'
    const kill = await killOnce(watched, victim)
    kills.push(kill)
    order.tell(`${nth + 1}/${order.kills} ${victim}: back after ${Math.round(kill.recoveryMs)} ms`)
  }
  return kills
}

/** Every key whose answer once stayed away: the answer must be the one that was given before. */
async function askAgain(clients: readonly Client[], journal: Journal): Promise<number> {
  const doubtful = journal.entries.filter(({ unsure }) => unsure > 0)
  const share = (nth: number) => doubtful.filter((_, index) => index % clients.length === nth)
  await Promise.all(
    clients.map(async (client, nth) => {
      for (const entry of share(nth)) await client.send(entry)
    }),
  )
  return doubtful.length
}

async function underLoad(watched: Watched, order: KillOrder) {
  const { installation, journal } = watched
  const cookie = await addOfficer(installation)
  const shared = { journal, cookie, address: () => installation.address }
  const clients = Array.from({ length: CLIENTS }, (_, nth) => new Client(shared, nth))
  const working = Promise.all(clients.map((client) => client.work()))
  // A refusal ends the run at once; work that goes on never wins this race.
  const refused = working.then(() => new Promise<never>(() => {}))
  try {
    await untilRecovered(watched, performance.now())
    const kills = await Promise.race([killInTurns(watched, order), refused])
    for (const client of clients) client.stop()
    await working
    return { kills, askedAgain: await askAgain(clients, journal) }
  } finally {
    for (const client of clients) client.stop()
    for (const client of clients) client.leave()
  }
}

/**
 * The real program on a PostgreSQL of its own, killed again and again while clients write, and at
 * the end their journals held against what lies in the database.
 */
export async function runKills(order: KillOrder): Promise<KillRun> {
  const installation = new Installation()
  const journal = new Journal()
  try {
    await installation.start()
    const { kills, askedAgain } = await underLoad({ installation, journal }, order)
    const exitCode = await installation.stop()
    const verified = await installation.command('audit', 'verify')
    const { rows, lines, settings } = await installation.inspect(readLeft)
    const findings = compare(journal.entries, rows, lines)
    return { kills, journal, findings, askedAgain, settings, exitCode, verified }
  } catch (error) {
    throw new Error(`the run broke off: ${installation.lastWords()}`, { cause: error })
  } finally {
    await installation.remove()
  }
}

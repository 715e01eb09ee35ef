import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Duty, DUTIES, isDuty } from '../../src/access/permissions/duties.ts'
import type { Permission } from '../../src/access/permissions/policy.ts'
import { ROUTES } from '../../src/app.ts'
import { asOfficer } from '../as-officer.ts'
import { neighbourOf, settleNeighbours, signedInAs } from '../rights-matrix/places.ts'
import { type TestHouse, testHouse } from '../test-house.ts'
import {
  type BreakableDatabase,
  breakableDatabase,
  connectionLost,
  LOST_COMMIT,
} from '../trials/breakable-database.ts'
import { type Arranged, type Entry, type Slot, SLOTS } from './entry.ts'
import { type Fingerprint, openFingerprint } from '../trials/fingerprint.ts'
import { expectedScope } from '../trials/expected-rights.ts'
import { withForeignIds } from '../trials/foreign-ids.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const MOST_CALLS = 300

interface Answer {
  status: number
  code: string | undefined
  etag: unknown
  body: string
}

function fill(url: string, params: Record<string, string> = {}): string {
  return url.replaceAll(/:(\w+)/g, (_whole, name: string) => {
    const value = params[name]
    if (value === undefined) throw new Error(`no ${name} for ${url}`)
    return value
  })
}

/** Sends what was arranged, as whoever holds this cookie. */
async function send(
  test: TestHouse,
  entry: Entry,
  sent: { cookie: string; arranged: Arranged; key?: string },
): Promise<Answer> {
  const [method, url] = entry.route.split(' ') as ['POST' | 'PUT', string]
  const { params, body, version } = sent.arranged
  const isFile = body instanceof Uint8Array
  const response = await test.app.inject({
    method,
    url: `/api/v1${fill(url, params)}`,
    payload: isFile ? Buffer.from(body) : body,
    headers: {
      cookie: sent.cookie,
      'idempotency-key': sent.key ?? randomUUID(),
      ...(isFile ? { 'content-type': XLSX } : {}),
      ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
    },
  })
  const { statusCode: status, headers, body: text } = response
  const { code } = response.json<{ code?: string }>()
  return { status, code, etag: headers['etag'], body: text }
}

const permissionOf = (entry: Entry): Permission => {
  const found = ROUTES.find((route) => `${route.method} ${route.url}` === entry.route)
  if (found === undefined) throw new Error(`no route ${entry.route}`)
  return found.permission
}

const otherDuties = (entry: Entry): Duty[] =>
  Object.keys(DUTIES)
    .filter(isDuty)
    .filter((duty) => duty !== entry.duty)

const cookieOf = async (test: TestHouse, duty: Duty, unit: string): Promise<string> =>
  (await asOfficer(test, { duty, unit })).cookie

/** Who may not, gets 403 or finds nothing, and leaves nothing; who may, once, however often sent. */
async function tryRights(test: TestHouse, entry: Entry, fingerprint: Fingerprint): Promise<number> {
  const slot: Slot = SLOTS.rights
  const arranged = await entry.arrange(test, slot)
  const unit = entry.unit(slot)
  const permission = permissionOf(entry)
  const denied = otherDuties(entry).filter((duty) => expectedScope(duty, permission) === null)
  const before = await fingerprint.take()
  for (const duty of denied) {
    const cookie = await cookieOf(test, duty, unit)
    const answer = await send(test, entry, { cookie, arranged })
    expect(answer, duty).toMatchObject({ status: 403, code: 'access.not-permitted' })
  }
  await tryElsewhere(test, entry, arranged)
  // The officers themselves have come in under lines of their own.
  const without = ({ 'done lines': _lines, ...rest }: Record<string, string>) => rest
  expect(without(await fingerprint.take())).toEqual(without(before))

  const cookie = arranged.cookie ?? (await cookieOf(test, entry.duty, unit))
  const key = randomUUID()
  const first = await send(test, entry, { cookie, arranged, key })
  expect(first.status, first.body).toBe(200)
  const after = await fingerprint.take()
  expect(after).not.toEqual(before)
  expect(await send(test, entry, { cookie, arranged, key })).toEqual(first)
  expect(await fingerprint.take()).toEqual(after)
  await tryOtherGrants(test, entry, arranged)
  return first.status
}

/** The right duty at the wrong place finds nothing, or may not; an ended one may nothing at all. */
async function tryElsewhere(test: TestHouse, entry: Entry, arranged: Arranged): Promise<void> {
  const { duty } = entry
  const unit = entry.unit(SLOTS.rights)
  for (const state of ['ended', 'suspended'] as const) {
    const cookie = await signedInAs(test, { duty, unit }, state)
    const answer = await send(test, entry, { cookie, arranged })
    expect([401, 403], `${state}: ${answer.body}`).toContain(answer.status)
  }
  if (entry.elsewhere === null) return
  for (const other of [entry.elsewhere, neighbourOf(duty)]) {
    const cookie = await cookieOf(test, duty, other)
    const answer = await send(test, entry, { cookie, arranged })
    expect([403, 404], `${other}: ${answer.body}`).toContain(answer.status)
  }
}

/** Duties that the policy lets in too: the door opens, whatever the state now says. */
async function tryOtherGrants(test: TestHouse, entry: Entry, arranged: Arranged): Promise<void> {
  const permission = permissionOf(entry)
  const allowed = otherDuties(entry).filter((duty) => expectedScope(duty, permission) !== null)
  for (const duty of allowed.slice(0, 4)) {
    const cookie = await cookieOf(test, duty, entry.unit(SLOTS.rights))
    const answer = await send(test, entry, { cookie, arranged })
    expect(answer.code, duty).not.toBe('access.not-permitted')
    expect(answer.status, answer.body).toBeLessThan(500)
  }
}

/** His own record with one id of another commune's in its place: never taken, nothing changes. */
async function tryForeignIds(
  test: TestHouse,
  entry: Entry,
  fingerprint: Fingerprint,
): Promise<number> {
  const unit = entry.unit(SLOTS.own)
  if (unit === entry.unit(SLOTS.foreign)) return 0
  const own = await entry.arrange(test, SLOTS.own)
  const foreign = await entry.arrange(test, SLOTS.foreign)
  const cookie = own.cookie ?? (await cookieOf(test, entry.duty, unit))
  const before = await fingerprint.take()
  const swapped = withForeignIds(own, foreign)
  for (const { where, arranged } of swapped) {
    const answer = await send(test, entry, { cookie, arranged })
    expect(answer.status, `${where}: ${answer.body}`).toBeGreaterThanOrEqual(400)
    expect(answer.status, `${where}: ${answer.body}`).toBeLessThan(500)
    expect(await fingerprint.take(), where).toEqual(before)
  }
  return swapped.length
}

/** Two officers of the same duty at the same moment, each with his own key. */
async function tryRace(test: TestHouse, entry: Entry): Promise<Answer[]> {
  const arranged = await entry.arrange(test, SLOTS.race)
  const unit = entry.unit(SLOTS.race)
  const own = arranged.cookie
  const cookies = [
    own ?? (await cookieOf(test, entry.duty, unit)),
    own ?? (await cookieOf(test, entry.duty, unit)),
  ]
  const answers = await Promise.all(
    cookies.map((cookie) => send(test, entry, { cookie, arranged })),
  )
  return answers
}

interface Faulty {
  fingerprint: Fingerprint
  broken: BreakableDatabase
  /** The same request again and again, with its one key, as a patient client would. */
  again: () => Promise<Answer>
}

/** Each call to the database fails once, up to the commit: never is anything half done. */
async function breakEachCall({ fingerprint, broken, again }: Faulty): Promise<number> {
  const before = await fingerprint.take()
  for (let call = 1; call <= MOST_CALLS; call += 1) {
    const isLost = call % 2 === 0
    broken.breakAt({ call, error: isLost ? connectionLost() : new Error('planted: a bug') })
    const answer = await again()
    expect(broken.hasBroken(), `call ${call} was never made: ${answer.body}`).toBe(true)
    expect(answer.code, `call ${call}: ${answer.body}`).toBe(
      isLost ? 'platform.unavailable' : 'bug',
    )
    expect(await fingerprint.take(), `after call ${call} failed`).toEqual(before)
    if (broken.brokeAtCommit()) return call
  }
  throw new Error(`more than ${MOST_CALLS} calls`)
}

/** The commit went through but nobody heard: the same key tells what happened, and does it not twice. */
async function loseTheAnswer({ fingerprint, broken, again }: Faulty): Promise<void> {
  const before = await fingerprint.take()
  broken.breakAt(LOST_COMMIT)
  expect(await again()).toMatchObject({ status: 503, code: 'platform.unavailable' })
  const after = await fingerprint.take()
  expect(after).not.toEqual(before)
  broken.breakAt(null)
  const answer = await again()
  expect(answer.status, answer.body).toBe(200)
  expect(await fingerprint.take()).toEqual(after)
}

async function tryFaults(test: TestHouse, entry: Entry, fingerprint: Fingerprint): Promise<number> {
  const arranged = await entry.arrange(test, SLOTS.faults)
  const cookie = arranged.cookie ?? (await cookieOf(test, entry.duty, entry.unit(SLOTS.faults)))
  const key = randomUUID()
  const again = () => send(test, entry, { cookie, arranged, key })
  const whole = test.house.db
  const broken = breakableDatabase(test.pool)
  test.house.db = broken.db
  try {
    const calls = await breakEachCall({ fingerprint, broken, again })
    await loseTheAnswer({ fingerprint, broken, again })
    return calls
  } finally {
    test.house.db = whole
  }
}

/** Every promise of a write, tried on one entry with a database of its own. */
export function tryEntry(entry: Entry): void {
  describe(`the write ${entry.route}`, () => {
    const test = testHouse()
    let fingerprint: Fingerprint
    beforeAll(async () => {
      await settleNeighbours(test)
      fingerprint = await openFingerprint(test)
    })
    afterAll(() => fingerprint.close())

    it('is done once by whom the policy names, and by nobody else or from elsewhere', async () => {
      expect(await tryRights(test, entry, fingerprint)).toBe(200)
    })

    it('refuses an id of another commune wherever it stands in what is sent', async () => {
      const ofPlace = entry.unit(SLOTS.own) !== entry.unit(SLOTS.foreign)
      const hasIds = ofPlace && entry.route.includes(':id')
      expect(await tryForeignIds(test, entry, fingerprint)).toBeGreaterThanOrEqual(hasIds ? 1 : 0)
    })

    it('sent by two officers at once ends in one state, without an error of the system', async () => {
      const answers = await tryRace(test, entry)
      const told = answers.map((answer) => answer.body).join('\n')
      for (const answer of answers) expect(answer.status, told).toBeLessThan(500)
      const won = answers.filter((answer) => answer.status === 200)
      expect(won.length, told).toBe(entry.together === 'one-wins' ? 1 : 2)
    })

    it('leaves nothing half done whichever call to the database fails', async () => {
      // Who is signed in, the key, the line, the work, the answer: never fewer than ten calls.
      expect(await tryFaults(test, entry, fingerprint)).toBeGreaterThan(10)
    }, 600_000)
  })
}

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Duty, DUTIES, isDuty } from '../../src/access/permissions/duties.ts'
import { ROUTES } from '../../src/app.ts'
import type { Route } from '../../src/access/door/route.ts'
import { expectedScope } from '../trials/expected-rights.ts'
import { openFingerprint } from '../trials/fingerprint.ts'
import { testHouse } from '../test-house.ts'
import { ask, type Came } from './ask.ts'
import { EXPECTED_READS, type ExpectedRead, isShown } from './expected-reads.ts'
import { type Place, PLACES, settleNeighbours, standing } from './places.ts'
import { pathIn, questionsAt } from './read-urls.ts'
import { aWorld, type World } from './world.ts'

const EVERY_DUTY = Object.keys(DUTIES).filter(isDuty)
const CELLS = EVERY_DUTY.flatMap((duty) => PLACES.map((place) => ({ duty, place })))
const READS = ROUTES.filter(({ kind }) => kind === 'read' || kind === 'file')
const WRITES = ROUTES.filter(({ kind }) => kind === 'action' || kind === 'upload')

const named = (route: Route): string => `${route.method} ${route.url}`

const mayEnter = (route: Route, { duty, place }: { duty: Duty; place: Place }): boolean =>
  place !== 'ended' && place !== 'suspended' && expectedScope(duty, route.permission) !== null

describe('the matrix of rights: duty × place × route', () => {
  const test = testHouse()
  let world: World
  const cookies = new Map<string, string>()
  const tried = { cells: 0 }

  beforeAll(async () => {
    await settleNeighbours(test)
    world = await aWorld(test, 'an-ninh')
    for (const { duty, place } of CELLS) {
      cookies.set(`${duty} ${place}`, await standing(test, duty, place))
    }
  }, 600_000)

  afterAll(() => {
    process.stdout.write(`matrix of rights: ${tried.cells} cells tried\n`)
  })

  const as = async (route: Route, url: string, at: { duty: Duty; place: Place }): Promise<Came> => {
    tried.cells += 1
    // A refused question names its id in the officer's own audit; who reads the audit is new.
    const isAudit = route.permission === 'audit.read-own' && at.place !== 'suspended'
    const known = cookies.get(`${at.duty} ${at.place}`) ?? ''
    const cookie = isAudit ? await standing(test, at.duty, at.place) : known
    return await ask(test, route, { url, cookie })
  }

  const tells = (body: string): boolean =>
    [...Object.values(world.ids), ...world.secrets].some((token) => body.includes(token))

  const whatCame = (read: ExpectedRead, { status, body }: Came): string => {
    if (status === 401 || status === 403) return 'refused'
    if (status === 404) return 'hidden'
    if (status !== 200) return `${status} ${body.slice(0, 200)}`
    return read.shows === 'record' || tells(body) ? 'shown' : 'answered'
  }

  const mustCome = (read: ExpectedRead, route: Route, at: (typeof CELLS)[number]): string => {
    if (!mayEnter(route, at)) return 'refused'
    if (read.shows === 'nothing') return 'answered'
    if (isShown(read, at.duty, at.place)) return 'shown'
    return read.shows === 'record' ? 'hidden' : 'answered'
  }

  /** Null when every answer of this cell is right. */
  const tryRead = async (read: ExpectedRead, route: Route, at: (typeof CELLS)[number]) => {
    const came: string[] = []
    for (const url of questionsAt(world.ids, route.url)) {
      came.push(whatCame(read, await as(route, url, at)))
    }
    const must = mustCome(read, route, at)
    // Of several questions to a list one must find the record: some are about another month.
    const isRight = must === 'shown' ? came.includes(must) : came.every((one) => one === must)
    return isRight ? null : `${named(route)} ${at.duty} ${at.place}: ${must}, came ${came.join()}`
  }

  it('shows every record to whom it is written down, and to nobody else', async () => {
    const unexpected: string[] = []
    for (const route of READS) {
      const read = EXPECTED_READS.find((one) => one.route === named(route))
      if (read === undefined) continue
      for (const at of CELLS) {
        const difference = await tryRead(read, route, at)
        if (difference !== null) unexpected.push(difference)
      }
    }
    expect(unexpected).toEqual([])
  }, 900_000)

  it('lets nobody write what is not written down, wherever he stands and whatever he names', async () => {
    const unexpected: string[] = []
    const fingerprint = await openFingerprint(test)
    const before = await fingerprint.take()
    for (const route of WRITES) {
      for (const at of CELLS.filter((cell) => !mayEnter(route, cell))) {
        const { status } = await as(route, pathIn(world.ids, route.url), at)
        if (status === 401 || status === 403) continue
        unexpected.push(`${named(route)} ${at.duty} ${at.place}: ${status}`)
      }
    }
    expect(unexpected).toEqual([])
    expect(await fingerprint.take()).toEqual(before)
    await fingerprint.close()
  }, 900_000)
})

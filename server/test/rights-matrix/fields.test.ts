import fs from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Duty, DUTIES, isDuty } from '../../src/access/permissions/duties.ts'
import { ROUTES } from '../../src/app.ts'
import type { Route } from '../../src/access/door/route.ts'
import { testHouse } from '../test-house.ts'
import { ask } from './ask.ts'
import { EXPECTED_READS, type ExpectedRead, isShown } from './expected-reads.ts'
import { fieldsOf } from './fields-of.ts'
import { type Place, standing } from './places.ts'
import { questionsAt } from './read-urls.ts'
import { aWorld, type World } from './world.ts'

/** Route → duties with the same sight → the fields they are given. Reviewed like code. */
type Fields = Record<string, Record<string, string[]>>

const FILE = path.join(import.meta.dirname, 'fields.expected.json')
const EVERY_DUTY = Object.keys(DUTIES).filter(isDuty)
const READS = ROUTES.filter(({ kind }) => kind === 'read')
/** Seen by the police and the committee, the credit officer, the director and the control: Mẫu 01. */
const CERTIFICATE = /certificate|completedOn|windowEnd|releaseRecord/i
const SEE_THE_CERTIFICATE = ['CA-L', 'CA-K', 'UB-X', 'NH-T', 'NH-D', 'NH-S']

describe('the fields of every answer, duty by duty', () => {
  const test = testHouse()
  let world: World
  const given: Fields = {}

  const placeOf = (read: ExpectedRead, duty: Duty): Place | null => {
    if (isShown(read, duty, 'own')) return 'own'
    return isShown(read, duty, 'parent') ? 'parent' : null
  }

  const fieldsFor = async (route: Route, duty: Duty, place: Place): Promise<string[]> => {
    const cookie = await standing(test, duty, place)
    const fields: string[] = []
    for (const url of questionsAt(world.ids, route.url)) {
      const { status, body } = await ask(test, route, { url, cookie })
      expect(status, `${duty} ${url}: ${body}`).toBe(200)
      fields.push(...fieldsOf(JSON.parse(body)))
    }
    return [...new Set(fields)].sort()
  }

  const bySight = async (route: Route, read: ExpectedRead): Promise<Record<string, string[]>> => {
    const groups = new Map<string, { duties: Duty[]; fields: string[] }>()
    for (const duty of EVERY_DUTY) {
      const place = placeOf(read, duty)
      if (place === null) continue
      const fields = await fieldsFor(route, duty, place)
      const group = groups.get(fields.join()) ?? { duties: [], fields }
      group.duties.push(duty)
      groups.set(fields.join(), group)
    }
    return Object.fromEntries(
      [...groups.values()].map(({ duties, fields }) => [duties.join(' '), fields]),
    )
  }

  beforeAll(async () => {
    world = await aWorld(test, 'an-ninh')
    for (const route of READS) {
      const name = `${route.method} ${route.url}`
      const read = EXPECTED_READS.find((one) => one.route === name)
      if (read !== undefined) given[name] = await bySight(route, read)
    }
    if (process.env['WRITE_FIELDS'] !== undefined) {
      fs.writeFileSync(FILE, `${JSON.stringify(given, null, 2)}\n`)
    }
  }, 900_000)

  it('are those that were reviewed, neither more nor fewer', () => {
    expect(given).toEqual(JSON.parse(fs.readFileSync(FILE, 'utf8')))
  })

  it('hold nothing of the certificate for duties that may not see it: absent, not empty', () => {
    const wrong = Object.entries(given).flatMap(([route, groups]) =>
      Object.entries(groups).flatMap(([duties, fields]) =>
        duties.split(' ').some((duty) => !SEE_THE_CERTIFICATE.includes(duty))
          ? fields.filter((field) => CERTIFICATE.test(field)).map((field) => `${route} ${field}`)
          : [],
      ),
    )
    expect(wrong).toEqual([])
  })

  it('name no field of an offence, a sentence or a prison, to anybody', () => {
    const all = Object.values(given).flatMap((groups) => Object.values(groups).flat())
    expect(all.length).toBeGreaterThan(200)
    expect(
      all.filter((field) => /offen[cs]e|crime|sentence|prison|verdictOf/i.test(field)),
    ).toEqual([])
  })
})

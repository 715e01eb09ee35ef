import { addMonths, addYears, plainDate } from '@vung-buoc/law'
import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import type { TestOfficer } from '../../../test/as-officer.ts'
import { aCast, type Cast, done, register } from '../../../test/factories/lists.ts'
import { stateNeed } from '../../../test/factories/walks.ts'
import { testHouse } from '../../../test/test-house.ts'
import type { Desk } from '../../access/desk/desk.schema.ts'
import { withContext } from '../../platform/database/database.ts'
import type { PeopleFound, PersonPage } from '../people/people.schema.ts'

const test = testHouse()
const TODAY = plainDate('2024-05-20')
const COUNTED = ['not-contacted', 'contact-old', 'window-closing', 'no-id-number']
let old: Cast
let next: Cast

/** Nobody has met him, he has no number, and his five years close in two months. */
const closing = (police: TestOfficer, fields = {}) =>
  register(police, {
    idNumber: null,
    releaseRecord: {
      certificateKind: 'completion',
      certificateNumber: '1/GCN',
      certificateDate: null,
      completedOn: addYears(addMonths(TODAY, 2), -5),
    },
    ...fields,
  })

const metLongAgo = async (police: TestOfficer) =>
  await stateNeed(police, await closing(police), undefined, addMonths(TODAY, -4))

async function movedAway(): Promise<void> {
  const url = `/people/${await closing(old.compiler)}/transfer`
  const { id } = await done(old.compiler.post<{ id: string }>(url, { toAreaId: 'phu-tam' }))
  const home = { hamlet: 'ấp Mới', addressDetail: '' }
  await done(next.compiler.post(`/transfers/${id}/accept`, home))
}

async function writtenTwice(): Promise<void> {
  const one = { fullName: 'Kim Thị Hai Hồ Sơ', birthDate: '1979-02-11' }
  const keptId = await closing(old.compiler, one)
  const goneId = await closing(old.compiler, one)
  const page = (id: string) => done(old.compiler.get<PersonPage>(`/people/${id}`))
  const [kept, gone] = [await page(keptId), await page(goneId)]
  const { fullName, birthDate, sex, idNumber, phone, phoneOwner, hamlet } = kept
  const { addressDetail, preferredLanguage } = kept
  const who = { fullName, birthDate, sex, idNumber, phone, phoneOwner }
  await done(
    old.compiler.post('/duplicates/merge', {
      keptId,
      goneId,
      keptVersion: kept.version,
      goneVersion: gone.version,
      fields: { ...who, hamlet, addressDetail, preferredLanguage },
      releaseRecord: null,
    }),
  )
}

beforeAll(async () => {
  old = await aCast(test, 'an-ninh')
  next = await aCast(test, 'phu-tam')
  await test.today(TODAY)
  for (let turn = 0; turn < 3; turn += 1) await closing(old.compiler)
  await metLongAgo(old.compiler)
  await metLongAgo(next.compiler)
  const left = await closing(old.compiler)
  await done(old.compiler.post(`/people/${left}/leave`, { reason: 'died' }))
  await movedAway()
  await writtenTwice()
})

const numbersOf = async (officer: TestOfficer) =>
  (await done(officer.get<Desk>('/desk'))).numbers.filter(({ code }) => COUNTED.includes(code))

const valuesOf = async (officer: TestOfficer) =>
  Object.fromEntries((await numbersOf(officer)).map(({ code, value }) => [code, value]))

describe('the worklists on the desk', () => {
  it('leave out who has left, who is written twice and, for a commune, who has moved away', async () => {
    const as = (values: number[]) =>
      Object.fromEntries(COUNTED.map((code, at) => [code, values[at]]))
    expect(await valuesOf(old.compiler)).toEqual(as([4, 1, 5, 5]))
    expect(await valuesOf(next.compiler)).toEqual(as([1, 1, 2, 2]))
    const { 'no-id-number': _none, ...police } = as([5, 2, 7, 0])
    expect(await valuesOf(old.standing)).toEqual(police)
  })

  it.each(['the commune left behind', 'the commune moved to', 'the district'])(
    'have as many rows as they say, for %s',
    async (who) => {
      const other = who.includes('left') ? old.compiler : next.compiler
      const officer = who === 'the district' ? old.standing : other
      for (const { code, value, opens } of await numbersOf(officer)) {
        const { search } = new URL(opens, 'http://desk')
        const { total } = await done(officer.get<PeopleFound>(`/people${search}`))
        expect(total, code).toBe(value)
      }
    },
  )
})

describe('the counting function, asked by hand', () => {
  async function asked(duty: string, units: string[], home: string) {
    return await withContext(test.house.db, { userId: null, duty, units }, async (tx) => {
      const { rows } = await sql<{ view: string; total: number }>`
        select view, total from registers.worklist_counts(${home}, '2024-02-20', '2019-05-20',
          '2024-05-20') order by view`.execute(tx)
      return rows.map(({ view, total }) => `${view} ${total}`)
    })
  }

  it('counts nobody past the units of the asker, whichever home is named', async () => {
    expect(await asked('CA-L', [], 'an-ninh')).toEqual([])
    expect(await asked('CA-L', [], 'chau-thanh')).toEqual([])
    expect(await asked('CA-L', ['ca-an-hiep'], 'chau-thanh')).toEqual([])
    expect(await asked('CA-L', ['ca-phu-tam'], 'an-ninh')).toEqual([])
  })

  it('tells whose five years run out only to the duties that may see the day', async () => {
    const own = ['ca-an-ninh']
    expect(await asked('CA-L', own, 'an-ninh')).toContain('window-closing 5')
    for (const duty of ['TO', 'HOI', 'NH-K', 'UB-L', 'DPO']) {
      expect((await asked(duty, own, 'an-ninh')).join(), duty).not.toContain('window')
    }
  })
})

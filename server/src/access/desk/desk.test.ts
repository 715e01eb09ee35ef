import { beforeAll, describe, expect, it } from 'vitest'
import { asOfficer, type TestOfficer } from '../../../test/as-officer.ts'
import {
  aCast,
  addLines,
  aList,
  type Cast,
  done,
  readList,
  register,
} from '../../../test/factories/lists.ts'
import { aPerson } from '../../../test/factories/people.ts'
import {
  handOver,
  inNeed,
  openHandOver,
  readHandOver,
  stateNeed,
} from '../../../test/factories/walks.ts'
import { testHouse } from '../../../test/test-house.ts'
import type { ListCard } from '../../journey/monthly-list/monthly-list.schema.ts'
import type { NoticeCards } from '../../registers/notices/notices.schema.ts'
import type { PeopleFound } from '../../registers/people/people.schema.ts'
import type { Duty } from '../permissions/duties.ts'
import { findGrant } from '../permissions/policy.ts'
import type { Funnel } from '../../registers/funnel/funnel.schema.ts'
import type { Desk } from './desk.schema.ts'

const test = testHouse()
const desk = async (officer: TestOfficer) => await done(officer.get<Desk>('/desk'))

/** How many rows the page behind a number's address shows to this officer. */
async function rowsBehind(officer: TestOfficer, opens: string): Promise<number> {
  const { pathname, searchParams } = new URL(opens, 'http://desk')
  if (pathname === '/nguoi') {
    return (await done(officer.get<PeopleFound>(`/people?${searchParams.toString()}`))).total
  }
  if (pathname === '/nguoi-sap-ve') {
    const wanted = `/release-notices?${searchParams.toString()}`
    return (await done(officer.get<typeof NoticeCards._output>(wanted))).notices.length
  }
  if (pathname === '/trung-ho-so') {
    return (await done(officer.get<{ pairs: unknown[] }>('/duplicates'))).pairs.length
  }
  expect(pathname).toBe('/danh-sach')
  const { lists } = await done(officer.get<{ lists: ListCard[] }>('/lists'))
  return lists.filter((list) => list.state === searchParams.get('state')).length
}

/** The actions open to this officer on the page that a task opens. */
async function actionsBehind(officer: TestOfficer, duty: Duty, opens: string): Promise<string[]> {
  const [, page, id] = opens.split('/')
  if (id === undefined) {
    const opening = page === 'danh-sach' ? 'monthly-list.draft' : 'hand-over.prepare'
    return findGrant(opening, duty) === undefined ? [] : ['open']
  }
  if (page === 'danh-sach') return (await readList(officer, id)).actions
  return (await readHandOver(officer, id)).actions
}

const ACTION_OF: Record<string, string> = {
  'open-list': 'open',
  'open-hand-over': 'open',
  'submit-list': 'submit',
  'correct-list': 'submit',
  'sign-list': 'sign',
  'confirm-list': 'confirm',
  'sign-hand-over': 'sign',
  'receive-hand-over': 'receive',
}

/** A district in the middle of its month: a list in every state, people of every kind. */
let cast: Cast
beforeAll(async () => {
  cast = await aCast(test, 'an-ninh')
  await aList(cast, '2024-03').confirmed(1)
  const given = await handOver(cast, '2024-03', '41/CV-CAH')
  await done(cast.bank.post(`/hand-overs/${given}/receive`, { sentBack: [] }))
  await aList(cast, '2024-04').confirmed(1)
  await handOver(cast, '2024-04', '42/CV-CAH')
  await aList(cast, '2024-05').draft(1)
  await aList(await aCast(test, 'phu-tam')).awaitingSignature(1)
  const returned = await aCast(test, 'thuan-hoa')
  const id = await aList(returned).submitted(1)
  const { version } = await readList(returned.committee, id)
  const back = { reasons: ['other'], note: 'Thiếu chữ ký của công an xã' }
  await done(returned.committee.post(`/lists/${id}/return`, back, { version }))
  await aList(await aCast(test, 'an-hiep')).submitted(1)
  await aList(await aCast(test, 'phu-tan')).confirmed(1)
  await register(cast.compiler, { idNumber: null })
  await inNeed(cast.compiler)
  const record = {
    certificateKind: 'completion' as const,
    certificateNumber: '5/GCN',
    certificateDate: null,
    completedOn: '2019-08-01',
  }
  await register(cast.compiler, { releaseRecord: record })
  await register(cast.compiler, { releaseRecord: { ...record, completedOn: '2019-06-15' } })
  await stateNeed(cast.compiler, await register(cast.compiler), undefined, '2024-01-15')
  await takeNotice(cast.compiler)
  await takeNotice(cast.compiler)
})

async function takeNotice(police: TestOfficer): Promise<void> {
  const { releaseRecord: _record, ...person } = aPerson()
  await done(
    police.post('/release-notices', {
      number: person.idNumber?.slice(-4),
      noticeDate: '2024-05-10',
      senderKind: 'facility',
      receivedOn: '2024-05-17',
      expectedOn: null,
      personId: null,
      person,
    }),
  )
}

const OFFICERS: [Duty, string][] = [
  ['CA-L', 'ca-an-ninh'],
  ['CA-L', 'ca-thuan-hoa'],
  ['CA-K', 'ca-an-ninh'],
  ['CA-K', 'ca-phu-tam'],
  ['UB-X', 'ubnd-an-hiep'],
  ['UB-X', 'ubnd-an-ninh'],
  ['CA-L', 'ca-chau-thanh'],
  ['CA-K', 'ca-chau-thanh'],
  ['NH-T', 'nhcsxh-chau-thanh'],
  ['NH-D', 'nhcsxh-chau-thanh'],
  ['NH-S', 'nhcsxh-chau-thanh'],
]

describe.each(OFFICERS)('the desk of %s at %s', (duty, unit) => {
  it('counts in every number exactly the rows that the number opens', async () => {
    const officer = await asOfficer(test, { duty, unit })
    const { numbers, month } = await desk(officer)
    expect(month).toBe('2024-05')
    expect(numbers.length).toBeGreaterThan(0)
    for (const { code, value, opens } of numbers) {
      expect(value, `${code} ${opens}`).toBe(await rowsBehind(officer, opens))
    }
  })

  it('names as waiting only what this officer can act on there', async () => {
    const officer = await asOfficer(test, { duty, unit })
    for (const { code, opens } of (await desk(officer)).tasks) {
      const actions = await actionsBehind(officer, duty, opens)
      expect(actions, `${code} ${opens}`).toContain(ACTION_OF[code])
    }
  })
})

describe('what waits for whom', () => {
  const tasksOf = async (duty: Duty, unit: string) =>
    (await desk(await asOfficer(test, { duty, unit }))).tasks

  it('a draft for its compiler, and one that came back says so', async () => {
    expect(await tasksOf('CA-L', 'ca-an-ninh')).toMatchObject([
      { code: 'submit-list', subject: 'Xã An Ninh, tháng 5/2024', due: '2024-05-24' },
    ])
    expect(await tasksOf('CA-L', 'ca-thuan-hoa')).toMatchObject([{ code: 'correct-list' }])
  })

  it('a list not opened yet for the commune that has none, with the day it closes', async () => {
    expect(await tasksOf('CA-L', 'ca-thien-my')).toEqual([
      {
        code: 'open-list',
        subject: 'Tháng 5/2024',
        due: '2024-05-24',
        opens: '/danh-sach',
        tone: 'calm',
      },
    ])
  })

  it('a signature for the chief, a confirmation for the commune, and for no neighbour', async () => {
    expect(await tasksOf('CA-K', 'ca-phu-tam')).toMatchObject([{ code: 'sign-list' }])
    expect(await tasksOf('UB-X', 'ubnd-an-hiep')).toMatchObject([
      { code: 'confirm-list', due: '2024-05-31' },
    ])
    expect(await tasksOf('CA-K', 'ca-thien-my')).toEqual([])
    expect(await tasksOf('UB-X', 'ubnd-thien-my')).toEqual([])
  })

  it('the hand-over for the standing agency: first to open, then to sign; the receipt for the bank', async () => {
    const before = await tasksOf('CA-K', 'ca-chau-thanh')
    expect(before).toMatchObject([
      {
        code: 'open-hand-over',
        subject: 'Tháng 5/2024: 1 danh sách đã xác nhận',
        due: '2024-06-05',
      },
    ])
    expect(await tasksOf('NH-T', 'nhcsxh-chau-thanh')).toMatchObject([
      { code: 'receive-hand-over', subject: 'Tháng 4/2024, lần 1' },
    ])
    const id = await openHandOver(cast, '2024-05')
    const after = await tasksOf('CA-K', 'ca-chau-thanh')
    expect(after).toMatchObject([{ code: 'sign-hand-over', opens: `/chuyen-giao/${id}/bia` }])
    // Who prepares may not sign: nothing waits for him once it is open.
    expect(await tasksOf('CA-L', 'ca-chau-thanh')).toEqual([])
    expect(await tasksOf('NH-D', 'nhcsxh-chau-thanh')).toEqual([])
  })

  it('turns late when the day has passed, and the most urgent stands first', async () => {
    await test.today('2024-05-27')
    const officer = await asOfficer(test, { duty: 'CA-L', unit: 'ca-an-ninh' })
    const april = await aList(await aCast(test, 'thien-my'), '2024-04').draft(0)
    await addLines(officer, (await tasksOf('CA-L', 'ca-an-ninh'))[0]?.opens.split('/')[2] ?? '', [
      {},
    ])
    expect(await tasksOf('CA-L', 'ca-an-ninh')).toMatchObject([{ tone: 'late' }])
    const { numbers } = await desk(officer)
    expect(numbers.find((one) => one.code === 'lists-draft')).toMatchObject({ tone: 'late' })
    const both = await tasksOf('CA-L', 'ca-thien-my')
    expect(both.map((task) => task.code)).toEqual(['submit-list', 'open-list'])
    expect(both[0]?.opens).toBe(`/danh-sach/${april}`)
    await test.today('2024-05-20')
  })

  it('nothing of the lists for a duty that has no part in them', async () => {
    const [protection, front] = [
      await asOfficer(test, { duty: 'DPO', unit: 'ubnd-chau-thanh' }),
      await asOfficer(test, { duty: 'MT', unit: 'ubnd-chau-thanh' }),
    ]
    expect(await desk(front)).toMatchObject({ numbers: [], tasks: [] })
    const { numbers, tasks } = await desk(protection)
    expect(numbers.map(({ code }) => code)).toEqual(['data-requests', 'breaches-untold'])
    expect(tasks).toEqual([])
  })
})

describe('the numbers of a commune', () => {
  it('are none of them equal to nothing where there is something', async () => {
    const officer = await asOfficer(test, { duty: 'CA-L', unit: 'ca-an-ninh' })
    const { numbers } = await desk(officer)
    const values = Object.fromEntries(numbers.map(({ code, value }) => [code, value]))
    expect(Object.keys(values)).toEqual([
      'lists-draft',
      'notices-to-check',
      'not-contacted',
      'contact-old',
      'window-closing',
      'no-id-number',
      'look-alike',
    ])
    expect(values).toMatchObject({
      'lists-draft': 1,
      'notices-to-check': 2,
      'contact-old': 1,
      'window-closing': 2,
      'no-id-number': 1,
    })
    expect(values['look-alike']).toBeGreaterThan(0)
    const above = await asOfficer(test, { duty: 'CA-L', unit: 'ca-chau-thanh' })
    expect((await desk(above)).numbers.map(({ code }) => code)).not.toContain('look-alike')
  })
})

describe('how far the lists have got', () => {
  const deskOf = async (duty: Duty, unit: string) =>
    await desk(await asOfficer(test, { duty, unit }))

  it('the day of the next hand-over, moved off a day off, for the police alone', async () => {
    // 05/5/2024 was a Sunday: the lists of April went on; those of May go on Wednesday 05/6/2024.
    const { handOver } = await deskOf('CA-L', 'ca-an-ninh')
    expect(handOver).toEqual({ due: '2024-06-05', days: 16 })
    expect((await deskOf('UB-X', 'ubnd-an-hiep')).handOver).toBeNull()
  })

  it("this month's list of its own commune, and the commune that has none", async () => {
    const [list] = (await deskOf('CA-L', 'ca-phu-tam')).communes
    expect(list).toMatchObject({ areaName: 'Xã Phú Tâm', state: 'awaiting-signature' })
    expect((await deskOf('CA-L', 'ca-thien-my')).communes).toEqual([
      { areaName: 'Xã Thiện Mỹ', state: null, due: null, opens: null },
    ])
  })

  it('every commune for the standing agency, each list opening itself', async () => {
    const officer = await asOfficer(test, { duty: 'CA-K', unit: 'ca-chau-thanh' })
    const { communes, months } = await desk(officer)
    const { lists } = await done(officer.get<{ lists: ListCard[] }>('/lists?month=2024-05'))
    const opened = communes.flatMap(({ opens }) => opens ?? [])
    expect(opened.toSorted()).toEqual(lists.map((list) => `/danh-sach/${list.id}`).toSorted())
    expect(communes).toHaveLength(8)
    expect(months.map(({ month }) => month)).toEqual([
      '2023-12',
      '2024-01',
      '2024-02',
      '2024-03',
      '2024-04',
      '2024-05',
    ])
    expect(months.at(-2)).toMatchObject({ atCommune: 1, confirmed: 0, handedOver: 1 })
    const last = months.at(-1)
    expect((last?.atCommune ?? 0) + (last?.confirmed ?? 0)).toBe(lists.length)
  })

  it('the same states for who leads, who can open none, and the sums of the funnel', async () => {
    const leader = await asOfficer(test, { duty: 'UB-L', unit: 'ubnd-chau-thanh' })
    const his = await desk(leader)
    const standing = await deskOf('CA-K', 'ca-chau-thanh')
    expect(his.months).toEqual(standing.months)
    expect(his.communes.map(({ state }) => state)).toEqual(
      standing.communes.map(({ state }) => state),
    )
    expect(his.communes.every(({ opens, due }) => opens === null && due === null)).toBe(true)
    expect(his.tasks).toEqual([])
    const { total } = await done(leader.get<Funnel>('/funnel'))
    const told = his.numbers.map(({ code, value }) => [code.replace('funnel-', ''), value])
    expect(Object.fromEntries(told)).toEqual(total)
    expect((await leader.get('/lists')).status).toBe(403)
  })

  it('nothing of another district, nor for who has no part in the lists', async () => {
    const elsewhere = await deskOf('DPO', 'ubnd-chau-thanh')
    expect(elsewhere).toMatchObject({ communes: [], months: [], handOver: null })
    const commune = await deskOf('UB-L', 'ubnd-an-ninh')
    expect(commune.communes).toHaveLength(1)
    expect(commune.months).toEqual([])
  })
})

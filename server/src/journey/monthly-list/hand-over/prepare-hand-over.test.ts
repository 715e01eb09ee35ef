import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { asOfficer, type TestOfficer } from '../../../../test/as-officer.ts'
import {
  aCast,
  aList,
  type Cast,
  confirmAll,
  done,
  readList,
  sign,
  submit,
} from '../../../../test/factories/lists.ts'
import {
  openHandOver,
  readHandOver,
  refused,
  signHandOver,
  statusesOf,
} from '../../../../test/factories/walks.ts'
import { testHouse } from '../../../../test/test-house.ts'
import type { HandOverCard } from './hand-over.schema.ts'

// The months go backwards: what one test leaves confirmed is no candidate of an earlier month.
const test = testHouse()
const HOLD = { reason: 'checking', note: 'Chờ đối chiếu' }

async function opened(commune: string, month: string) {
  const cast = await aCast(test, commune)
  const listId = await aList(cast, month).confirmed(1)
  const id = await openHandOver(cast, month)
  return { cast, standing: cast.standing, listId, id, url: `/hand-overs/${id}` }
}

const statusOf = async (officer: TestOfficer, id: string, listId: string) =>
  (await readHandOver(officer, id)).lists.find((list) => list.listId === listId)

/** The commune corrects nothing and sends the same list through again. */
async function again(cast: Cast, listId: string): Promise<void> {
  await submit(cast, listId)
  await sign(cast, listId)
  await confirmAll(cast, listId)
}

describe('opening the hand-over of a month', () => {
  it('waits for the month to come', async () => {
    const standing = await asOfficer(test, { duty: 'CA-K', unit: 'ca-chau-thanh' })
    const early = await refused(standing.post('/hand-overs', { month: '2024-06' }))
    expect(early).toMatchObject({ status: 422, code: 'hand-over.month-in-future' })
  })

  it('shows what would go, what is late, and is the standing agency’s until it is signed', async () => {
    const { cast, standing, listId, id } = await opened('an-ninh', '2024-05')
    const waiting = await aList(await aCast(test, 'phu-tam'), '2024-05').submitted(2)
    const page = await readHandOver(standing, id)
    expect(page).toMatchObject({
      number: 1,
      state: 'draft',
      due: '2024-06-05',
      documentNumber: null,
      people: 1,
      totalAmount: 50_000_000,
      actions: ['hold-list', 'include-list', 'return-list', 'discard', 'sign'],
    })
    expect(page.lists.map((list) => [list.listId, list.status, list.nothingToReport])).toEqual([
      [listId, 'included', false],
      [waiting, 'late', false],
    ])
    expect(page.lateAreas).toHaveLength(7)
    expect(page.lateAreas).not.toContain('Xã An Ninh')
    const compiler = await asOfficer(test, { duty: 'CA-L', unit: 'ca-chau-thanh' })
    expect((await readHandOver(compiler, id)).actions).not.toContain('sign')
    for (const officer of [cast.bank, cast.chief]) {
      expect(await refused(officer.get(`/hand-overs/${id}`))).toMatchObject({
        status: 404,
        code: 'platform.not-found',
      })
      const seen = await done(officer.get<{ handOvers: HandOverCard[] }>('/hand-overs'))
      expect(seen.handOvers).toEqual([])
    }
    expect((await refused(cast.committee.get('/hand-overs'))).code).toBe('access.not-permitted')
  })

  it('is one at a time a month, opened once by two officers at once or a double click', async () => {
    const { standing } = await aCast(test, 'an-ninh')
    const deputy = await asOfficer(test, { duty: 'CA-L', unit: 'ca-chau-thanh' })
    const month = '2023-12'
    const both = [standing, deputy].map((officer) => officer.post('/hand-overs', { month }))
    expect(await statusesOf(...both)).toEqual([200, 409])
    const second = await refused(standing.post('/hand-overs', { month }))
    expect(second).toMatchObject({ status: 409, code: 'hand-over.draft-open' })
    const key = randomUUID()
    const body = { month: '2023-11' }
    const first = await done(standing.post('/hand-overs', body, { key }))
    expect(await done(standing.post('/hand-overs', body, { key }))).toEqual(first)
  })

  it('is not a commune’s, nor the bank’s', async () => {
    const cast = await aCast(test, 'an-ninh')
    const commune = await refused(cast.compiler.post('/hand-overs', { month: '2024-05' }))
    expect(commune).toMatchObject({ status: 403, code: 'hand-over.not-standing-agency' })
    for (const officer of [cast.bank, cast.committee]) {
      const no = await refused(officer.post('/hand-overs', { month: '2024-05' }))
      expect(no).toMatchObject({ status: 403, code: 'access.not-permitted' })
    }
  })
})

describe('holding a list back', () => {
  it('takes it out of what is signed, with its reason, and never edits it', async () => {
    const { cast, standing, listId, id, url } = await opened('an-hiep', '2024-04')
    const other = await aList(await aCast(test, 'phu-tan'), '2024-04').confirmed(2)
    const list = await readList(standing, listId)
    const bystander = await readList(standing, other)
    const before = await readHandOver(standing, id)
    await done(standing.post(`${url}/hold`, { listId, ...HOLD }, { version: 1 }))
    const held = await readHandOver(standing, id)
    expect(held.lists.find((one) => one.listId === listId)).toMatchObject({
      status: 'held',
      reasons: ['checking'],
      note: HOLD.note,
    })
    expect([held.people, held.version]).toEqual([2, 2])
    // Held for checking is not late: the letter must not say that the commune sent nothing.
    expect(held.lateAreas).not.toContain('Xã An Hiệp')
    expect(held.contentHash).not.toBe(before.contentHash)
    await done(standing.post(`${url}/include`, { listId }, { version: 2 }))
    const back = await readHandOver(standing, id)
    expect(back.contentHash).toBe(before.contentHash)
    expect(await readList(standing, listId)).toEqual(list)
    expect(await readList(standing, other)).toEqual(bystander)
    expect((await readList(cast.compiler, listId)).state).toBe('confirmed')
  })

  it('lets one of two officers judge, and refuses a stale or missing version', async () => {
    const { standing, listId, id, url } = await opened('thuan-hoa', '2024-03')
    const deputy = await asOfficer(test, { duty: 'CA-L', unit: 'ca-chau-thanh' })
    const hold = { listId, ...HOLD }
    const both = [standing, deputy].map((one) => one.post(`${url}/hold`, hold, { version: 1 }))
    expect(await statusesOf(...both)).toEqual([200, 412])
    const stale = await refused(standing.post(`${url}/include`, { listId }, { version: 1 }))
    expect(stale).toMatchObject({ status: 412, code: 'platform.version-stale' })
    for (const [action, body] of [
      ['hold', hold],
      ['include', { listId }],
      ['return-list', { listId, reasons: ['wrong-form'], note: '' }],
    ] as const) {
      const blind = await refused(standing.post(`${url}/${action}`, body))
      expect(blind, action).toMatchObject({ status: 428, code: 'platform.version-missing' })
    }
    expect((await statusOf(standing, id, listId))?.status).toBe('held')
  })

  it('refuses a list that is not in it, an unknown hand-over, and one already signed', async () => {
    const { cast, standing, listId, id, url } = await opened('thien-my', '2024-02')
    const draft = await aList(await aCast(test, 'ho-dac-kien'), '2024-02').draft(0)
    for (const stranger of [draft, randomUUID()]) {
      const hold = { listId: stranger, ...HOLD }
      const no = await refused(standing.post(`${url}/hold`, hold, { version: 1 }))
      expect(no).toMatchObject({ status: 422, code: 'hand-over.list-not-in-it' })
    }
    const hold = { listId, ...HOLD }
    const nowhere = `/hand-overs/${randomUUID()}/hold`
    expect((await refused(standing.post(nowhere, hold, { version: 1 }))).status).toBe(404)
    const foreign = await refused(cast.chief.post(`${url}/hold`, hold, { version: 1 }))
    expect(foreign).toMatchObject({ status: 404, code: 'platform.not-found' })
    await signHandOver(cast, id, '02/CV-CAH')
    const late = await refused(standing.post(`${url}/hold`, hold, { version: 2 }))
    expect(late).toMatchObject({ status: 409, code: 'hand-over.wrong-state' })
    expect(late.detail).toContain('đã ký và chuyển')
  })
})

describe('returning a confirmed list to its commune', () => {
  it('makes it late at once, whatever was decided on it, and lets it come again as new', async () => {
    const { cast, standing, listId, id, url } = await opened('phu-tam', '2024-01')
    const steps = [
      ['hold', { listId, ...HOLD }],
      ['include', { listId }],
      ['return-list', { listId, reasons: ['details-wrong', 'wrong-form'], note: 'Sai mẫu' }],
    ] as const
    for (const [at, [action, body]] of steps.entries()) {
      await done(standing.post(`${url}/${action}`, body, { version: at + 1 }))
    }
    const page = await readHandOver(standing, id)
    expect(page.lists).toMatchObject([{ listId, status: 'late', reasons: [] }])
    expect(page).toMatchObject({ people: 0, totalAmount: 0 })
    expect(page.lateAreas).toHaveLength(8)
    const { returns } = await readList(cast.compiler, listId)
    expect(returns).toMatchObject([
      { unitName: 'Công an huyện Châu Thành', reasons: ['details-wrong', 'wrong-form'] },
    ])
    await again(cast, listId)
    expect((await statusOf(standing, id, listId))?.status).toBe('included')
  })

  it('asks for a reason, and cannot return what is no longer confirmed', async () => {
    const { standing, listId, id, url } = await opened('an-ninh', '2023-10')
    const bare = { listId, reasons: [], note: '' }
    const no = await refused(standing.post(`${url}/return-list`, bare, { version: 1 }))
    expect(no).toMatchObject({ status: 400, code: 'platform.invalid' })
    const back = { listId, reasons: ['wrong-form'], note: '' }
    await done(standing.post(`${url}/return-list`, back, { version: 1 }))
    const { version } = await readHandOver(standing, id)
    const twice = await refused(standing.post(`${url}/return-list`, back, { version }))
    expect(twice).toMatchObject({ status: 422, code: 'hand-over.list-not-in-it' })
  })
})

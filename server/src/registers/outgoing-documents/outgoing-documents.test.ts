import { beforeAll, describe, expect, it } from 'vitest'
import { asOfficer, type TestOfficer } from '../../../test/as-officer.ts'
import { asRole, rowsPastPolicies } from '../../../test/as-role.ts'
import { aCast, aList, type Cast, done, readList } from '../../../test/factories/lists.ts'
import { refused, statusesOf } from '../../../test/factories/walks.ts'
import { testHouse } from '../../../test/test-house.ts'
import type { OutgoingRegister } from './outgoing-documents.schema.ts'

const test = testHouse()
let clerk: TestOfficer
let chief: TestOfficer
let neighbour: TestOfficer

const URL = '/outgoing-documents'
const registerOf = (officer: TestOfficer, year?: number) =>
  done(officer.get<OutgoingRegister>(year === undefined ? URL : `${URL}?year=${year}`))
const reserve = (officer: TestOfficer, documentNumber?: string) =>
  officer.post<{ id: string }>(URL, {
    kind: 'hand-over',
    ...(documentNumber === undefined ? {} : { documentNumber }),
  })
const shownOf = async (officer: TestOfficer) =>
  (await registerOf(officer)).documents.map((one) => one.shown)

beforeAll(async () => {
  clerk = await asOfficer(test, { duty: 'CA-L', unit: 'ca-chau-thanh' })
  chief = await asOfficer(test, { duty: 'CA-K', unit: 'ca-chau-thanh' })
  neighbour = await asOfficer(test, { duty: 'CA-L', unit: 'ca-phu-tam' })
})

describe('the register of outgoing documents', () => {
  it('gives the next number of the unit and year, with a leading zero below ten', async () => {
    expect((await registerOf(clerk)).next['hand-over']).toBe('01/CV-CAH')
    await done(reserve(clerk))
    await done(reserve(neighbour))
    expect(await shownOf(clerk)).toEqual(['01/CV-CAH'])
    expect(await shownOf(neighbour)).toEqual(['01/CV-CAX'])
    expect((await registerOf(clerk)).next).toMatchObject({
      'hand-over': '02/CV-CAH',
      withdrawal: '02/TB-CAH',
    })
  })

  it('gives two officers at once two numbers, and leaves no gap behind a rolled back one', async () => {
    const before = (await registerOf(clerk)).documents.length
    const asked = Array.from({ length: 8 }, (_, at) => reserve(at % 2 === 0 ? clerk : chief))
    expect(new Set(await statusesOf(...asked))).toEqual(new Set([200]))
    expect((await refused(reserve(clerk, 'không phải số'))).code).toBe(
      'outgoing-document.number-not-understood',
    )
    const { documents, gaps } = await registerOf(clerk)
    expect(documents.map((one) => one.number)).toEqual(
      Array.from({ length: before + 8 }, (_, at) => before + 8 - at),
    )
    expect(gaps).toEqual([])
  })

  it('takes a number typed by hand when the paper register is ahead, and shows the gap', async () => {
    await done(reserve(clerk, '40/CV-CAH'))
    await done(reserve(clerk))
    const { documents, gaps } = await registerOf(clerk)
    expect(documents.slice(0, 2).map(({ shown, byHand }) => [shown, byHand])).toEqual([
      ['41/CV-CAH', false],
      ['40/CV-CAH', true],
    ])
    expect(gaps).toEqual([{ from: 10, to: 39 }])
    await done(reserve(clerk, '12'))
    expect((await registerOf(clerk)).gaps).toEqual([
      { from: 10, to: 11 },
      { from: 13, to: 39 },
    ])
  })

  it('refuses a number of another symbol, or one that stands for something else', async () => {
    for (const wrong of ['50/CV-CAX', '0/CV-CAH', '50/CV', '12a']) {
      const no = await refused(reserve(clerk, wrong))
      expect(no, wrong).toMatchObject({
        status: 422,
        code: 'outgoing-document.number-not-understood',
      })
    }
    const other = clerk.post(URL, { kind: 'withdrawal', documentNumber: '40' })
    expect(await refused(other)).toMatchObject({
      status: 409,
      code: 'outgoing-document.number-used',
    })
  })

  it('cancels a reserved number with its reason, and never gives it again', async () => {
    const { id } = await done(reserve(clerk))
    const url = `${URL}/${id}/cancel`
    const stale = await refused(clerk.post(url, { reason: 'Soạn nhầm' }, { version: 9 }))
    expect(stale.code).toBe('platform.version-stale')
    const foreign = await refused(neighbour.post(url, { reason: 'x' }, { version: 1 }))
    expect(foreign.status).toBe(404)
    await done(clerk.post(url, { reason: 'Soạn nhầm' }, { version: 1 }))
    const [top] = (await registerOf(clerk)).documents
    expect(top).toMatchObject({ id, state: 'cancelled', stateReason: 'Soạn nhầm' })
    const again = await refused(reserve(clerk, String(top?.number)))
    expect(again.code).toBe('outgoing-document.number-used')
    await done(reserve(clerk))
    expect((await registerOf(clerk)).documents[0]?.number).toBe((top?.number ?? 0) + 1)
    const twice = await refused(clerk.post(url, { reason: 'Lần nữa' }, { version: 2 }))
    expect(twice).toMatchObject({ status: 409, code: 'outgoing-document.number-in-use' })
  })

  it('begins anew each year', async () => {
    await test.today('2025-01-02')
    await done(reserve(neighbour))
    expect(await registerOf(neighbour)).toMatchObject({
      year: 2025,
      years: [2025, 2024],
      documents: [{ shown: '01/CV-CAX' }],
    })
    expect((await registerOf(neighbour, 2024)).documents).toHaveLength(1)
  })
})

describe('a list', () => {
  let cast: Cast
  let listId: string
  beforeAll(async () => {
    cast = await aCast(test)
    listId = await aList(cast, '2024-12').confirmed(1)
  })

  it('gets the police’s number when the chief signs and the commune’s when it confirms', async () => {
    const { currentHash } = await readList(cast.chief, listId)
    expect((await registerOf(cast.chief)).documents).toMatchObject([
      {
        shown: '01/DS-CAX',
        kind: 'list',
        state: 'valid',
        subjectId: listId,
        issuedOn: '2025-01-02',
      },
    ])
    const [confirmation] = (await registerOf(cast.committee)).documents
    expect(confirmation).toMatchObject({ shown: '01/XN-UBND', signedByName: 'Chủ Tịch Xã' })
    const [row] = await rowsPastPolicies<{ content_hash: string }>(
      test,
      `select content_hash from registers.outgoing_document where id = $1`,
      [confirmation?.id],
    )
    expect(row?.content_hash).toBe(currentHash)
  })

  it('that goes back has papers that do not hold any more; signed anew they are replaced', async () => {
    const { version } = await readList(cast.standing, listId)
    const { id } = await done(
      cast.standing.post<{ id: string }>('/hand-overs', { month: '2024-12' }),
    )
    expect(version).toBeGreaterThan(0)
    const back = { listId, reasons: ['details-wrong'], note: '' }
    await done(cast.standing.post(`/hand-overs/${id}/return-list`, back, { version: 1 }))
    const states = async () =>
      (await registerOf(cast.chief)).documents.map(({ shown, state }) => [shown, state])
    expect(await states()).toEqual([['01/DS-CAX', 'withdrawn']])
    expect((await registerOf(cast.standing)).documents[0]).toMatchObject({
      kind: 'return',
      state: 'valid',
    })
    const open = await readList(cast.compiler, listId)
    await done(
      cast.compiler.post(`/lists/${listId}/submit`, { keptBack: [] }, { version: open.version }),
    )
    const { currentHash } = await readList(cast.chief, listId)
    const signing = { contentHash: currentHash, documentNumber: '7/DS-CAX' }
    await done(cast.chief.post(`/lists/${listId}/sign`, signing))
    expect(await states()).toEqual([
      ['07/DS-CAX', 'valid'],
      ['01/DS-CAX', 'replaced'],
    ])
  })

  it('keeps its number even from who may write the table', async () => {
    const change = asRole(test, 'postgres', (client) =>
      client.query(`update registers.outgoing_document set number = 99 where number = 7`),
    )
    await expect(change).rejects.toThrow('a number stays what it was taken for')
  })
})

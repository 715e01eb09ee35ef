import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { asOfficer } from '../../../test/as-officer.ts'
import {
  aCast,
  addLines,
  aLine,
  aList,
  type Cast,
  confirmAll,
  done,
  readList,
  sign,
  submit,
} from '../../../test/factories/lists.ts'
import {
  aBystander,
  ballOf,
  handOver,
  inNeed,
  refused,
  stateNeed,
  statusesOf,
} from '../../../test/factories/walks.ts'
import { testHouse } from '../../../test/test-house.ts'
import type { ListCard, ListPage } from './monthly-list.schema.ts'

const test = testHouse()

const open = async (cast: Cast, month: string, kind = 'regular'): Promise<ListPage> => {
  const { id } = await done(cast.compiler.post<{ id: string }>('/lists', { month, kind }))
  return await readList(cast.compiler, id)
}

const lineOf = (list: ListPage, personId: string | undefined) =>
  list.lines.find((line) => line.personId === personId)

function lineAt(list: ListPage, at: number) {
  const line = list.lines[at]
  if (line === undefined) throw new Error(`no line ${at}`)
  return line
}

async function leaveOut(cast: Cast, listId: string, lineId: string): Promise<void> {
  const list = await readList(cast.committee, listId)
  const line = list.lines.find((one) => one.id === lineId)
  const decision = { outcome: 'left-out', reasons: ['certificate-not-shown'], note: '' }
  const url = `/lists/${listId}/lines/${lineId}/decision`
  await done(cast.committee.post(url, decision, { version: line?.version ?? 0 }))
}

/** Confirms all lines but one, which is left out. */
async function confirmBut(cast: Cast, listId: string, lineId: string): Promise<void> {
  await leaveOut(cast, listId, lineId)
  for (const line of (await readList(cast.committee, listId)).lines) {
    if (line.state !== 'submitted') continue
    const yes = { outcome: 'confirmed', reasons: [], note: '' }
    const url = `/lists/${listId}/lines/${line.id}/decision`
    await done(cast.committee.post(url, yes, { version: line.version }))
  }
  const { version } = await readList(cast.committee, listId)
  await done(cast.committee.post(`/lists/${listId}/confirm`, {}, { version }))
}

describe('opening the list of a month', () => {
  it('gives an empty draft with its three days when nobody is in need', async () => {
    const bystander = await aBystander(test, 'phu-tam')
    const list = await open(await aCast(test, 'an-hiep'), '2024-05')
    expect(list).toMatchObject({
      state: 'draft',
      kind: 'regular',
      nothingToReport: false,
      holderName: 'Công an xã An Hiệp',
      due: '2024-05-24',
      draftDue: '2024-05-24',
      confirmDue: '2024-05-31',
      handOverDue: '2024-06-05',
      lines: [],
      actions: ['edit-lines', 'import-file', 'submit'],
    })
    expect(await bystander.now()).toEqual(bystander.before)
  })

  it('restates last month: open lines come, removed ones not, the newly in need once', async () => {
    const cast = await aCast(test, 'an-ninh')
    const april = await aList(cast, '2024-04').draft(3)
    const [kept, leftOut, removed] = (await readList(cast.compiler, april)).lines
    const off = { reason: 'no-longer-in-need' }
    const url = `/lists/${april}/lines/${removed?.id}/remove`
    await done(cast.compiler.post(url, off, { version: 1 }))
    await submit(cast, april)
    await sign(cast, april)
    await confirmBut(cast, april, String(leftOut?.id))
    const given = await handOver(cast, '2024-04', '01/CV-CAH')
    await done(cast.bank.post(`/hand-overs/${given}/receive`, { sentBack: [] }))
    const newcomer = await inNeed(cast.compiler, { fullName: 'Danh Mới Cần' })
    // Left out in April, and has said so again: still one line.
    await stateNeed(cast.compiler, String(leftOut?.personId))

    const may = await open(cast, '2024-05')
    expect(may.lines.map((line) => [line.personId, line.carriedOver, line.state])).toEqual([
      [kept?.personId, true, 'open'],
      [leftOut?.personId, true, 'open'],
      [newcomer, false, 'open'],
    ])
    expect(lineOf(may, newcomer)).toMatchObject({
      purpose: 'production',
      amount: 40_000_000,
      conduct: null,
    })

    // Whose case the bank has received already stays with the bank through May's list.
    const late = lineOf(may, newcomer)
    const body = aLine({ amount: 40_000_000 })
    const edit = `/lists/${may.id}/lines/${late?.id}`
    await done(cast.compiler.put(edit, body, { version: late?.version ?? 0 }))
    await submit(cast, may.id)
    await sign(cast, may.id)
    await confirmAll(cast, may.id)
    const [stage, , duty] = await ballOf(cast.compiler, String(kept?.personId))
    expect([stage, duty]).toEqual(['received', 'NH-T'])
    expect(await ballOf(cast.compiler, newcomer)).toEqual([
      'confirmed',
      'Công an huyện Châu Thành',
      'CA-K',
      '2024-06-05',
    ])
  })

  it('lets who was taken off come back with a need stated since, as a new line', async () => {
    const cast = await aCast(test, 'thuan-hoa')
    const april = await aList(cast, '2024-04').draft(1)
    const [line] = (await readList(cast.compiler, april)).lines
    const url = `/lists/${april}/lines/${line?.id}/remove`
    await done(cast.compiler.post(url, { reason: 'moved-away' }, { version: 1 }))
    await stateNeed(cast.compiler, String(line?.personId))
    const may = await open(cast, '2024-05')
    expect(may.lines.map((one) => [one.personId, one.carriedOver])).toEqual([
      [line?.personId, false],
    ])
  })

  it('has no days before the plan’s clock begins', async () => {
    const list = await open(await aCast(test, 'phu-tan'), '2024-02')
    expect(list).toMatchObject({ due: null, draftDue: null, confirmDue: null, handOverDue: null })
  })

  it('opens one list, not two, when the click comes twice or two officers click at once', async () => {
    const cast = await aCast(test, 'phu-tan')
    const colleague = await asOfficer(test, { duty: 'CA-L', unit: 'ca-phu-tan' })
    const key = randomUUID()
    const month = { month: '2024-03' }
    const first = await done(cast.compiler.post<{ id: string }>('/lists', month, { key }))
    const again = await done(cast.compiler.post<{ id: string }>('/lists', month, { key }))
    expect(again).toEqual(first)
    const april = { month: '2024-04' }
    const both = [cast.compiler.post('/lists', april), colleague.post('/lists', april)]
    expect(await statusesOf(...both)).toEqual([200, 409])
    const { lists } = await done(cast.compiler.get<{ lists: ListCard[] }>('/lists'))
    expect(lists.map((list) => list.month)).toEqual(['2024-04', '2024-03', '2024-02'])
  })

  it('refuses the same month again, a month to come, and a key used for another month', async () => {
    const cast = await aCast(test, 'phu-tan')
    const twice = await refused(cast.compiler.post('/lists', { month: '2024-03' }))
    expect(twice).toMatchObject({ status: 409, code: 'monthly-list.already-open' })
    const ahead = await refused(cast.compiler.post('/lists', { month: '2024-06' }))
    expect(ahead).toMatchObject({ status: 422, code: 'monthly-list.month-in-future' })
    const key = randomUUID()
    await done(cast.compiler.post('/lists', { month: '2024-01' }, { key }))
    const reused = await refused(cast.compiler.post('/lists', { month: '2023-12' }, { key }))
    expect(reused).toMatchObject({ status: 422, code: 'platform.key-reused' })
  })

  it('is the commune police’s alone: not the district’s, nor of whose duty has ended', async () => {
    const district = await asOfficer(test, { duty: 'CA-L', unit: 'ca-chau-thanh' })
    const above = await refused(district.post('/lists', { month: '2024-05' }))
    expect(above).toMatchObject({ status: 403, code: 'monthly-list.not-commune-police' })
    const ended = await asOfficer(test, { duty: 'CA-L', unit: 'ca-thien-my', to: '2024-05-20' })
    const gone = await refused(ended.post('/lists', { month: '2024-05' }))
    expect(gone).toMatchObject({ status: 403, code: 'access.no-duty' })
    const { committee } = await aCast(test, 'thien-my')
    const other = await refused(committee.post('/lists', { month: '2024-05' }))
    expect(other).toMatchObject({ status: 403, code: 'access.not-permitted' })
  })
})

describe('a supplement', () => {
  it('waits until the regular list has gone on', async () => {
    const cast = await aCast(test, 'ho-dac-kien')
    const supplement = { month: '2024-05', kind: 'supplement' }
    const none = await refused(cast.compiler.post('/lists', supplement))
    expect(none).toMatchObject({ status: 409, code: 'monthly-list.regular-still-open' })
    const id = await aList(cast).draft(1)
    const early = await refused(cast.compiler.post('/lists', supplement))
    expect(early.code).toBe('monthly-list.regular-still-open')
    await submit(cast, id)
    const unsigned = await refused(cast.compiler.post('/lists', supplement))
    expect(unsigned.code).toBe('monthly-list.regular-still-open')
  })

  it('takes up who was left out or kept back; next month restates the newest figures', async () => {
    const cast = await aCast(test, 'thien-my')
    const id = await aList(cast, '2024-04').draft(2)
    const [bad] = await addLines(cast.compiler, id, [{ fields: { conduct: 'not-good' } }])
    await submit(cast, id, [String(bad)])
    await sign(cast, id)
    const list = await readList(cast.compiler, id)
    const [going, out, kept] = [lineAt(list, 0), lineAt(list, 1), lineAt(list, 2)]
    await confirmBut(cast, id, out.id)

    const supplement = await open(cast, '2024-04', 'supplement')
    expect(supplement).toMatchObject({ kind: 'supplement', supplementNumber: 1 })
    expect(supplement.lines.map((line) => line.personId)).toEqual([out.personId, kept.personId])
    const url = `/lists/${supplement.id}/lines/${lineAt(supplement, 0).id}`
    await done(cast.compiler.put(url, aLine({ amount: 70_000_000 }), { version: 1 }))
    await submit(cast, supplement.id, [lineAt(supplement, 1).id])
    await sign(cast, supplement.id)
    await confirmAll(cast, supplement.id)
    expect((await ballOf(cast.compiler, out.personId))[0]).toBe('confirmed')

    const may = await open(cast, '2024-05')
    expect(may.lines).toHaveLength(3)
    expect(lineOf(may, out.personId)?.amount).toBe(70_000_000)
    expect(lineOf(may, going.personId)?.amount).toBe(50_000_000)
  })
})

it('names the year whose holidays are missing instead of guessing a day', async () => {
  await test.today('2026-12-10')
  const { compiler } = await aCast(test, 'thi-tran-chau-thanh')
  const no = await refused(compiler.post('/lists', { month: '2026-12' }))
  expect(no).toMatchObject({ status: 422, code: 'monthly-list.calendar-missing' })
  expect(no.detail).toContain('01/01/2027')
  await test.today('2024-05-20')
})

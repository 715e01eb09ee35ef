import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { asOfficer } from '../../../../test/as-officer.ts'
import {
  aCast,
  aLine,
  aList,
  type Cast,
  confirmAll,
  done,
  readList,
  sign,
  submit,
} from '../../../../test/factories/lists.ts'
import {
  ballOf,
  handOver,
  inNeed,
  openHandOver,
  readHandOver,
  refused,
  signHandOver,
  statusesOf,
  threadOf,
} from '../../../../test/factories/walks.ts'
import { docxText } from '../../../../test/spreadsheets/docx-text.ts'
import { testHouse } from '../../../../test/test-house.ts'

// The months go backwards: what one test leaves confirmed is no candidate of an earlier month.
const test = testHouse()
const BANK = 'Phòng giao dịch Ngân hàng Chính sách xã hội huyện Châu Thành'

async function arrived(month: string, number: string, communes: string[]) {
  const casts: Cast[] = []
  const lists: string[] = []
  for (const commune of communes) {
    const cast = await aCast(test, commune)
    casts.push(cast)
    lists.push(await aList(cast, month).confirmed(1))
  }
  const [cast] = casts
  if (cast === undefined) throw new Error('a hand-over of no list')
  const id = await handOver(cast, month, number)
  const url = `/hand-overs/${id}/receive`
  return { cast, casts, lists, id, bank: cast.bank, url }
}

const back = (listId: string | undefined) => ({
  listId,
  reasons: ['details-wrong', 'amount-over-limit'],
  note: 'Thiếu trang 2',
})

describe('the bank receives', () => {
  it('what it accepts, and sends the rest back with every reason at once', async () => {
    const { cast, lists, id, bank, url } = await arrived('2024-05', '21/CV-CAH', [
      'an-ninh',
      'phu-tam',
    ])
    const [kept, sent] = lists
    await done(bank.post(url, { sentBack: [back(sent)] }))
    const page = await readHandOver(bank, id)
    expect(page).toMatchObject({
      state: 'received',
      receivedByName: 'Tín Dụng',
      receivedOn: '2024-05-20',
      actions: [],
    })
    expect(page.lists.map((list) => [list.listId, list.status, list.reasons])).toEqual([
      [kept, 'received', []],
      [sent, 'sent-back', ['details-wrong', 'amount-over-limit']],
    ])
    const good = await readList(bank, String(kept))
    expect(good).toMatchObject({ state: 'received', due: null })
    expect(good.signatures.at(-1)).toMatchObject({ role: 'received', byName: 'Tín Dụng' })
    const bad = await readList(cast.standing, String(sent))
    expect(bad).toMatchObject({ state: 'confirmed', due: '2024-06-05' })
    expect(bad.returns).toMatchObject([{ byName: 'Tín Dụng', note: 'Thiếu trang 2' }])
    const steps = async (list: typeof bad) =>
      (await threadOf(cast.standing, String(list.lines[0]?.personId))).steps.at(-1)
    expect(await steps(good)).toMatchObject({
      what: 'list.received',
      stage: 'received',
      toUnit: good.holderName,
      toDuty: 'NH-T',
    })
    expect(await steps(bad)).toMatchObject({
      what: 'list.bank-sends-back',
      stage: 'confirmed',
      toUnit: 'Công an huyện Châu Thành',
      toDuty: 'CA-K',
      due: '2024-06-05',
      reasons: ['details-wrong', 'amount-over-limit'],
    })
  })

  it('keeps on the signed letter what was signed, though a list sent back is changed and goes again', async () => {
    const { casts, lists, id, bank, url } = await arrived('2024-04', '31/CV-CAH', [
      'an-hiep',
      'thuan-hoa',
    ])
    const [, cast] = casts
    const listId = String(lists[1])
    if (cast === undefined) throw new Error('two communes')
    await done(bank.post(url, { sentBack: [back(listId)] }))
    const before = await readHandOver(bank, id)
    const second = await openHandOver(cast, '2024-04')
    const reasons = { listId, reasons: ['details-wrong'], note: '' }
    const to = `/hand-overs/${second}/return-list`
    await done(cast.standing.post(to, reasons, { version: 1 }))
    const [line] = (await readList(cast.compiler, listId)).lines
    const edit = `/lists/${listId}/lines/${line?.id}`
    const fields = aLine({ amount: 30_000_000 })
    await done(cast.compiler.put(edit, fields, { version: line?.version ?? 0 }))
    expect(await readHandOver(bank, id)).toEqual(before)
    await submit(cast, listId)
    await sign(cast, listId)
    await confirmAll(cast, listId)
    await signHandOver(cast, second)
    expect(await readHandOver(bank, id)).toEqual(before)
    expect(await readHandOver(bank, second)).toMatchObject({ number: 2, totalAmount: 30_000_000 })
    const letter = docxText((await bank.get(`/hand-overs/${id}/cover-letter.docx`)).body)
    expect(letter).toContain('100.000.000 đ')
  })

  it('refuses a list that did not come with it and a return without a reason', async () => {
    const { cast, id, lists, bank, url } = await arrived('2024-03', '41/CV-CAH', ['phu-tan'])
    const other = await aList(cast, '2024-02').draft(0)
    for (const stranger of [other, randomUUID()]) {
      const no = await refused(bank.post(url, { sentBack: [back(stranger)] }))
      expect(no).toMatchObject({ status: 422, code: 'hand-over.list-not-in-it' })
    }
    const bare = { sentBack: [{ ...back(lists[0]), reasons: [] }] }
    expect((await refused(bank.post(url, bare))).code).toBe('platform.invalid')
    expect((await readHandOver(bank, id)).state).toBe('handed-over')
  })

  it('once, by two credit officers at once or a double click, and never again', async () => {
    const { lists, bank, url } = await arrived('2024-02', '51/CV-CAH', ['thien-my'])
    const colleague = await asOfficer(test, { duty: 'NH-T', unit: 'nhcsxh-chau-thanh' })
    const key = randomUUID()
    const both = [bank.post(url, { sentBack: [] }, { key }), colleague.post(url, { sentBack: [] })]
    expect(await statusesOf(...both)).toEqual([200, 409])
    const again = await refused(colleague.post(url, { sentBack: [] }))
    expect(again).toMatchObject({ status: 409, code: 'hand-over.wrong-state' })
    const { signatures } = await readList(bank, String(lists[0]))
    expect(signatures.filter((one) => one.role === 'received')).toHaveLength(1)
  })

  it('not before it is signed, and by nobody but the credit officer of that office', async () => {
    const cast = await aCast(test, 'ho-dac-kien')
    await aList(cast, '2024-01').confirmed(1)
    const id = await openHandOver(cast, '2024-01')
    const url = `/hand-overs/${id}/receive`
    const early = await refused(cast.bank.post(url, { sentBack: [] }))
    expect(early).toMatchObject({ status: 404, code: 'platform.not-found' })
    await signHandOver(cast, id)
    const director = await asOfficer(test, { duty: 'NH-D', unit: 'nhcsxh-chau-thanh' })
    for (const officer of [director, cast.standing, cast.committee]) {
      const no = await refused(officer.post(url, { sentBack: [] }))
      expect(no).toMatchObject({ status: 403, code: 'access.not-permitted' })
    }
    expect((await readHandOver(cast.bank, id)).state).toBe('handed-over')
  })
})

it('one person’s thread tells every step of the way, who holds it then and until when', async () => {
  const cast = await aCast(test, 'an-ninh')
  const personId = await inNeed(cast.compiler)
  const listId = await aList(cast, '2024-04').draft(0)
  const [line] = (await readList(cast.compiler, listId)).lines
  const url = `/lists/${listId}/lines/${line?.id}`
  await done(cast.compiler.put(url, aLine(), { version: 1 }))
  await submit(cast, listId)
  await sign(cast, listId)
  await confirmAll(cast, listId)
  const id = await handOver(cast, '2024-04', '71/CV-CAH')
  await done(cast.bank.post(`/hand-overs/${id}/receive`, { sentBack: [] }))
  const { steps } = await threadOf(cast.compiler, personId)
  const police = 'Công an xã An Ninh'
  // Saturday 4 May 2024 was worked in exchange for the day before the holiday.
  expect(
    steps.map((step) => [step.what, step.byDuty, step.stage, step.toUnit, step.toDuty, step.due]),
  ).toEqual([
    ['person.registered', 'CA-L', 'released', police, 'CA-L', null],
    ['contact.in-need', 'CA-L', 'in-need', police, 'CA-L', null],
    ['list.submitted', 'CA-L', 'listed', police, 'CA-K', '2024-04-25'],
    ['list.signed', 'CA-K', 'listed', 'Ủy ban nhân dân xã An Ninh', 'UB-X', '2024-05-04'],
    ['list.confirmed', 'UB-X', 'confirmed', 'Công an huyện Châu Thành', 'CA-K', '2024-05-06'],
    ['list.handed-over', 'CA-K', 'confirmed', BANK, 'NH-T', null],
    ['list.received', 'NH-T', 'received', BANK, 'NH-T', null],
  ])
  expect(await ballOf(cast.bank, personId)).toEqual(['received', BANK, 'NH-T', null])
})

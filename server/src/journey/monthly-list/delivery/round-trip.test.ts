import { beforeAll, describe, expect, it } from 'vitest'
import { asOfficer, type TestOfficer } from '../../../../test/as-officer.ts'
import {
  aCast,
  addLines,
  aList,
  confirmAll,
  done,
  readList,
  sign,
  submit,
} from '../../../../test/factories/lists.ts'
import {
  aPackage,
  bankOf,
  bring,
  packed,
  takeIn,
  trust,
} from '../../../../test/factories/packages.ts'
import { aListAtBank, aNotice, hop } from '../../../../test/factories/withdrawals.ts'
import { handOver, readHandOver, refused, threadOf } from '../../../../test/factories/walks.ts'
import { docxText } from '../../../../test/spreadsheets/docx-text.ts'
import { testHouse } from '../../../../test/test-house.ts'
import { readZipDirectory } from '../../../platform/spreadsheets/package/zip-directory.ts'
import type { DeliveryPage, PackageState } from '../package/package.schema.ts'

// Two installations: the police's, where lists are made, and the bank's, which no network reaches.
const police = testHouse()
const bankHouse = testHouse()

beforeAll(async () => {
  await trust(bankHouse, police, 'bank')
  await trust(police, bankHouse, 'police')
})

const BACK = { reasons: ['details-wrong', 'amount-over-limit'], note: 'Thiếu trang 2' }

async function receiptOf(bank: Awaited<ReturnType<typeof bankOf>>, id: string): Promise<Buffer> {
  const { status, body } = await bank.get(`/hand-overs/${id}/receipt.vbbn`)
  expect(status).toBe(200)
  return body
}

describe('a hand-over travels by file and back', () => {
  it('from signed lists to a receipt, with the same states on both sides as online', async () => {
    const sent = await aPackage(police, {
      month: '2024-05',
      number: '31/CV-CAH',
      communes: ['an-ninh', 'phu-tam'],
      people: 2,
    })
    const [kept, back] = sent.lists as [string, string]
    const bank = await bankOf(bankHouse)
    const deliveryId = await bring(bank, sent.bytes)
    const page = await done(bank.get<DeliveryPage>(`/deliveries/${deliveryId}`))
    expect(page).toMatchObject({
      state: 'waiting',
      month: '2024-05',
      documentNumber: '31/CV-CAH',
      signedByName: 'Thường Trực',
      senderName: 'Công an huyện Châu Thành',
      people: 4,
      totalAmount: 200_000_000,
      samePeople: [],
      defects: [],
    })
    const counts = page.lists.map((list) => `${list.areaName} ${list.people.length}`)
    expect(counts.toSorted()).toEqual(['Xã An Ninh 2', 'Xã Phú Tâm 2'])
    const url = `/deliveries/${deliveryId}/take-in`
    await done(bank.post(url, { samePeople: [] }, { version: 1 }))

    const there = await readHandOver(sent.cast.standing, sent.id)
    const here = await readHandOver(bank, sent.id)
    expect(here).toEqual({ ...there, version: here.version, actions: ['receive'] })
    const theirList = await readList(sent.cast.standing, kept)
    const ourList = await readList(bank, kept)
    const asShown = ({ lines, signatures, currentHash, state }: typeof ourList) => ({
      state,
      currentHash,
      lines: lines.map(({ version: _version, ...line }) => line),
      signatures,
    })
    expect(asShown(ourList)).toEqual(asShown(theirList))
    const online = await sent.cast.bank.get(`/lists/${kept}/mau-01.xlsx`)
    const offline = await bank.get(`/lists/${kept}/mau-01.xlsx`)
    expect(offline.body.equals(online.body)).toBe(true)
    for (const paper of [`/lists/${kept}/mau-01.pdf`, `/hand-overs/${sent.id}/cover-letter.pdf`]) {
      const printed = await bank.get(paper)
      expect(printed.body.subarray(0, 5).toString(), paper).toBe('%PDF-')
      expect(printed.body.equals((await sent.cast.bank.get(paper)).body), paper).toBe(true)
    }

    await done(
      bank.post(`/hand-overs/${sent.id}/receive`, { sentBack: [{ listId: back, ...BACK }] }),
    )
    const receipt = await receiptOf(bank, sent.id)
    await done(sent.cast.standing.upload(`/hand-overs/${sent.id}/receipt`, receipt))
    const after = await readHandOver(sent.cast.standing, sent.id)
    expect(after).toMatchObject({
      state: 'received',
      receivedByName: 'Tín Dụng Xa',
      receivedOn: '2024-05-20',
      actions: [],
    })
    expect(after.lists).toEqual((await readHandOver(bank, sent.id)).lists)
    const good = await readList(sent.cast.standing, kept)
    expect(good).toMatchObject({ state: 'received', due: null })
    expect(good.signatures.at(-1)).toMatchObject({
      role: 'received',
      byName: 'Tín Dụng Xa',
      unitName: 'Phòng giao dịch Ngân hàng Chính sách xã hội huyện Châu Thành',
    })
    const bad = await readList(sent.cast.standing, back)
    expect(bad).toMatchObject({ state: 'confirmed', due: '2024-06-05' })
    expect(bad.returns).toMatchObject([{ note: 'Thiếu trang 2', reasons: BACK.reasons }])
    const letterOf = async (officer: TestOfficer, returnId: string | undefined) =>
      docxText((await officer.get(`/lists/${back}/returns/${returnId}/letter.docx`)).body).join(' ')
    const written = await letterOf(bank, (await readList(bank, back)).returns[0]?.id)
    const number = /Số: (\d+\/\S+)/.exec(written)?.[1] ?? ''
    expect(number).toMatch(/^\d+\//)
    const told = await letterOf(sent.cast.standing, bad.returns[0]?.id)
    expect(told).toContain(`Số: ${number}`)
    expect(told).toContain('Tín Dụng Xa')
    const step = async (list: typeof bad) =>
      (await threadOf(sent.cast.standing, String(list.lines[0]?.personId))).steps.at(-1)
    expect(await step(good)).toMatchObject({
      what: 'list.received',
      byDuty: 'NH-T',
      toDuty: 'NH-T',
    })
    expect(await step(bad)).toMatchObject({
      what: 'list.bank-sends-back',
      toUnit: 'Công an huyện Châu Thành',
      reasons: BACK.reasons,
    })
    const far = await threadOf(bank, String(ourList.lines[0]?.personId))
    expect(far.steps.map((one) => [one.what, one.stage])).toEqual([
      ['person.arrived', 'released'],
      ['list.handed-over', 'confirmed'],
      ['list.received', 'received'],
    ])
  })

  it('again, after the bank sent a list back and the commune corrected it', async () => {
    const sent = await aPackage(police, {
      month: '2024-04',
      number: '32/CV-CAH',
      communes: ['phu-tan'],
    })
    const [listId] = sent.lists as [string]
    const bank = await bankOf(bankHouse)
    await takeIn(bank, sent.bytes)
    await done(bank.post(`/hand-overs/${sent.id}/receive`, { sentBack: [{ listId, ...BACK }] }))
    const receipt = await receiptOf(bank, sent.id)
    await done(sent.cast.standing.upload(`/hand-overs/${sent.id}/receipt`, receipt))
    const second = await handOver(sent.cast, '2024-04', '33/CV-CAH')
    const again = await packed(sent.cast, second)
    const deliveryId = await bring(bank, again)
    const page = await done(bank.get<DeliveryPage>(`/deliveries/${deliveryId}`))
    expect(page.lists).toMatchObject([{ listId, comesAgain: true, people: [{ isKnown: true }] }])
    await done(bank.post(`/deliveries/${deliveryId}/take-in`, { samePeople: [] }, { version: 1 }))
    const list = await readList(bank, listId)
    expect(list).toMatchObject({ state: 'handed-over', lines: [{ state: 'confirmed' }] })
    expect(list.signatures.map((one) => one.role)).toEqual([
      'compiled',
      'signed',
      'confirmed',
      'handed-over',
      'handed-over',
    ])
    await done(bank.post(`/hand-overs/${second}/receive`, { sentBack: [] }))
    expect(await readList(bank, listId)).toMatchObject({ state: 'received' })
  })
})

it('a name that was taken back after the signature comes as taken back, and no case is opened', async () => {
  const cast = await aCast(police, 'thi-tran-chau-thanh')
  const { id: listId, handOverId: id, lines } = await aListAtBank(cast, '2023-10')
  const [line] = lines
  if (line === undefined) throw new Error('no lines')
  await hop(cast, await aNotice(cast, [line], 'moved-away'), 'sign')
  const bank = await bankOf(bankHouse)
  await takeIn(bank, await packed(cast, id))
  const here = await readList(bank, listId)
  expect(here.lines.map((one) => [one.state, one.reasons])).toEqual([
    ['withdrawn', ['moved-away']],
    ['confirmed', []],
  ])
  await done(bank.post(`/hand-overs/${id}/receive`, { sentBack: [] }))
  const [back, kept] = here.lines.map((one) => one.personId)
  expect((await threadOf(bank, String(kept))).stage).toBe('received')
  const none = await refused(bank.get(`/people/${back}/thread`))
  expect(none.code).toBe('platform.not-found')
})

it('a person known here by number is compared by an officer, never merged in silence', async () => {
  const idNumber = '094090000777'
  const local = await aCast(bankHouse, 'thien-my')
  const listHere = await aList(local, '2024-01').draft(0)
  const mine = { fullName: 'Lê Văn Cũ', birthDate: '1990-02-03', idNumber }
  await addLines(local.compiler, listHere, [{ person: mine }])
  await submit(local, listHere)
  await sign(local, listHere)
  await confirmAll(local, listHere)
  await handOver(local, '2024-01', '90/CV-CAH')
  const cast = await aCast(police, 'ho-dac-kien')
  const listId = await aList(cast, '2024-02').draft(0)
  const [line] = await addLines(cast.compiler, listId, [
    { person: { ...mine, fullName: 'Lê Văn Mới' } },
  ])
  await submit(cast, listId)
  await sign(cast, listId)
  await confirmAll(cast, listId)
  const id = await handOver(cast, '2024-02', '35/CV-CAH')
  const bank = await bankOf(bankHouse)
  const deliveryId = await bring(bank, await packed(cast, id))
  const { samePeople } = await done(bank.get<DeliveryPage>(`/deliveries/${deliveryId}`))
  expect(samePeople).toMatchObject([
    {
      line,
      differs: true,
      here: { fullName: 'Lê Văn Cũ', birthDate: '1990-02-03' },
      there: { fullName: 'Lê Văn Mới', birthDate: '1990-02-03' },
    },
  ])
  const url = `/deliveries/${deliveryId}/take-in`
  const silent = await refused(bank.post(url, { samePeople: [] }, { version: 1 }))
  expect(silent).toMatchObject({ status: 422, code: 'package.people-not-compared' })
  await done(bank.post(url, { samePeople: [line] }, { version: 1 }))
  const [shown] = (await readList(bank, listId)).lines
  const person = await done(bank.get<{ fullName: string }>(`/people/${shown?.personId}`))
  expect([shown?.fullName, person.fullName]).toEqual(['Lê Văn Mới', 'Lê Văn Cũ'])
})

describe('who may', () => {
  it('a draft has no package, and who did not sign it makes none', async () => {
    const cast = await aCast(police, 'thuan-hoa')
    await aList(cast, '2024-01').confirmed(1)
    const { id } = await done(
      cast.standing.post<{ id: string }>('/hand-overs', { month: '2024-01' }),
    )
    const early = await refused(cast.standing.post(`/hand-overs/${id}/package`, {}))
    expect(early).toMatchObject({ status: 409, code: 'package.not-signed-yet' })
    const none = await refused(cast.standing.get(`/hand-overs/${id}/package.vbgoi`))
    expect(none.code).toBe('platform.not-found')
    const stranger = await refused(cast.compiler.post(`/hand-overs/${id}/package`, {}))
    expect(stranger.code).toBe('platform.not-found')
    const bank = await refused(cast.bank.post(`/hand-overs/${id}/package`, {}))
    expect(bank.code).toBe('access.not-permitted')
  })

  it('a receipt is given once everything is received, for what came by file only', async () => {
    const sent = await aPackage(police, {
      month: '2023-12',
      number: '36/CV-CAH',
      communes: ['an-hiep'],
    })
    const bank = await bankOf(bankHouse)
    const discarded = await bring(bank, sent.bytes)
    const discard = `/deliveries/${discarded}/discard`
    await done(bank.post(discard, {}, { version: 1 }))
    const twice = await refused(bank.post(discard, {}, { version: 2 }))
    expect(twice).toMatchObject({ status: 409, code: 'package.wrong-state' })
    await takeIn(bank, sent.bytes)
    const url = `/hand-overs/${sent.id}/receipt.vbbn`
    const early = await refused(bank.get(url))
    expect(early).toMatchObject({ status: 409, code: 'receipt.not-received-yet' })
    const online = await refused(sent.cast.bank.get(url))
    expect(online).toMatchObject({ status: 409, code: 'receipt.not-by-file' })
    const standing = await asOfficer(bankHouse, { duty: 'CA-K', unit: 'ca-chau-thanh' })
    const forged = await refused(standing.post(`/hand-overs/${sent.id}/package`, {}))
    expect(forged).toMatchObject({ status: 403, code: 'package.not-ours' })
    await done(bank.post(`/hand-overs/${sent.id}/receive`, { sentBack: [] }))
    const state = await done(bank.get<PackageState>(`/hand-overs/${sent.id}/package`))
    expect(state).toMatchObject({ made: null, receipt: null, delivery: { receiptReady: true } })
  })

  it('no name of file, entry or download tells who is on it', async () => {
    const sent = await aPackage(police, {
      month: '2023-11',
      number: '37/CV-CAH',
      communes: ['an-ninh'],
    })
    const { headers } = await sent.cast.standing.get(`/hand-overs/${sent.id}/package.vbgoi`)
    expect(headers['content-disposition']).toBe(
      'attachment; filename="goi-chuyen-giao-2023-11-1.vbgoi"',
    )
    const state = await done(sent.cast.standing.get<PackageState>(`/hand-overs/${sent.id}/package`))
    expect(state.actions).toEqual(['take-receipt'])
    const names = readZipDirectory(sent.bytes, 200).map((entry) => entry.name)
    expect(names.filter((name) => !/^[a-z0-9./-]+$/.test(name))).toEqual([])
    const [line] = (await readList(sent.cast.standing, String(sent.lists[0]))).lines
    const words = [line?.idNumber, line?.fullName.split(' ').at(-1)?.toLowerCase()]
    expect(names.filter((name) => words.some((word) => name.includes(String(word))))).toEqual([])
  })
})

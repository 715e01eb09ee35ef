import { describe, expect, it } from 'vitest'
import { asOfficer } from '../../../../test/as-officer.ts'
import { rowsPastPolicies } from '../../../../test/as-role.ts'
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
  aBystander,
  alsoActs,
  handOver,
  openHandOver,
  readHandOver,
  ballOf,
  refused,
  threadOf,
} from '../../../../test/factories/walks.ts'
import {
  aListAtBank,
  aNotice,
  hop,
  readWithdrawal,
  walkTo,
} from '../../../../test/factories/withdrawals.ts'
import { testHouse } from '../../../../test/test-house.ts'
import { withContext } from '../../../platform/database/database.ts'
import { canonicalJson, sha256 } from '../../../platform/http/idempotency.ts'
import { isBlockedByWithdrawal } from '../../../registers/threads/withdrawing.ts'

// The months go backwards: what one test leaves confirmed is no candidate of an earlier month.
const test = testHouse()

const isBlocked = (personId: string) =>
  withContext(test.house.db, { userId: null, duty: 'NH-T', units: ['nhcsxh-chau-thanh'] }, (tx) =>
    isBlockedByWithdrawal(tx, personId),
  )

async function noticed(commune: string, month: string) {
  const cast = await aCast(test, commune)
  const { id: listId, lines } = await aListAtBank(cast, month)
  const [line, other] = lines
  if (line === undefined || other === undefined) throw new Error('no lines')
  return { cast, listId, line, other, lines }
}

const linesOf = async (cast: Cast, listId: string) =>
  (await readList(cast.bank, listId)).lines.map((line) => [line.state, line.beingWithdrawn])

describe('a notice of withdrawal', () => {
  it('goes police, commune, standing agency, bank in a day, blocks from the signature, and ends the case', async () => {
    const late = await aBystander(test, 'phu-tam')
    const { cast, listId, line, other } = await noticed('an-ninh', '2024-05')
    const id = await aNotice(cast, [line], 'moved-away')
    expect(await isBlocked(line.personId)).toBe(false)
    await hop(cast, id, 'sign')
    expect(await isBlocked(line.personId)).toBe(true)
    expect(await isBlocked(other.personId)).toBe(false)
    expect(await linesOf(cast, listId)).toEqual([
      ['confirmed', true],
      ['confirmed', false],
    ])
    expect((await ballOf(cast.bank, line.personId)).slice(2)).toEqual(['UB-X', '2024-05-20'])
    await hop(cast, id, 'confirm')
    expect((await refused(cast.bank.get(`/withdrawals/${id}`))).status).toBe(404)
    await hop(cast, id, 'pass')
    expect((await ballOf(cast.bank, line.personId))[2]).toBe('NH-T')
    const atBank = await readWithdrawal(cast.bank, id)
    expect(atBank).toMatchObject({ state: 'passed', actions: ['receive', 'return'], isLate: false })
    await hop(cast, id, 'receive')
    const done = await readWithdrawal(cast.compiler, id)
    expect(done).toMatchObject({ state: 'completed', due: null, holderName: null, actions: [] })
    expect(done.steps.map(({ step, duty }) => [step, duty])).toEqual([
      ['made', 'CA-L'],
      ['signed', 'CA-K'],
      ['confirmed', 'UB-X'],
      ['passed', 'CA-K'],
      ['received', 'NH-T'],
    ])
    expect(await linesOf(cast, listId)).toEqual([
      ['withdrawn', false],
      ['confirmed', false],
    ])
    const thread = await threadOf(cast.bank, line.personId)
    expect(thread).toMatchObject({ closedOn: '2024-05-20', outcome: 'moved-away' })
    expect(thread).toMatchObject({ holderUnit: null, holderDuty: null })
    expect((await threadOf(cast.bank, other.personId)).closedOn).toBeNull()
    expect(await isBlocked(line.personId)).toBe(false)
    expect(await late.now()).toEqual(late.before)
  })

  it('binds every signature to the SHA-256 of what is kept', async () => {
    const { cast, line } = await noticed('an-hiep', '2024-04')
    const id = await aNotice(cast, [line], 'died')
    const { contentHash, lines } = await readWithdrawal(cast.chief, id)
    const [row] = await rowsPastPolicies<{ content: { lines: { fullName: string }[] } }>(
      test,
      'select content from journey.withdrawal_version where withdrawal_id = $1',
      [id],
    )
    expect(sha256(canonicalJson(row?.content))).toBe(contentHash)
    expect(row?.content.lines.map((one) => one.fullName)).toEqual(lines.map((one) => one.fullName))
    const wrong = { contentHash: 'f'.repeat(64) }
    const no = await refused(cast.chief.post(`/withdrawals/${id}/sign`, wrong))
    expect(no).toMatchObject({ status: 409, code: 'withdrawal.content-changed' })
  })

  it('sends a case that was entered by mistake back to the commune police, open', async () => {
    const { cast, line } = await noticed('thuan-hoa', '2024-03')
    const id = await aNotice(cast, [line], 'entered-by-mistake')
    await walkTo(cast, id, 'receive')
    const { closedOn, stage, holderDuty } = await threadOf(cast.compiler, line.personId)
    expect([closedOn, stage, holderDuty]).toEqual([null, 'in-need', 'CA-L'])
    expect(await isBlocked(line.personId)).toBe(false)
  })

  it('keeps names off the next list, and a draft that has them keeps them back with the reason', async () => {
    const { cast, listId, lines } = await noticed('phu-tan', '2024-02')
    const next = await done(cast.compiler.post<{ id: string }>('/lists', { month: '2024-03' }))
    const draft = await readList(cast.compiler, next.id)
    expect(draft.lines.map((line) => line.personId)).toEqual(lines.map((line) => line.personId))
    const id = await aNotice(cast, lines.slice(0, 1), 'reoffended')
    await hop(cast, id, 'sign')
    const url = `/lists/${next.id}/submit`
    const all = { keptBack: [] }
    const no = await refused(cast.compiler.post(url, all, { version: draft.version }))
    expect(no.code).toBe('monthly-list.lines-held-back')
    expect(no.reasons[0]?.says).toContain('đang có thông báo rút tên')
    await walkTo2(cast, id)
    const again = await refused(cast.compiler.post(url, all, { version: draft.version }))
    expect(again.reasons.map((one) => one.says).join()).toContain('đã kết thúc')
    expect((await readList(cast.bank, listId)).lines[0]).toMatchObject({
      state: 'withdrawn',
      reasons: ['reoffended'],
    })
    const { id: april } = await done(
      cast.compiler.post<{ id: string }>('/lists', { month: '2024-04' }),
    )
    const carried = (await readList(cast.compiler, april)).lines.map((line) => line.personId)
    expect(carried).toContain(lines[1]?.personId)
  })
})

/** The hops after the chief's signature. */
async function walkTo2(cast: Cast, id: string): Promise<void> {
  await hop(cast, id, 'confirm')
  await hop(cast, id, 'pass')
  await hop(cast, id, 'receive')
}

describe('a list that has not been handed over', () => {
  it('loses the name at the standing agency; the bank never hears of the person', async () => {
    const cast = await aCast(test, 'ho-dac-kien')
    const listId = await aList(cast, '2024-01').confirmed(2)
    const [line] = (await readList(cast.compiler, listId)).lines
    const id = await aNotice(cast, line === undefined ? [] : [line], 'died')
    await walkTo(cast, id, 'pass')
    const after = await readWithdrawal(cast.standing, id)
    expect(after).toMatchObject({ state: 'completed', due: null })
    const list = await readList(cast.standing, listId)
    expect(list.lines.map((one) => one.state)).toEqual(['withdrawn', 'confirmed'])
    expect((await refused(cast.bank.get(`/withdrawals/${id}`))).status).toBe(404)
    expect((await refused(cast.bank.get(`/people/${line?.personId}`))).status).toBe(404)
  })

  it('cannot confirm a name on its way off', async () => {
    const { cast, line } = await noticed('thien-my', '2023-11')
    const { id: listId } = await done(
      cast.compiler.post<{ id: string }>('/lists', { month: '2023-12' }),
    )
    const { version } = await readList(cast.compiler, listId)
    await done(cast.compiler.post(`/lists/${listId}/submit`, { keptBack: [] }, { version }))
    const { currentHash } = await readList(cast.chief, listId)
    await done(cast.chief.post(`/lists/${listId}/sign`, { contentHash: currentHash }))
    await hop(cast, await aNotice(cast, [line]), 'sign')
    const { lines } = await readList(cast.committee, listId)
    const here = lines.find((one) => one.personId === line.personId)
    const url = `/lists/${listId}/lines/${here?.id}/decision`
    const yes = { outcome: 'confirmed', reasons: [], note: '' }
    const no = await refused(cast.committee.post(url, yes, { version: here?.version ?? 0 }))
    expect(no).toMatchObject({ status: 409, code: 'monthly-list.person-being-withdrawn' })
  })

  it('nor sign what it decided before the name was on its way off', async () => {
    const { cast, line } = await noticed('thi-tran-chau-thanh', '2023-02')
    const { id } = await done(cast.compiler.post<{ id: string }>('/lists', { month: '2023-03' }))
    await submit(cast, id)
    await sign(cast, id)
    await decideAll(cast, id)
    await hop(cast, await aNotice(cast, [line]), 'sign')
    const { version } = await readList(cast.committee, id)
    const no = await refused(cast.committee.post(`/lists/${id}/confirm`, {}, { version }))
    expect(no).toMatchObject({ status: 409, code: 'monthly-list.person-being-withdrawn' })
  })

  it('comes back from the standing agency without the names taken off it', async () => {
    const cast = await aCast(test, 'thien-my')
    const id = await aList(cast, '2023-01').confirmed(2)
    const [line, other] = (await readList(cast.compiler, id)).lines
    await walkTo(cast, await aNotice(cast, line === undefined ? [] : [line]), 'pass')
    const handOverId = await openHandOver(cast, '2023-01')
    const page = await readHandOver(cast.standing, handOverId)
    const back = { listId: id, reasons: ['details-wrong'], note: '' }
    const url = `/hand-overs/${handOverId}/return-list`
    await done(cast.standing.post(url, back, { version: page.version }))
    await submit(cast, id)
    const { lines } = await readList(cast.chief, id)
    expect(lines.map((one) => [one.id, one.state])).toEqual([
      [line?.id, 'withdrawn'],
      [other?.id, 'submitted'],
    ])
  })

  it('carries a name as taken off when it is handed over after the notice was done', async () => {
    const { cast, line } = await noticed('phu-tam', '2022-11')
    const { id } = await done(cast.compiler.post<{ id: string }>('/lists', { month: '2022-12' }))
    await submit(cast, id)
    await sign(cast, id)
    await confirmAll(cast, id)
    await walkTo(cast, await aNotice(cast, [line], 'died'), 'receive')
    const before = await readList(cast.standing, id)
    await handOver(cast, '2022-12')
    const after = await readList(cast.bank, id)
    expect(after.currentHash).toBe(before.currentHash)
    const here = after.lines.find((one) => one.personId === line.personId)
    expect(here).toMatchObject({ state: 'withdrawn', reasons: ['died'] })
  })
})

async function decideAll(cast: Cast, id: string): Promise<void> {
  for (const { id: lineId, version } of (await readList(cast.committee, id)).lines) {
    const url = `/lists/${id}/lines/${lineId}/decision`
    const yes = { outcome: 'confirmed', reasons: [], note: '' }
    await done(cast.committee.post(url, yes, { version }))
  }
}

describe('who may do what', () => {
  it('the maker does not sign, and nobody signs two hops', async () => {
    const { cast, line } = await noticed('an-ninh', '2023-10')
    const id = await aNotice(cast, [line])
    const { contentHash } = await readWithdrawal(cast.compiler, id)
    await alsoActs(test, cast.compiler, { duty: 'CA-K', unit: 'ca-an-ninh' })
    const own = await refused(cast.compiler.post(`/withdrawals/${id}/sign`, { contentHash }))
    expect(own).toMatchObject({ status: 403, code: 'withdrawal.signer-is-maker' })
    await hop(cast, id, 'sign')
    await alsoActs(test, cast.chief, { duty: 'UB-X', unit: 'ubnd-an-ninh' })
    const twice = await refused(cast.chief.post(`/withdrawals/${id}/confirm`, { contentHash }))
    expect(twice).toMatchObject({ status: 403, code: 'withdrawal.acted-before' })
    expect((await readWithdrawal(cast.committee, id)).state).toBe('signed')
  })

  it('only the agency that holds it acts; the district chief does not return what a commune holds', async () => {
    const { cast, line } = await noticed('phu-tam', '2023-09')
    const id = await aNotice(cast, [line])
    const back = { reasons: ['details-wrong'], note: '' }
    const no = await refused(cast.standing.post(`/withdrawals/${id}/return`, back))
    expect(no).toMatchObject({ status: 403, code: 'withdrawal.not-holder' })
    expect(no.detail).toContain('Công an xã Phú Tâm')
    const { contentHash } = await readWithdrawal(cast.standing, id)
    const early = await refused(cast.standing.post(`/withdrawals/${id}/pass`, { contentHash }))
    expect(early).toMatchObject({ status: 409, code: 'withdrawal.wrong-state' })
    const stranger = await asOfficer(test, { duty: 'CA-K', unit: 'ca-an-hiep' })
    expect((await refused(stranger.get(`/withdrawals/${id}`))).status).toBe(404)
  })

  it('is made for confirmed lines of the own commune, once a person', async () => {
    const { cast, line } = await noticed('an-hiep', '2023-08')
    await aNotice(cast, [line])
    const wanted = (lineId: string) => ({ lines: [{ lineId, reason: 'died', note: '' }] })
    const again = await refused(cast.compiler.post('/withdrawals', wanted(line.id)))
    expect(again).toMatchObject({ status: 409, code: 'withdrawal.already-under-way' })
    const open = await aList(cast, '2023-07').submitted(1)
    const [early] = (await readList(cast.compiler, open)).lines
    const no = await refused(cast.compiler.post('/withdrawals', wanted(early?.id ?? '')))
    expect(no).toMatchObject({ status: 409, code: 'withdrawal.line-not-confirmed' })
    const neighbour = await aCast(test, 'thuan-hoa')
    const foreign = await refused(neighbour.compiler.post('/withdrawals', wanted(line.id)))
    expect(foreign.status).toBe(404)
    const note = { lineId: line.id, reason: 'reoffended', note: 'phạm tội trộm cắp' }
    const told = await refused(cast.compiler.post('/withdrawals', { lines: [note] }))
    expect(told.code).toBe('monthly-list.note-sensitive')
  })
})

describe('a notice that comes back', () => {
  it('names every reason, keeps blocking, and is signed anew over its new content', async () => {
    const { cast, lines, line, other } = await noticed('thuan-hoa', '2023-06')
    const id = await aNotice(cast, lines, 'moved-away')
    await hop(cast, id, 'sign')
    const reasons = ['reason-not-proved', 'person-still-resides']
    await done(cast.committee.post(`/withdrawals/${id}/return`, { reasons, note: '' }))
    const back = await readWithdrawal(cast.compiler, id)
    expect(back).toMatchObject({ state: 'returned', actions: ['resubmit', 'cancel'] })
    expect(back.steps.at(-1)).toMatchObject({ step: 'returned', reasons })
    expect((await ballOf(cast.compiler, line.personId))[2]).toBe('CA-L')
    expect(await isBlocked(line.personId)).toBe(true)
    const foreign = { lines: [{ lineId: crypto.randomUUID(), reason: 'died', note: '' }] }
    const no = await refused(cast.compiler.post(`/withdrawals/${id}/resubmit`, foreign))
    expect(no).toMatchObject({ status: 422, code: 'withdrawal.nobody-new' })
    const kept = { lines: [{ lineId: line.id, reason: 'died', note: '' }] }
    await done(cast.compiler.post(`/withdrawals/${id}/resubmit`, kept))
    const again = await readWithdrawal(cast.chief, id)
    expect(again.contentHash).not.toBe(back.contentHash)
    expect(again).toMatchObject({ state: 'awaiting-signature', people: 1 })
    expect(await isBlocked(other.personId)).toBe(false)
    expect(await isBlocked(line.personId)).toBe(true)
    expect((await ballOf(cast.bank, other.personId))[2]).toBe('NH-T')
    await walkTo(cast, id, 'receive')
    expect((await threadOf(cast.bank, line.personId)).outcome).toBe('died')
    expect((await threadOf(cast.bank, other.personId)).closedOn).toBeNull()
  })

  it('is given up: nothing blocks, and the case is at the bank as before', async () => {
    const { cast, listId, line } = await noticed('phu-tan', '2023-05')
    const id = await aNotice(cast, [line])
    await hop(cast, id, 'sign')
    const signed = await refused(cast.compiler.post(`/withdrawals/${id}/cancel`, {}))
    expect(signed).toMatchObject({ status: 409, code: 'withdrawal.wrong-state' })
    const other = { reasons: ['other'], note: '' }
    const bare = await refused(cast.committee.post(`/withdrawals/${id}/return`, other))
    expect(bare.code).toBe('monthly-list.other-needs-note')
    const back = { reasons: ['person-still-resides'], note: '' }
    await done(cast.committee.post(`/withdrawals/${id}/return`, back))
    await done(cast.compiler.post(`/withdrawals/${id}/cancel`, {}))
    expect(await isBlocked(line.personId)).toBe(false)
    expect(await linesOf(cast, listId)).toEqual([
      ['confirmed', false],
      ['confirmed', false],
    ])
    expect((await ballOf(cast.bank, line.personId))[2]).toBe('NH-T')
    expect(await aNotice(cast, [line])).toBeTypeOf('string')
  })
})

describe('the clock of a notice', () => {
  it('gives each hop its day, on a day off the next working day, and says what came late', async () => {
    const { cast, line } = await noticed('an-ninh', '2023-04')
    await test.today('2024-05-25')
    const id = await aNotice(cast, [line])
    expect((await readWithdrawal(cast.chief, id)).due).toBe('2024-05-27')
    await test.today('2024-05-28')
    expect((await readWithdrawal(cast.chief, id)).isLate).toBe(true)
    await hop(cast, id, 'sign')
    const page = await readWithdrawal(cast.committee, id)
    expect(page).toMatchObject({ due: '2024-05-28', isLate: false })
    expect(page.steps.at(-1)).toMatchObject({ wasDue: '2024-05-27', isLate: true })
  })
})

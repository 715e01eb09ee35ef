import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { asOfficer } from '../../../test/as-officer.ts'
import { rowsPastPolicies } from '../../../test/as-role.ts'
import {
  aCast,
  addLines,
  aLine,
  aList,
  type Cast,
  done,
  readList,
  sign,
  submit,
} from '../../../test/factories/lists.ts'
import {
  aBystander,
  ballOf,
  openHandOver,
  refused,
  statusesOf,
  threadOf,
} from '../../../test/factories/walks.ts'
import { testHouse } from '../../../test/test-house.ts'

const test = testHouse()
const BACK = { reasons: ['details-wrong', 'person-missing'], note: 'Thiếu ông Danh Hòa' }

const giveBack = async (cast: Cast, id: string): Promise<void> => {
  const { version } = await readList(cast.committee, id)
  await done(cast.committee.post(`/lists/${id}/return`, BACK, { version }))
}

describe('the commune returns a list', () => {
  it('gives it back as a draft with every reason at once; nothing written is lost', async () => {
    const bystander = await aBystander(test, 'phu-tam')
    const cast = await aCast(test, 'an-ninh')
    const id = await aList(cast).draft(1)
    const [bad] = await addLines(cast.compiler, id, [{ fields: { conduct: 'not-good' } }])
    await submit(cast, id, [String(bad)])
    await sign(cast, id)
    const before = await readList(cast.compiler, id)
    await giveBack(cast, id)
    const after = await readList(cast.compiler, id)
    expect(after).toMatchObject({
      state: 'draft',
      returned: true,
      due: '2024-05-24',
      holderName: 'Công an xã An Ninh',
      returns: [{ byName: 'Chủ Tịch Xã', unitName: 'Ủy ban nhân dân xã An Ninh', ...BACK }],
    })
    expect(after.lines.map((line) => [line.id, line.amount, line.state])).toEqual(
      before.lines.map((line) => [line.id, line.amount, 'open']),
    )
    const { steps } = await threadOf(cast.compiler, String(after.lines[0]?.personId))
    expect(steps.at(-1)).toMatchObject({
      what: 'list.return',
      stage: 'in-need',
      toUnit: 'Công an xã An Ninh',
      toDuty: 'CA-L',
      due: '2024-05-24',
      reasons: BACK.reasons,
    })
    expect(await bystander.now()).toEqual(bystander.before)
  })

  it('keeps the version that was signed as it was, and the next one beside it', async () => {
    const cast = await aCast(test, 'an-hiep')
    const id = await aList(cast).submitted(1)
    const CONTENT = 'select content, content_hash from journey.list_version where list_id = $1'
    const first = await rowsPastPolicies(test, CONTENT, [id])
    await giveBack(cast, id)
    const [line] = (await readList(cast.compiler, id)).lines
    const url = `/lists/${id}/lines/${line?.id}`
    const sent = { version: line?.version ?? 0 }
    await done(cast.compiler.put(url, aLine({ amount: 20_000_000 }), sent))
    await submit(cast, id)
    const { versions, signatures } = await readList(cast.chief, id)
    expect(versions.map((one) => one.number)).toEqual([1, 2])
    expect(versions[0]?.contentHash).not.toBe(versions[1]?.contentHash)
    const now = await rowsPastPolicies(test, `${CONTENT} order by number`, [id])
    expect(now[0]).toEqual(first[0])
    expect(signatures.map((one) => [one.role, one.versionNumber])).toEqual([
      ['compiled', 1],
      ['signed', 1],
      ['compiled', 2],
    ])
  })

  it('asks for a reason and the version, and refuses what is not there to return', async () => {
    const cast = await aCast(test, 'thuan-hoa')
    const id = await aList(cast).submitted(1)
    const { version } = await readList(cast.committee, id)
    const url = `/lists/${id}/return`
    const bare = await refused(cast.committee.post(url, { reasons: [], note: '' }, { version }))
    expect(bare).toMatchObject({ status: 400, code: 'platform.invalid' })
    const blind = await refused(cast.committee.post(url, BACK))
    expect(blind.code).toBe('platform.version-missing')
    const stale = await refused(cast.committee.post(url, BACK, { version: version - 1 }))
    expect(stale.code).toBe('platform.version-stale')
    const neighbour = await asOfficer(test, { duty: 'UB-X', unit: 'ubnd-an-hiep' })
    const foreign = await refused(neighbour.post(url, BACK, { version }))
    expect(foreign).toMatchObject({ status: 404, code: 'platform.not-found' })
    await giveBack(cast, id)
    const { version: now } = await readList(cast.committee, id)
    const again = await refused(cast.committee.post(url, BACK, { version: now }))
    expect(again).toMatchObject({ status: 409, code: 'monthly-list.wrong-state' })
    expect((await readList(cast.compiler, id)).returns).toHaveLength(1)
  })

  it('is one return when the click comes twice or two officers return at once', async () => {
    const cast = await aCast(test, 'phu-tan')
    const deputy = await asOfficer(test, { duty: 'UB-X', unit: 'ubnd-phu-tan' })
    const id = await aList(cast).submitted(1)
    const { version } = await readList(cast.committee, id)
    const url = `/lists/${id}/return`
    const sent = { version, key: randomUUID() }
    const both = [cast.committee.post(url, BACK, sent), deputy.post(url, BACK, { version })]
    expect(await statusesOf(...both)).toEqual([200, 409])
    expect((await readList(cast.compiler, id)).returns).toHaveLength(1)
  })

  it('leaves a case alone that another list has carried on', async () => {
    const cast = await aCast(test, 'thien-my')
    await aList(cast, '2024-04').confirmed(1)
    const may = await aList(cast, '2024-05').draft(0)
    const [line] = (await readList(cast.compiler, may)).lines
    const personId = String(line?.personId)
    const withStanding = await ballOf(cast.compiler, personId)
    await submit(cast, may)
    await sign(cast, may)
    await giveBack(cast, may)
    expect(await ballOf(cast.compiler, personId)).toEqual(withStanding)
    expect(withStanding.slice(0, 3)).toEqual(['confirmed', 'Công an huyện Châu Thành', 'CA-K'])

    // He still stands on April's list: no other commune may list him meanwhile.
    const twin = { fullName: String(line?.fullName), idNumber: String(line?.idNumber) }
    const there = await aCast(test, 'ho-dac-kien')
    const theirs = await aList(there).draft(0)
    await addLines(there.compiler, theirs, [{ person: twin }])
    const { version } = await readList(there.compiler, theirs)
    const url = `/lists/${theirs}/submit`
    const no = await refused(there.compiler.post(url, { keptBack: [] }, { version }))
    expect(no.reasons[0]?.says).toMatch(/xã khác/)
  })
})

describe('before the commune', () => {
  it('the chief sends a list back to its compiler, who corrects it', async () => {
    const cast = await aCast(test, 'thi-tran-chau-thanh')
    const id = await aList(cast).awaitingSignature(1)
    await done(cast.chief.post(`/lists/${id}/send-back`, BACK))
    const list = await readList(cast.compiler, id)
    expect(list).toMatchObject({ state: 'draft', returned: true })
    expect(list.returns).toMatchObject([{ byName: 'Trưởng Công An', ...BACK }])
    const { steps } = await threadOf(cast.compiler, String(list.lines[0]?.personId))
    expect(steps.at(-1)).toMatchObject({ what: 'list.send-back', toDuty: 'CA-L' })
    const again = await refused(cast.chief.post(`/lists/${id}/send-back`, BACK))
    expect(again).toMatchObject({ status: 409, code: 'monthly-list.wrong-state' })
  })

  it('the compiler recalls a list that nobody has signed, and no longer once it is signed', async () => {
    const cast = await aCast(test, 'thi-tran-chau-thanh')
    const id = await aList(cast, '2024-04').awaitingSignature(1)
    const key = randomUUID()
    const first = await done(cast.compiler.post(`/lists/${id}/recall`, {}, { key }))
    expect(await done(cast.compiler.post(`/lists/${id}/recall`, {}, { key }))).toEqual(first)
    const list = await readList(cast.compiler, id)
    expect(list).toMatchObject({ state: 'draft', returned: false, returns: [] })
    const { steps } = await threadOf(cast.compiler, String(list.lines[0]?.personId))
    expect(steps.at(-1)).toMatchObject({ what: 'list.recalled', stage: 'in-need', reasons: [] })
    await submit(cast, id)
    await sign(cast, id)
    const late = await refused(cast.compiler.post(`/lists/${id}/recall`, {}))
    expect(late).toMatchObject({ status: 409, code: 'monthly-list.wrong-state' })
    const neighbour = await asOfficer(test, { duty: 'CA-L', unit: 'ca-an-hiep' })
    expect((await refused(neighbour.post(`/lists/${id}/recall`, {}))).status).toBe(404)
  })

  it('recalling and signing at once end in one of the two, never in both', async () => {
    const cast = await aCast(test, 'ho-dac-kien')
    const id = await aList(cast, '2024-03').awaitingSignature(1)
    const { currentHash: contentHash } = await readList(cast.chief, id)
    const answers = [
      cast.compiler.post(`/lists/${id}/recall`, {}),
      cast.chief.post(`/lists/${id}/sign`, { contentHash }),
    ]
    expect(await statusesOf(...answers)).toEqual([200, 409])
    const { state, signatures } = await readList(cast.chief, id)
    expect([state, signatures.length]).toEqual(state === 'draft' ? ['draft', 1] : ['submitted', 2])
  })
})

it('a list returned by the standing agency is the commune’s draft again', async () => {
  const cast = await aCast(test, 'phu-tam')
  const id = await aList(cast, '2024-03').confirmed(1)
  const given = await openHandOver(cast, '2024-03')
  const back = { listId: id, reasons: ['wrong-form'], note: '' }
  const url = `/hand-overs/${given}/return-list`
  await done(cast.standing.post(url, back, { version: 1 }))
  const list = await readList(cast.compiler, id)
  expect(list).toMatchObject({ state: 'draft', returned: true })
  const { steps } = await threadOf(cast.compiler, String(list.lines[0]?.personId))
  expect(steps.at(-1)).toMatchObject({
    what: 'list.return-confirmed',
    stage: 'in-need',
    byUnit: 'Công an huyện Châu Thành',
    toUnit: 'Công an xã Phú Tâm',
  })
})

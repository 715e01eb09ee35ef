import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { asOfficer, type TestOfficer } from '../../../test/as-officer.ts'
import {
  aCast,
  addLines,
  aLine,
  aList,
  done,
  readList,
  register,
  submit,
} from '../../../test/factories/lists.ts'
import {
  aBystander,
  ballOf,
  inNeed,
  refused,
  statusesOf,
  threadOf,
} from '../../../test/factories/walks.ts'
import { testHouse } from '../../../test/test-house.ts'
import { underLine } from '../../../test/under-line.ts'
import { insertShares } from '../../registers/people/people.queries.ts'
import type { PersonPage } from '../../registers/people/people.schema.ts'

const test = testHouse()
const NOBODY = randomUUID()

const versionOf = async (officer: TestOfficer, listId: string) =>
  (await readList(officer, listId)).version

async function aDraft(commune: string, month = '2024-05', people = 2) {
  const cast = await aCast(test, commune)
  const id = await aList(cast, month).draft(people)
  const { lines } = await readList(cast.compiler, id)
  const [first, second] = lines
  if (first === undefined || second === undefined) throw new Error('a draft of two')
  return { cast, id, first, second, compiler: cast.compiler }
}

describe('putting a person on the draft', () => {
  it('adds one line at the end and changes nothing beside it', async () => {
    const bystander = await aBystander(test, 'phu-tam')
    const { compiler, id, first, second } = await aDraft('an-ninh')
    const personId = await register(compiler, { fullName: 'Thạch Thị Thêm' })
    const version = await versionOf(compiler, id)
    const body = { personId, ...aLine({ note: 'Nuôi vịt đẻ' }) }
    await done(compiler.post(`/lists/${id}/lines`, body, { version }))
    const list = await readList(compiler, id)
    expect(list.version).toBe(version + 1)
    expect(list.lines.slice(0, 2)).toEqual([first, second])
    expect(list.lines[2]).toMatchObject({ fullName: 'Thạch Thị Thêm', position: 3, state: 'open' })
    expect(list.totalAmount).toBe(150_000_000)
    expect(await bystander.now()).toEqual(bystander.before)
  })

  it('refuses who is on it already, who is unknown, and a list nobody here may see', async () => {
    const { compiler, id, first } = await aDraft('an-hiep')
    const version = await versionOf(compiler, id)
    const again = { personId: first.personId, ...aLine() }
    const twice = await refused(compiler.post(`/lists/${id}/lines`, again, { version }))
    expect(twice).toMatchObject({ status: 409, code: 'monthly-list.already-on-list' })
    const unknown = { personId: NOBODY, ...aLine() }
    const nobody = await refused(compiler.post(`/lists/${id}/lines`, unknown, { version }))
    expect(nobody).toMatchObject({ status: 404, code: 'platform.not-found' })
    const neighbour = await asOfficer(test, { duty: 'CA-L', unit: 'ca-phu-tam' })
    const foreign = await refused(neighbour.post(`/lists/${id}/lines`, again, { version }))
    expect(foreign).toMatchObject({ status: 404, code: 'platform.not-found' })
    expect(await versionOf(compiler, id)).toBe(version)
  })

  it('refuses a person of another commune even when he may be seen here', async () => {
    const { compiler, id } = await aDraft('phu-tan')
    const there = await asOfficer(test, { duty: 'CA-L', unit: 'ca-thuan-hoa' })
    const personId = await register(there)
    const acting = { userId: there.userId, duty: 'CA-L', units: ['ca-thuan-hoa'] }
    const share = { personIds: [personId], unitId: 'ca-phu-tan', since: '2024-05-20', why: 'test' }
    await underLine(test, acting, (tx) => insertShares(tx, share))
    const version = await versionOf(compiler, id)
    const body = { personId, ...aLine() }
    const no = await refused(compiler.post(`/lists/${id}/lines`, body, { version }))
    expect(no).toMatchObject({ status: 422, code: 'monthly-list.not-of-this-commune' })
  })

  it('refuses words about the conviction, a list changed meanwhile, and no version at all', async () => {
    const { compiler, id } = await aDraft('thuan-hoa')
    const personId = await register(compiler)
    const version = await versionOf(compiler, id)
    const url = `/lists/${id}/lines`
    const says = { personId, ...aLine({ note: 'từng trộm cắp' }) }
    const sensitive = await refused(compiler.post(url, says, { version }))
    expect(sensitive).toMatchObject({ status: 422, code: 'monthly-list.note-sensitive' })
    const body = { personId, ...aLine() }
    const stale = await refused(compiler.post(url, body, { version: version - 1 }))
    expect(stale).toMatchObject({ status: 412, code: 'platform.version-stale' })
    const blind = await refused(compiler.post(url, body))
    expect(blind).toMatchObject({ status: 428, code: 'platform.version-missing' })
    expect((await readList(compiler, id)).lines).toHaveLength(2)
  })

  it('puts the person on once when the click comes twice', async () => {
    const { compiler, id } = await aDraft('ho-dac-kien')
    const personId = await register(compiler)
    const sent = { key: randomUUID(), version: await versionOf(compiler, id) }
    const body = { personId, ...aLine() }
    const first = await done(compiler.post(`/lists/${id}/lines`, body, sent))
    expect(await done(compiler.post(`/lists/${id}/lines`, body, sent))).toEqual(first)
    expect((await readList(compiler, id)).lines).toHaveLength(3)
  })
})

describe('changing a line', () => {
  it('changes that line only', async () => {
    const { compiler, id, first, second } = await aDraft('thien-my')
    const fields = aLine({ purpose: 'training', amount: 12_000_000, trainingMonths: 6 })
    await done(compiler.put(`/lists/${id}/lines/${first.id}`, fields, { version: first.version }))
    const list = await readList(compiler, id)
    expect(list.lines[0]).toMatchObject({ ...fields, version: 2 })
    expect(list.lines[1]).toEqual(second)
  })

  it('lets one of two officers through and loses nothing of his: the other reads why', async () => {
    const { compiler, id, first } = await aDraft('thien-my', '2024-04')
    const colleague = await asOfficer(test, { duty: 'CA-L', unit: 'ca-thien-my' })
    const url = `/lists/${id}/lines/${first.id}`
    const sent = { version: first.version }
    const answers = [
      compiler.put(url, aLine({ amount: 11_000_000 }), sent),
      colleague.put(url, aLine({ amount: 22_000_000 }), sent),
    ]
    expect(await statusesOf(...answers)).toEqual([200, 412])
    const [line] = (await readList(compiler, id)).lines
    expect(line?.version).toBe(2)
    expect([11_000_000, 22_000_000]).toContain(line?.amount)
    const late = await refused(colleague.put(url, aLine(), sent))
    expect(late).toMatchObject({ status: 412, code: 'platform.version-stale' })
    expect(late.detail).toMatch(/chưa được ghi/)
  })

  it('refuses a line of another list, a sensitive note, and whoever is not its compiler', async () => {
    const { cast, compiler, id, first } = await aDraft('phu-tan', '2024-04')
    const sent = { version: first.version }
    const other = await aList(cast, '2024-03').draft(1)
    const url = `/lists/${id}/lines/${first.id}`
    const crossed = await refused(compiler.put(`/lists/${other}/lines/${first.id}`, aLine(), sent))
    expect(crossed).toMatchObject({ status: 404, code: 'platform.not-found' })
    const note = aLine({ note: 'ra khỏi trại giam' })
    const sensitive = await refused(compiler.put(url, note, sent))
    expect(sensitive.code).toBe('monthly-list.note-sensitive')
    const district = await asOfficer(test, { duty: 'CA-L', unit: 'ca-chau-thanh' })
    expect(await refused(district.put(url, aLine(), sent))).toMatchObject({ status: 404 })
    for (const officer of [cast.standing, cast.chief, cast.committee, cast.bank]) {
      const no = await refused(officer.put(url, aLine(), sent))
      expect(no).toMatchObject({ status: 403, code: 'access.not-permitted' })
    }
    expect((await readList(compiler, id)).lines[0]).toEqual(first)
  })

  it('is over once the list is submitted', async () => {
    const { cast, compiler, id, first } = await aDraft('an-ninh', '2024-04')
    await submit(cast, id)
    const url = `/lists/${id}/lines/${first.id}`
    const no = await refused(compiler.put(url, aLine(), { version: 2 }))
    expect(no).toMatchObject({ status: 409, code: 'monthly-list.wrong-state' })
    expect(no.detail).toContain('chờ ký')
  })
})

describe('taking a person off the draft', () => {
  it('sends his case back with the reason, and does not count as having met him', async () => {
    const cast = await aCast(test, 'thi-tran-chau-thanh')
    const { compiler } = cast
    const wanting = await inNeed(compiler)
    const id = await aList(cast, '2024-05').draft(1)
    const list = await readList(compiler, id)
    const line = list.lines.find((one) => one.personId === wanting)
    const bystander = list.lines.find((one) => one.personId !== wanting)
    const url = `/lists/${id}/lines/${line?.id}/remove`
    await done(compiler.post(url, { reason: 'died' }, { version: 1 }))
    const after = await readList(compiler, id)
    expect(after.lines).toEqual([bystander])
    const thread = await threadOf(compiler, wanting)
    expect(thread.steps.at(-1)).toMatchObject({
      what: 'list.removed',
      stage: 'contacted',
      toUnit: 'Công an thị trấn Châu Thành',
      toDuty: 'CA-L',
      reasons: ['died'],
    })
    const person = await done(compiler.get<PersonPage>(`/people/${wanting}`))
    expect(person.lastContactOn).toBe('2024-05-17')
    expect((await ballOf(compiler, String(bystander?.personId)))[0]).toBe('released')
  })

  it('finds a removed line no more, and brings the person back on it when he is added again', async () => {
    const { compiler, id, first } = await aDraft('ho-dac-kien', '2024-04')
    const url = `/lists/${id}/lines/${first.id}`
    const off = { reason: 'entered-by-mistake' }
    await done(compiler.post(`${url}/remove`, off, { version: 1 }))
    const stale = await refused(compiler.post(`${url}/remove`, off, { version: 1 }))
    expect(stale.code).toBe('platform.version-stale')
    const gone = await refused(compiler.post(`${url}/remove`, off, { version: 2 }))
    expect(gone.code).toBe('platform.not-found')
    expect((await refused(compiler.put(url, aLine(), { version: 2 }))).status).toBe(404)
    const sent = { version: await versionOf(compiler, id) }
    const body = { personId: first.personId, ...aLine({ amount: 9_000_000 }) }
    const back = await done(compiler.post<{ id: string }>(`/lists/${id}/lines`, body, sent))
    expect(back.id).toBe(first.id)
    expect((await readList(compiler, id)).lines[0]).toMatchObject({
      state: 'open',
      reasons: [],
      amount: 9_000_000,
    })
  })

  it('asks for a coded reason and for the version', async () => {
    const { compiler, id, first } = await aDraft('an-hiep', '2024-04')
    const url = `/lists/${id}/lines/${first.id}/remove`
    const uncoded = await refused(compiler.post(url, { reason: 'because' }, { version: 1 }))
    expect(uncoded).toMatchObject({ status: 400, code: 'platform.invalid' })
    const blind = await refused(compiler.post(url, { reason: 'died' }))
    expect(blind.code).toBe('platform.version-missing')
    const [bad] = await addLines(compiler, id, [{}])
    expect(bad).toBeDefined()
    expect((await readList(compiler, id)).lines).toHaveLength(3)
  })
})

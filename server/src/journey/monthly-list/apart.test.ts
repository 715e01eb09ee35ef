import { beforeAll, expect, it } from 'vitest'
import { asOfficer, type TestOfficer } from '../../../test/as-officer.ts'
import {
  aCast,
  addLines,
  aList,
  type Cast,
  confirmAll,
  done,
  readList,
  sign,
  submit,
} from '../../../test/factories/lists.ts'
import { handOver, openHandOver, readHandOver, refused } from '../../../test/factories/walks.ts'
import { testHouse } from '../../../test/test-house.ts'
import type { ListChanges } from './changes/changes.schema.ts'
import type { ListPage } from './monthly-list.schema.ts'

const test = testHouse()
const APART = { status: 403, code: 'restriction.case-apart' }

beforeAll(async () => {
  await test.today('2024-05-20')
})

async function keepFrom(cast: Cast, officer: TestOfficer, personId: string): Promise<void> {
  const protection = await asOfficer(test, { duty: 'DPO', unit: 'ubnd-chau-thanh' })
  const body = {
    kind: 'excluded',
    officers: [officer.userId],
    reason: 'relative',
    fromOn: '2024-05-20',
    toOn: null,
  }
  await done(protection.post(`/people/${personId}/restrictions`, body))
}

/** The first of two people on a list, whom this officer does not see any more. */
async function apartOn(cast: Cast, officer: TestOfficer, listId: string) {
  const { lines } = await readList(cast.chief, listId)
  const hidden = lines[0]
  if (hidden === undefined) throw new Error('an empty list')
  await keepFrom(cast, officer, hidden.personId)
  return { hidden, seen: lines[1] }
}

const namesOn = (page: ListPage) => page.lines.map((line) => line.fullName)

it('a draft counts whom its compiler does not see; the others are edited, a colleague submits', async () => {
  const cast = await aCast(test)
  const colleague = await asOfficer(test, { duty: 'CA-L', unit: 'ca-an-ninh' })
  const id = await aList(cast).draft(2)
  const { hidden, seen } = await apartOn(cast, cast.compiler, id)
  const page = await readList(cast.compiler, id)
  expect(page).toMatchObject({ restrictedLines: 1, actions: ['edit-lines'] })
  expect(JSON.stringify(page)).not.toContain(hidden.fullName)
  expect(namesOn(page)).toEqual([seen?.fullName])
  await addLines(cast.compiler, id, [{}])
  const { version } = await readList(cast.compiler, id)
  const own = cast.compiler.post(`/lists/${id}/submit`, { keptBack: [] }, { version })
  expect(await refused(own)).toMatchObject(APART)
  expect(await refused(cast.compiler.post('/lists', { month: '2024-04' }))).toMatchObject(APART)
  expect(await refused(cast.compiler.get(`/lists/${id}/mau-01.pdf`))).toMatchObject(APART)
  const theirs = await readList(colleague, id)
  expect(theirs).toMatchObject({ restrictedLines: 0 })
  expect(namesOn(theirs)).toContain(hidden.fullName)
  await submit({ ...cast, compiler: colleague }, id)
  expect((await readList(cast.chief, id)).lines).toHaveLength(3)
})

it('nobody signs, confirms or sends back what he does not see whole; his colleague does', async () => {
  const cast = await aCast(test, 'phu-tam')
  const id = await aList(cast).awaitingSignature(2)
  const { hidden } = await apartOn(cast, cast.chief, id)
  const { currentHash, actions } = await readList(cast.chief, id)
  expect(actions).toEqual([])
  const own = cast.chief.post(`/lists/${id}/sign`, { contentHash: currentHash })
  expect(await refused(own)).toMatchObject(APART)
  expect(await refused(cast.chief.get(`/lists/${id}/folder`))).toMatchObject(APART)
  const deputy = await asOfficer(test, { duty: 'CA-K', unit: 'ca-phu-tam' })
  await sign({ ...cast, chief: deputy }, id)
  await keepFrom(cast, cast.committee, hidden.personId)
  const page = await readList(cast.committee, id)
  expect(JSON.stringify(page)).not.toContain(hidden.fullName)
  const line = page.lines[0]
  const decision = { outcome: 'confirmed', reasons: [], note: '' }
  const url = `/lists/${id}/lines/${line?.id}/decision`
  const decide = cast.committee.post(url, decision, { version: line?.version ?? 0 })
  expect(await refused(decide)).toMatchObject(APART)
  const back = { reasons: ['details-wrong'], note: '' }
  const send = cast.committee.post(`/lists/${id}/return`, back, { version: page.version })
  expect(await refused(send)).toMatchObject(APART)
  const other = await asOfficer(test, { duty: 'UB-X', unit: 'ubnd-phu-tam' })
  await confirmAll({ ...cast, committee: other }, id)
  expect((await readList(other, id)).confirmedCount).toBe(2)
})

it('the changes since last month leave him out, for whoever stands apart', async () => {
  const cast = await aCast(test, 'thuan-hoa')
  const first = await aList(cast, '2024-04').submitted(1)
  const { hidden } = await apartOn(cast, cast.committee, first)
  const colleague = await asOfficer(test, { duty: 'UB-X', unit: 'ubnd-thuan-hoa' })
  const { id } = await done(cast.compiler.post<{ id: string }>('/lists', { month: '2024-05' }))
  const line = (await readList(cast.compiler, id)).lines[0]
  const removal = { reason: 'died' }
  const url = `/lists/${id}/lines/${line?.id}/remove`
  await done(cast.compiler.post(url, removal, { version: line?.version ?? 0 }))
  await addLines(cast.compiler, id, [{}])
  await submit(cast, id)
  await sign(cast, id)
  const changesFor = (officer: TestOfficer) =>
    done(officer.get<ListChanges>(`/lists/${id}/changes`))
  expect((await changesFor(colleague)).sinceLastMonth?.removed).toHaveLength(1)
  const mine = await changesFor(cast.committee)
  expect(mine.sinceLastMonth?.removed).toEqual([])
  expect(JSON.stringify(mine)).not.toContain(hidden.fullName)
})

it('a hand-over with such a list is signed by a colleague, and its papers are closed to him', async () => {
  const cast = await aCast(test, 'thien-my')
  const list = await aList(cast, '2024-04').confirmed(2)
  await apartOn(cast, cast.standing, list)
  const id = await openHandOver(cast, '2024-04')
  const { contentHash } = await readHandOver(cast.standing, id)
  const own = cast.standing.post(`/hand-overs/${id}/sign`, { contentHash })
  expect(await refused(own)).toMatchObject(APART)
  expect(await refused(cast.standing.get(`/hand-overs/${id}/folder`))).toMatchObject(APART)
  const other = await asOfficer(test, { duty: 'CA-K', unit: 'ca-chau-thanh' })
  const whole = await readHandOver(other, id)
  await done(other.post(`/hand-overs/${id}/sign`, { contentHash: whole.contentHash }))
  for (const paper of ['cover-letter.pdf', 'summary.xlsx']) {
    const closed = cast.standing.get(`/hand-overs/${id}/${paper}`)
    expect(await refused(closed), paper).toMatchObject(APART)
  }
  expect((await other.get(`/hand-overs/${id}/cover-letter.pdf`)).status).toBe(200)
  const made = await refused(cast.standing.post(`/hand-overs/${id}/package`, {}))
  expect(made).toMatchObject(APART)
})

it('a hand-over without such a list goes on as ever', async () => {
  const cast = await aCast(test, 'phu-tan')
  await aList(cast, '2024-03').confirmed(1)
  expect(await handOver(cast, '2024-03')).toMatch(/^[0-9a-f-]{36}$/)
})

import { beforeAll, describe, expect, it } from 'vitest'
import { asOfficer, type TestOfficer } from '../../../../test/as-officer.ts'
import {
  aCast,
  aList,
  aLine,
  type Cast,
  done,
  readList,
  register,
} from '../../../../test/factories/lists.ts'
import { aPerson } from '../../../../test/factories/people.ts'
import { inNeed, refused, stateNeed, threadOf } from '../../../../test/factories/walks.ts'
import { testHouse } from '../../../../test/test-house.ts'
import type { PeopleFound, PersonPage } from '../../../registers/people/people.schema.ts'
import type { Contact } from '../../outreach/outreach.schema.ts'
import type { DuplicatePair, RecentMerge } from './duplicates.schema.ts'

const test = testHouse()
let cast: Cast
let police: TestOfficer

beforeAll(async () => {
  cast = await aCast(test, 'an-ninh')
  police = cast.compiler
})

let serial = 0
/** Two records of one woman: her number was not known the second time. */
async function twice(open = register) {
  serial += 1
  const fullName = `Kim Thị Hai Lần X${'abcdefghijklmnopqrst'[serial]}`
  const keptId = await open(police, { fullName, birthDate: '1979-02-11' })
  const other = { fullName, birthDate: '1979-11-02', idNumber: null, phone: '0912345678' }
  const goneId = await open(police, { ...other, phoneOwner: 'self', hamlet: 'ấp Khác' })
  return { keptId, goneId, fullName }
}

const person = async (id: string, who = police) => await done(who.get<PersonPage>(`/people/${id}`))
const duplicates = async () =>
  await done(police.get<{ pairs: DuplicatePair[]; merges: RecentMerge[] }>('/duplicates'))
const isAsked = async (a: string, b: string) =>
  (await duplicates()).pairs.some((pair) =>
    [a, b].every((id) => id === pair.first.id || id === pair.second.id),
  )

const fieldsOf = (page: PersonPage) => ({
  fullName: page.fullName,
  birthDate: page.birthDate,
  sex: page.sex,
  idNumber: page.idNumber,
  phone: page.phone,
  phoneOwner: page.phoneOwner,
  hamlet: page.hamlet,
  addressDetail: page.addressDetail,
  preferredLanguage: page.preferredLanguage,
})

async function merging(pair: { keptId: string; goneId: string }, release: object | null = null) {
  const [kept, gone] = [await person(pair.keptId), await person(pair.goneId)]
  const versions = { keptVersion: kept.version, goneVersion: gone.version }
  const fields = { ...fieldsOf(kept), phone: gone.phone, phoneOwner: gone.phoneOwner }
  const ids = { keptId: pair.keptId, goneId: pair.goneId }
  return police.post<{ id: string }>('/duplicates/merge', {
    ...ids,
    ...versions,
    fields,
    releaseRecord: release,
  })
}
const undo = (id: string, who = police) => who.post(`/merges/${id}/undo`, {})

/** All that can be seen of somebody, without the counters that only ever grow. */
async function wholeOf(id: string) {
  const { version: _version, ...page } = await person(id)
  const { steps: _steps, ...thread } = await threadOf(police, id)
  return { page, thread }
}

describe('two records that look alike', () => {
  it('are asked about until somebody says that they are two people', async () => {
    const { keptId, goneId } = await twice()
    expect(await isAsked(keptId, goneId)).toBe(true)
    const body = { firstId: goneId, secondId: keptId }
    await done(police.post('/duplicates/different', body))
    expect(await isAsked(keptId, goneId)).toBe(false)
    const again = await refused(police.post('/duplicates/different', body))
    expect(again).toMatchObject({ status: 409, code: 'duplicate.already-decided' })
    expect((await person(goneId)).mergedInto).toBeNull()
  })

  it('become one with the chosen fields: found once, contacts read together', async () => {
    const pair = await twice(inNeed)
    const { keptId, goneId, fullName } = pair
    const bystander = await twice()
    await done(merging(pair))
    const kept = await person(keptId)
    expect(kept).toMatchObject({ phone: '0912345678', birthDate: '1979-02-11', mergedInto: null })
    expect((await person(goneId)).mergedInto).toBe(keptId)
    const q = fullName
    const { people } = await done(police.get<PeopleFound>('/people', { search: q }))
    expect(people.map((one) => one.id)).toEqual([keptId])
    const { contacts } = await done(
      police.get<{ contacts: Contact[] }>(`/people/${keptId}/contacts`),
    )
    expect(contacts).toHaveLength(2)
    expect(await threadOf(police, goneId)).toMatchObject({ outcome: 'entered-by-mistake' })
    expect((await threadOf(police, keptId)).closedOn).toBeNull()
    expect(await isAsked(keptId, goneId)).toBe(false)
    expect(await isAsked(bystander.keptId, bystander.goneId)).toBe(true)
  })

  it('are counted on the desk as they are listed, after every change', async () => {
    const onDesk = async () => {
      const { numbers } = await done(
        police.get<{ numbers: { code: string; value: number }[] }>('/desk'),
      )
      return numbers.find(({ code }) => code === 'look-alike')?.value
    }
    let last = -1
    /** The desk and the list say one number, and another one than before. */
    const agreeAnew = async () => {
      const listed = (await duplicates()).pairs.length
      expect(await onDesk()).toBe(listed)
      expect(listed).not.toBe(last)
      last = listed
    }
    await agreeAnew()
    const pair = await twice()
    const other = await twice()
    await agreeAnew()
    const merge = await done(merging(pair))
    await agreeAnew()
    await done(undo(merge.id))
    await agreeAnew()
    const [firstId, secondId] = [other.keptId, other.goneId]
    await done(police.post('/duplicates/different', { firstId, secondId }))
    await agreeAnew()
    const page = await person(pair.goneId)
    const changed = { ...fieldsOf(page), fullName: 'Lâm Văn Khác Hẳn', birthDate: '1966-06-06' }
    await done(police.put(`/people/${page.id}`, changed, { version: page.version }))
    await agreeAnew()
  })

  it('are one for the notice of the record that went: it opens the one that stands', async () => {
    const pair = await twice()
    const paper = { noticeDate: '2024-05-10', senderKind: 'facility', receivedOn: '2024-05-17' }
    const who = { personId: pair.goneId, person: null, expectedOn: null }
    const { id } = await done(
      police.post<{ id: string }>('/release-notices', { number: '901', ...paper, ...who }),
    )
    const openedBy = async () => {
      const url = '/release-notices?state=all'
      const { notices } = await done(
        police.get<{ notices: { id: string; personId: string }[] }>(url),
      )
      return notices.find((one) => one.id === id)?.personId
    }
    expect(await openedBy()).toBe(pair.goneId)
    const merge = await done(merging(pair))
    expect(await openedBy()).toBe(pair.keptId)
    await done(undo(merge.id))
    expect(await openedBy()).toBe(pair.goneId)
    await done(merging(pair))
    await done(police.post(`/release-notices/${id}/check`, { outcome: 'resides', movedTo: null }))
    expect((await threadOf(police, pair.keptId)).closedOn).toBeNull()
    expect((await threadOf(police, pair.goneId)).closedOn).not.toBeNull()
  })

  it('come apart exactly as they were', async () => {
    const pair = await twice(inNeed)
    const before = [await wholeOf(pair.keptId), await wholeOf(pair.goneId)]
    const { id } = await done(merging(pair))
    expect((await duplicates()).merges.map((merge) => merge.id)).toContain(id)
    await done(undo(id))
    expect([await wholeOf(pair.keptId), await wholeOf(pair.goneId)]).toEqual(before)
    const q = pair.fullName
    const { people } = await done(police.get<PeopleFound>('/people', { search: q }))
    expect(people.map((one) => one.id).toSorted()).toEqual([pair.keptId, pair.goneId].toSorted())
    expect((await refused(undo(id))).code).toBe('duplicate.already-undone')
    expect(await isAsked(pair.keptId, pair.goneId)).toBe(true)
  })

  it('give the certificate chosen back too', async () => {
    const keptId = await register(police, { releaseRecord: null })
    const goneId = await register(police)
    const { releaseRecord } = aPerson()
    const { id } = await done(merging({ keptId, goneId }, releaseRecord))
    expect((await person(keptId)).releaseRecord).toMatchObject({ ...releaseRecord })
    await done(undo(id))
    expect((await person(keptId)).releaseRecord).toBeNull()
  })

  it('stay one once something else has happened', async () => {
    const pair = await twice()
    const { id } = await done(merging(pair))
    await stateNeed(police, pair.keptId)
    expect((await refused(undo(id))).code).toBe('duplicate.changed-since')
    const neighbour = (await aCast(test, 'phu-tam')).compiler
    expect((await refused(undo(id, neighbour))).status).toBe(404)
  })
})

describe('draft lines of two records', () => {
  it('name the one that stays, or go beside its own; undone they are back', async () => {
    const other = await aCast(test, 'thuan-hoa')
    const mine = police
    police = other.compiler
    const [lone, both] = [await twice(inNeed), await twice(inNeed)]
    const { id: list } = await done(police.post<{ id: string }>('/lists', { month: '2024-05' }))
    const prefilled = (await readList(police, list)).lines
    const drop = prefilled.find((line) => line.personId === lone.keptId)
    expect(drop).toBeDefined()
    const lines = async () =>
      (await readList(police, list)).lines.map((line) => line.personId).toSorted()
    const before = await lines()
    const { id } = await done(merging(both))
    expect(await lines()).toEqual(before.filter((one) => one !== both.goneId))
    await done(undo(id))
    expect(await lines()).toEqual(before)
    police = mine
  })

  it('follow a record whose double alone stands on the draft', async () => {
    const other = await aCast(test, 'ho-dac-kien')
    const mine = police
    police = other.compiler
    const { id: list } = await done(police.post<{ id: string }>('/lists', { month: '2024-05' }))
    const pair = await twice(inNeed)
    const { version } = await readList(police, list)
    const line = { personId: pair.goneId, ...aLine() }
    await done(police.post(`/lists/${list}/lines`, line, { version }))
    const { id } = await done(merging(pair))
    expect((await readList(police, list)).lines.map((one) => one.personId)).toEqual([pair.keptId])
    await done(undo(id))
    expect((await readList(police, list)).lines.map((one) => one.personId)).toEqual([pair.goneId])
    police = mine
  })
})

describe('a merge is refused', () => {
  it('when the record that goes has gone further, or both stand on lists', async () => {
    const other = await aCast(test, 'phu-tam')
    const mine = police
    police = other.compiler
    const list = await aList(other).submitted(2)
    const [listed, second] = (await readList(police, list)).lines.map((line) => line.personId)
    const plain = await register(police)
    const further = { keptId: plain, goneId: String(listed) }
    expect((await refused(merging(further))).code).toBe('duplicate.keep-the-further')
    const both = { keptId: String(second), goneId: String(listed) }
    expect((await refused(merging(both))).code).toBe('duplicate.both-on-lists')
    const body = { toAreaId: 'an-ninh' }
    await done(police.post(`/people/${plain}/transfer`, body))
    const moving = { keptId: String(listed), goneId: plain }
    expect((await refused(merging(moving))).code).toBe('duplicate.being-moved')
    police = mine
  })

  it('when it is one record, or one was changed meanwhile, or it is another commune’s', async () => {
    const pair = await twice()
    const self = { keptId: pair.keptId, goneId: pair.keptId }
    expect((await refused(merging(self))).code).toBe('duplicate.same-record')
    const kept = await person(pair.keptId)
    const stale = {
      keptId: pair.keptId,
      goneId: pair.goneId,
      keptVersion: kept.version + 1,
      goneVersion: 1,
      fields: fieldsOf(kept),
      releaseRecord: null,
    }
    const no = await refused(police.post('/duplicates/merge', stale))
    expect(no).toMatchObject({ status: 412, code: 'platform.version-stale' })
    const neighbour = (await aCast(test, 'phu-tam')).compiler
    const theirs = await refused(neighbour.post('/duplicates/merge', stale))
    expect(theirs.status).toBe(404)
    const chief = await refused(cast.chief.post('/duplicates/merge', stale))
    expect(chief.code).toBe('access.not-permitted')
  })
})

describe('the time to take a merge back', () => {
  it('ends after thirty days', async () => {
    const { id } = await done(merging(await twice()))
    const clerk = await asOfficer(test, { duty: 'QT', unit: 'ubnd-chau-thanh' })
    await done(clerk.post('/demo/clock', { date: '2024-06-20' }))
    const no = await refused(undo(id))
    expect(no).toMatchObject({ status: 409, code: 'duplicate.too-late' })
    expect(no.detail).toContain('19/06/2024')
    expect((await duplicates()).merges.map((merge) => merge.id)).not.toContain(id)
  })
})

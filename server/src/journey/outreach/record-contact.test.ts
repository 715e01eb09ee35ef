import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { asOfficer, type TestOfficer } from '../../../test/as-officer.ts'
import { aCast, aList, type Cast, done, readList, register } from '../../../test/factories/lists.ts'
import { ballOf, NEED, refused, stateNeed, threadOf } from '../../../test/factories/walks.ts'
import { testHouse } from '../../../test/test-house.ts'
import type { PersonPage } from '../../registers/people/people.schema.ts'
import type { Contact } from './outreach.schema.ts'

const test = testHouse()
let cast: Cast
let police: TestOfficer

beforeAll(async () => {
  cast = await aCast(test, 'an-ninh')
  police = cast.compiler
})

const met = (fields: object = {}) => ({
  onDate: '2024-05-17',
  way: 'visit',
  outcome: 'reached',
  need: null,
  note: '',
  ...fields,
})

const contactsOf = async (officer: TestOfficer, personId: string) =>
  (await done(officer.get<{ contacts: Contact[] }>(`/people/${personId}/contacts`))).contacts

const stageOf = async (personId: string) => (await threadOf(police, personId)).stage

describe('recording a contact', () => {
  it('moves a case from released to contacted to in need, with an event for each', async () => {
    const id = await register(police)
    const bystander = await register(police)
    await done(police.post(`/people/${id}/contacts`, met({ note: 'Đã về với gia đình' })))
    expect(await stageOf(id)).toBe('contacted')
    await done(police.post(`/people/${id}/contacts`, met({ onDate: '2024-05-20', need: NEED })))
    const { steps } = await threadOf(police, id)
    expect(steps.map((step) => step.what)).toEqual([
      'person.registered',
      'contact.contacted',
      'contact.in-need',
    ])
    expect(steps.at(-1)).toMatchObject({
      stage: 'in-need',
      toUnit: 'Công an xã An Ninh',
      toDuty: 'CA-L',
      due: null,
      subjectKind: 'contact',
    })
    expect((await contactsOf(police, id)).map((one) => [one.onDate, one.need, one.byName])).toEqual(
      [
        ['2024-05-20', NEED, 'Người Lập'],
        ['2024-05-17', null, 'Người Lập'],
      ],
    )
    const person = await done(police.get<PersonPage>(`/people/${id}`))
    expect(person.lastContactOn).toBe('2024-05-20')
    expect(await contactsOf(police, bystander)).toEqual([])
    expect((await ballOf(police, bystander))[0]).toBe('released')
  })

  it('leaves a person who was not reached where he stands', async () => {
    const id = await register(police)
    for (const outcome of ['not-reached', 'moved-away']) {
      await done(police.post(`/people/${id}/contacts`, met({ outcome })))
    }
    expect(await stageOf(id)).toBe('released')
    expect(await contactsOf(police, id)).toHaveLength(2)
  })

  it('takes a need back when the person no longer wants to borrow', async () => {
    const id = await register(police)
    await stateNeed(police, id)
    await done(police.post(`/people/${id}/contacts`, met({ need: 'none' })))
    expect(await stageOf(id)).toBe('contacted')
    const may = await aList(cast, '2024-04').draft(0)
    expect((await readList(police, may)).lines.map((line) => line.personId)).not.toContain(id)
  })

  it('never moves a case that a list carries', async () => {
    const other = await aCast(test, 'phu-tam')
    const list = await aList(other).submitted(1)
    const [line] = (await readList(other.compiler, list)).lines
    const before = await ballOf(other.compiler, String(line?.personId))
    await stateNeed(other.compiler, String(line?.personId))
    expect(await ballOf(other.compiler, String(line?.personId))).toEqual(before)
  })

  it('is recorded once by a double click', async () => {
    const id = await register(police)
    const key = randomUUID()
    const url = `/people/${id}/contacts`
    const first = await done(police.post(url, met(), { key }))
    expect(await done(police.post(url, met(), { key }))).toEqual(first)
    expect(await contactsOf(police, id)).toHaveLength(1)
  })

  it('refuses a day to come, a need nobody stated, and words about the conviction', async () => {
    const id = await register(police)
    const url = `/people/${id}/contacts`
    const ahead = await refused(police.post(url, met({ onDate: '2024-05-21' })))
    expect(ahead).toMatchObject({ status: 422, code: 'outreach.in-future' })
    for (const need of [NEED, 'none']) {
      const body = met({ outcome: 'not-reached', need })
      const unmet = await refused(police.post(url, body))
      expect(unmet).toMatchObject({ status: 422, code: 'outreach.need-without-meeting' })
    }
    const note = await refused(police.post(url, met({ note: 'vừa ra khỏi trại giam' })))
    expect(note).toMatchObject({ status: 422, code: 'outreach.note-sensitive' })
    const free = met({ need: { ...NEED, amount: 0 } })
    expect((await refused(police.post(url, free))).code).toBe('platform.invalid')
    expect(await contactsOf(police, id)).toEqual([])
    expect(await stageOf(id)).toBe('released')
  })

  it('is the commune police’s alone, of their own people; the chief may read', async () => {
    const id = await register(police)
    await done(police.post(`/people/${id}/contacts`, met()))
    const url = `/people/${id}/contacts`
    const neighbour = await asOfficer(test, { duty: 'CA-L', unit: 'ca-phu-tam' })
    const district = await asOfficer(test, { duty: 'CA-L', unit: 'ca-chau-thanh' })
    for (const officer of [neighbour, district]) {
      const no = await refused(officer.post(url, met()))
      expect(no).toMatchObject({ status: 404, code: 'platform.not-found' })
    }
    for (const officer of [cast.chief, cast.committee, cast.bank]) {
      const no = await refused(officer.post(url, met()))
      expect(no).toMatchObject({ status: 403, code: 'access.not-permitted' })
    }
    for (const officer of [cast.committee, cast.bank]) {
      expect((await refused(officer.get(url))).code).toBe('access.not-permitted')
    }
    expect(await contactsOf(neighbour, id).catch(() => [])).toEqual([])
    expect(await contactsOf(cast.chief, id)).toHaveLength(1)
    const nobody = await refused(police.post(`/people/${randomUUID()}/contacts`, met()))
    expect(nobody).toMatchObject({ status: 404, code: 'platform.not-found' })
  })
})

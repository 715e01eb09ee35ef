import { beforeAll, describe, expect, it } from 'vitest'
import type { TestOfficer } from '../../../test/as-officer.ts'
import { aCast, type Cast, done, register } from '../../../test/factories/lists.ts'
import { aPerson } from '../../../test/factories/people.ts'
import { ballOf, refused, threadOf } from '../../../test/factories/walks.ts'
import { testHouse } from '../../../test/test-house.ts'
import type { Desk } from '../../access/desk/desk.schema.ts'
import type { PersonPage } from '../people/people.schema.ts'
import type { NoticeCard } from './notices.schema.ts'

const test = testHouse()
let cast: Cast
let police: TestOfficer

beforeAll(async () => {
  cast = await aCast(test, 'an-ninh')
  police = cast.compiler
})

const fields = () => {
  const { releaseRecord: _record, ...person } = aPerson()
  return person
}

let serial = 100
const aNotice = (more: object = {}) => {
  serial += 1
  return {
    number: String(serial),
    noticeDate: '2024-05-10',
    senderKind: 'facility',
    receivedOn: '2024-05-17',
    expectedOn: null,
    personId: null,
    person: fields(),
    ...more,
  }
}

const record = async (more: object = {}, who = police) =>
  (await done(who.post<{ id: string }>('/release-notices', aNotice(more)))).id

const cards = async (state: string, who = police) =>
  (await done(who.get<{ notices: NoticeCard[] }>(`/release-notices?state=${state}`))).notices

const cardOf = async (id: string, who = police) =>
  (await cards('all', who)).find((card) => card.id === id)

const check = (id: string, outcome: string, movedTo: string | null = null, who = police) =>
  who.post(`/release-notices/${id}/check`, { outcome, movedTo })

describe('a notice', () => {
  it('waits for the check of residence: three working days after it came in', async () => {
    const id = await record()
    const bystander = await record({ receivedOn: '2024-05-13' })
    // Friday 17 May 2024: Monday, Tuesday, Wednesday.
    expect(await cardOf(id)).toMatchObject({ state: 'to-check', due: '2024-05-22', isLate: false })
    expect(await cardOf(bystander)).toMatchObject({ due: '2024-05-16', isLate: true })
    const waiting = await cards('to-check')
    const desk = await done(police.get<Desk>('/desk'))
    expect(desk.numbers.find((one) => one.code === 'notices-to-check')).toEqual({
      code: 'notices-to-check',
      value: waiting.length,
      opens: '/nguoi-sap-ve?state=to-check',
      tone: 'late',
    })
  })

  it('opens the case of somebody who lives here and is home', async () => {
    const id = await record()
    const personId = String((await cardOf(id))?.personId)
    const before = await refused(police.get(`/people/${personId}/thread`))
    expect(before.status).toBe(404)
    await done(check(id, 'resides'))
    expect(await ballOf(police, personId)).toEqual(['released', 'Công an xã An Ninh', 'CA-L', null])
    expect((await threadOf(police, personId)).steps.map((step) => step.what)).toEqual([
      'person.came-home',
    ])
    expect(await cardOf(id)).toMatchObject({ state: 'home', checkedOn: '2024-05-20' })
    const twice = await refused(check(id, 'not-here'))
    expect(twice).toMatchObject({ status: 409, code: 'notice.already-checked' })
  })

  it('waits for somebody who is still to come home; then the case opens', async () => {
    const id = await record({ expectedOn: '2024-06-30' })
    const early = await refused(police.post(`/release-notices/${id}/home`, {}))
    expect(early).toMatchObject({ status: 409, code: 'notice.not-awaited' })
    await done(check(id, 'resides'))
    expect(await cardOf(id)).toMatchObject({ state: 'awaited', isLate: false })
    const personId = String((await cardOf(id))?.personId)
    const person = await done(police.get<PersonPage>(`/people/${personId}`))
    expect(person).toMatchObject({ stage: null, left: null })
    await done(police.post(`/release-notices/${id}/home`, {}))
    expect((await ballOf(police, personId))[0]).toBe('released')
    expect(await cardOf(id)).toMatchObject({ state: 'home' })
  })

  it('about a person already known changes nothing of the case he has', async () => {
    const personId = await register(police)
    const before = await threadOf(police, personId)
    const id = await record({ personId, person: null })
    await done(check(id, 'resides'))
    expect(await threadOf(police, personId)).toEqual(before)
  })

  it('ends where nobody of that name lives here; no case opens', async () => {
    const id = await record()
    await done(check(id, 'not-here'))
    const card = await cardOf(id)
    expect(card).toMatchObject({ state: 'not-here' })
    expect((await refused(police.get(`/people/${card?.personId}/thread`))).status).toBe(404)
    expect((await cards('to-check')).map((one) => one.id)).not.toContain(id)
  })

  it('refuses what cannot be', async () => {
    const send = (more: object) => refused(police.post('/release-notices', aNotice(more)))
    expect((await send({ person: null })).code).toBe('notice.person-unclear')
    expect((await send({ personId: await register(police) })).code).toBe('notice.person-unclear')
    expect((await send({ receivedOn: '2024-05-09' })).code).toBe('notice.received-before-written')
    expect((await send({ receivedOn: '2024-05-21' })).code).toBe('notice.received-in-future')
    const before = { noticeDate: '2023-05-09', receivedOn: '2023-05-10' }
    expect((await send(before)).code).toBe('notice.no-clock')
    expect((await send({ number: '12/TB-TG' })).code).toBe('platform.invalid')
    const personId = await register(police)
    const again = { number: '7', personId, person: null }
    await record(again)
    expect((await send(again)).code).toBe('notice.already-recorded')
    const id = await record()
    expect((await refused(check(id, 'moved'))).code).toBe('notice.commune-unclear')
    expect((await refused(check(id, 'moved', 'an-ninh'))).code).toBe('notice.commune-unclear')
    expect((await refused(check(id, 'resides', 'phu-tam'))).code).toBe('notice.commune-unclear')
  })

  it('is the commune police’s own; the police above read it, nobody else', async () => {
    const id = await record()
    const neighbour = (await aCast(test, 'phu-tam')).compiler
    for (const url of [`/release-notices/${id}/check`, `/release-notices/${id}/home`]) {
      const body = url.endsWith('check') ? { outcome: 'not-here', movedTo: null } : {}
      expect((await refused(neighbour.post(url, body))).status).toBe(404)
      expect((await refused(cast.chief.post(url, body))).code).toBe('access.not-permitted')
    }
    expect(await cardOf(id, neighbour)).toBeUndefined()
    expect(await cardOf(id, cast.standing)).toMatchObject({ id, state: 'to-check' })
    for (const other of [cast.committee, cast.bank]) {
      const no = await refused(other.get('/release-notices'))
      expect(no.code).toBe('access.not-permitted')
    }
    const theirs = { personId: await register(neighbour), person: null }
    const no = await refused(police.post('/release-notices', aNotice(theirs)))
    expect(no).toMatchObject({ status: 404, code: 'platform.not-found' })
  })
})

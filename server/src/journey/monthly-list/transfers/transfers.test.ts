import { beforeEach, describe, expect, it } from 'vitest'
import { alsoActs, inNeed, NEED, refused, threadOf } from '../../../../test/factories/walks.ts'
import {
  aCast,
  aList,
  addLines,
  type Cast,
  done,
  readList,
  register,
  submit,
} from '../../../../test/factories/lists.ts'
import { aPerson } from '../../../../test/factories/people.ts'
import { testHouse } from '../../../../test/test-house.ts'
import type { NoticeCard } from '../../../registers/notices/notices.schema.ts'
import type { PeopleFound, PersonPage } from '../../../registers/people/people.schema.ts'
import type { TransferCard } from './transfers.schema.ts'

const test = testHouse()
let old: Cast
let next: Cast
let third: Cast

beforeEach(async () => {
  old = await aCast(test, 'an-ninh')
  next = await aCast(test, 'phu-tam')
  third = await aCast(test, 'thuan-hoa')
})

const ask = (id: string, who = old, toAreaId = 'phu-tam') =>
  who.compiler.post<{ id: string }>(`/people/${id}/transfer`, { toAreaId })
const asked = async (id: string) => (await done(ask(id))).id
const HOME = { hamlet: 'ấp Sóc Xoài', addressDetail: '' }
const accept = (id: string, who = next) => who.compiler.post(`/transfers/${id}/accept`, HOME)
const cards = async ({ compiler }: Cast) =>
  (await done(compiler.get<{ transfers: TransferCard[] }>('/transfers'))).transfers
const cardOf = async (cast: Cast, id: string) => (await cards(cast)).find((card) => card.id === id)
const find = async ({ compiler }: Cast, q: string) =>
  (await done(compiler.get<PeopleFound>('/people', { search: q }))).people

describe('a person moves to another commune', () => {
  it('is seen by that commune only by saying yes; then all of him is there', async () => {
    const person = { ...aPerson(), fullName: 'Lâm Thị Chuyển Xã' }
    const id = await inNeed(old.compiler, person)
    const bystander = await register(old.compiler)
    const before = await threadOf(old.compiler, id)
    const transfer = await asked(id)
    expect(await cardOf(next, transfer)).toMatchObject({
      personId: null,
      person: { fullName: person.fullName, idNumber: person.idNumber },
      mine: 'to-answer',
    })
    expect(await cardOf(third, transfer)).toBeUndefined()
    expect((await refused(next.compiler.get(`/people/${id}`))).status).toBe(404)
    expect(await find(next, 'lam thi chuyen xa')).toEqual([])
    await done(accept(transfer))
    const page = await done(next.compiler.get<PersonPage>(`/people/${id}`))
    expect(page).toMatchObject({ areaId: 'phu-tam', hamlet: HOME.hamlet, stage: 'in-need' })
    expect(page.releaseRecord).toMatchObject({ certificateKind: 'completion' })
    expect((await find(next, 'lam thi chuyen xa')).map((one) => one.id)).toEqual([id])
    const thread = await threadOf(next.compiler, id)
    expect(thread.id).toBe(before.id)
    expect(thread).toMatchObject({ holderUnit: 'Công an xã Phú Tâm', holderDuty: 'CA-L' })
    expect(thread.steps.at(-1)?.what).toBe('person.moved-here')
    expect(await cardOf(old, transfer)).toMatchObject({ state: 'accepted', mine: 'to-read' })
    const same = await done(old.compiler.get<PersonPage>(`/people/${bystander}`))
    expect(same.areaId).toBe('an-ninh')
  })

  it('leaves the old commune reading, no longer writing', async () => {
    const id = await register(old.compiler)
    await done(accept(await asked(id)))
    const page = await done(old.compiler.get<PersonPage>(`/people/${id}`))
    expect(page.areaId).toBe('phu-tam')
    const { releaseRecord, ...fields } = aPerson()
    const tries = [
      old.compiler.put(`/people/${id}`, fields, { version: page.version }),
      old.compiler.put(`/people/${id}/release-record`, releaseRecord ?? {}, { version: 1 }),
      old.compiler.post(`/people/${id}/leave`, { reason: 'died' }),
      ask(id, old, 'thuan-hoa'),
    ]
    for (const attempt of tries) {
      expect(await refused(attempt)).toMatchObject({ status: 409, code: 'people.lives-elsewhere' })
    }
  })

  it('leaves the old draft with its reason and is offered on the new one', async () => {
    const [a, b] = [await aCast(test, 'ho-dac-kien'), await aCast(test, 'phu-tan')]
    const { id: from } = await done(a.compiler.post<{ id: string }>('/lists', { month: '2024-05' }))
    await addLines(a.compiler, from, [{}, {}])
    const [goes, stays] = (await readList(a.compiler, from)).lines.map((line) => line.personId)
    const met = { onDate: '2024-05-17', way: 'visit', outcome: 'reached', need: NEED, note: '' }
    await done(a.compiler.post(`/people/${goes}/contacts`, met))
    const { id: to } = await done(b.compiler.post<{ id: string }>('/lists', { month: '2024-05' }))
    const { id } = await done(ask(String(goes), a, 'phu-tan'))
    const left = (await readList(a.compiler, from)).lines.map((line) => line.personId)
    expect(left).toEqual([stays])
    expect((await readList(b.compiler, to)).lines).toEqual([])
    await done(accept(id, b))
    const [line] = (await readList(b.compiler, to)).lines
    expect(line).toMatchObject({ personId: goes, amount: NEED.amount, conduct: null })
  })

  it.each([
    ['refused', 'thien-my', 'an-hiep', (b: Cast) => b.compiler, { reason: 'not-residing' }],
    ['taken back', 'an-hiep', 'thien-my', (_b: Cast, a: Cast) => a.compiler, {}],
  ] as const)('%s, he stands on his draft again as he stood', async (how, from, to, who, body) => {
    const [a, b] = [await aCast(test, from), await aCast(test, to)]
    const { id: listId } = await done(
      a.compiler.post<{ id: string }>('/lists', { month: '2024-04' }),
    )
    await addLines(a.compiler, listId, [{}, {}, {}])
    const before = await readList(a.compiler, listId)
    const [goes, byHand] = before.lines
    const off = { reason: 'moved-away' }
    const line = `/lists/${listId}/lines/${byHand?.id}`
    await done(a.compiler.post(`${line}/remove`, off, { version: byHand?.version ?? 0 }))
    const { id } = await done(ask(String(goes?.personId), a, to))
    const [answer] = [how === 'refused' ? 'refuse' : 'take-back']
    await done(who(b, a).post(`/transfers/${id}/${answer}`, body))
    const after = await readList(a.compiler, listId)
    const shown = after.lines.map(({ personId, state, amount }) => [personId, state, amount])
    const [first, , third] = before.lines
    expect(shown).toEqual([first, third].map((one) => [one?.personId, 'open', one?.amount]))
    expect(after.version).toBeGreaterThan(before.version)
  })

  it('refused after the list was submitted, it goes without him; his need waits for the next', async () => {
    const [a, b] = [await aCast(test, 'thi-tran-chau-thanh'), await aCast(test, 'an-hiep')]
    const listId = await aList(a, '2024-04').draft(2)
    const [goes] = (await readList(a.compiler, listId)).lines
    const { id } = await done(ask(String(goes?.personId), a, 'an-hiep'))
    await submit(a, listId)
    const before = await readList(a.compiler, listId)
    await done(b.compiler.post(`/transfers/${id}/refuse`, { reason: 'not-found-here' }))
    expect(await readList(a.compiler, listId)).toEqual(before)
  })

  it('moved, he is on the worklists of his new commune and no longer on the old one’s', async () => {
    const person = { ...aPerson(), idNumber: null }
    const id = await register(old.compiler, person)
    const stays = await register(old.compiler, { ...aPerson(), idNumber: null })
    const onWorklists = async ({ compiler }: Cast, who: string) => {
      const views = ['not-contacted', 'window-closing', 'no-id-number']
      const found = await Promise.all(
        views.map(async (view) => {
          const { people, total } = await done(compiler.get<PeopleFound>(`/people?view=${view}`))
          expect(total, view).toBe(people.length)
          return people.some((one) => one.id === who) ? [view] : []
        }),
      )
      return found.flat()
    }
    const before = await onWorklists(old, id)
    expect(before).toContain('not-contacted')
    expect(before).toContain('no-id-number')
    await done(accept(await asked(id)))
    expect(await onWorklists(old, id)).toEqual([])
    expect(await onWorklists(next, id)).toEqual(before)
    expect(await onWorklists(old, stays)).toEqual(before)
  })

  it('is refused while a submitted list carries him', async () => {
    const list = await aList(old).submitted(1)
    const person = String((await readList(old.compiler, list)).lines[0]?.personId)
    const no = await refused(ask(person))
    expect(no).toMatchObject({ status: 409, code: 'transfer.on-a-list' })
  })

  it('may be refused: the other commune forgets who it was', async () => {
    const id = await register(old.compiler)
    const transfer = await asked(id)
    const reason = 'not-residing'
    await done(next.compiler.post(`/transfers/${transfer}/refuse`, { reason }))
    expect(await cardOf(next, transfer)).toMatchObject({ state: 'refused', person: null })
    expect(await cardOf(old, transfer)).toMatchObject({ state: 'refused', reason, personId: id })
    expect((await refused(next.compiler.get(`/people/${id}`))).status).toBe(404)
    expect((await refused(accept(transfer))).code).toBe('transfer.already-decided')
  })

  it('may be taken back before it is answered, and asked anew', async () => {
    const id = await register(old.compiler)
    const transfer = await asked(id)
    expect((await refused(ask(id))).code).toBe('transfer.already-asked')
    const back = `/transfers/${transfer}/take-back`
    expect((await refused(next.compiler.post(back, {}))).status).toBe(404)
    await done(old.compiler.post(back, {}))
    expect(await cardOf(next, transfer)).toMatchObject({ state: 'taken-back', person: null })
    await done(ask(id))
  })

  it('is answered by the commune asked alone, and never by who asked', async () => {
    const id = await register(old.compiler)
    const transfer = await asked(id)
    for (const other of [third, old]) {
      expect((await refused(accept(transfer, other))).status).toBe(404)
    }
    const refusal = { reason: 'not-found-here' }
    const url = `/transfers/${transfer}/refuse`
    expect((await refused(third.compiler.post(url, refusal))).status).toBe(404)
    expect((await refused(next.chief.post(url, refusal))).code).toBe('access.not-permitted')
    for (const area of ['an-ninh', 'ca-phu-tam', 'khong-co', 'chau-thanh']) {
      const no = await refused(ask(await register(old.compiler), old, area))
      expect(no, area).toMatchObject({ status: 422, code: 'transfer.commune-unclear' })
    }
    await alsoActs(test, old.compiler, { duty: 'CA-L', unit: 'ca-phu-tam' })
    const self = await refused(accept(transfer, { ...next, compiler: old.compiler }))
    expect(self).toMatchObject({ status: 403, code: 'transfer.same-officer' })
  })

  it('carries on the notice of somebody who has moved on before he came', async () => {
    const { releaseRecord: _none, ...person } = aPerson()
    const notice = {
      number: '55',
      noticeDate: '2024-05-10',
      senderKind: 'facility',
      receivedOn: '2024-05-17',
      expectedOn: null,
      personId: null,
      person,
    }
    const { id } = await done(old.compiler.post<{ id: string }>('/release-notices', notice))
    const check = { outcome: 'moved', movedTo: 'phu-tam' }
    await done(old.compiler.post(`/release-notices/${id}/check`, check))
    const [open] = (await cards(next)).filter((one) => one.person?.fullName === person.fullName)
    await done(accept(String(open?.id)))
    const { notices } = await done(
      next.compiler.get<{ notices: NoticeCard[] }>('/release-notices?state=to-check'),
    )
    expect(notices.find((one) => one.fullName === person.fullName)).toMatchObject({
      number: '55',
      receivedOn: '2024-05-20',
      due: '2024-05-23',
    })
  })
})

import { beforeAll, describe, expect, it } from 'vitest'
import {
  aCast,
  aList,
  addLines,
  type Cast,
  done,
  readList,
  register,
} from '../../../../test/factories/lists.ts'
import { ballOf, inNeed, refused, threadOf } from '../../../../test/factories/walks.ts'
import { testHouse } from '../../../../test/test-house.ts'
import type { PeopleFound, PersonPage } from '../../../registers/people/people.schema.ts'

const test = testHouse()
let cast: Cast

beforeAll(async () => {
  cast = await aCast(test, 'an-ninh')
})

const leave = (id: string, reason: string, who = cast.compiler) =>
  who.post(`/people/${id}/leave`, { reason })

const found = async (view: string) => {
  const { people } = await done(cast.compiler.get<PeopleFound>(`/people?view=${view}`))
  return people.map((person) => person.id)
}

describe('leaving the programme', () => {
  it('ends the case with its reason: off the worklists, still found, with the mark', async () => {
    const id = await register(cast.compiler, { idNumber: null })
    const bystander = await register(cast.compiler, { idNumber: null })
    expect(await found('not-contacted')).toEqual(expect.arrayContaining([id, bystander]))
    await done(leave(id, 'died'))
    const thread = await threadOf(cast.compiler, id)
    expect(thread).toMatchObject({ outcome: 'died', closedOn: '2024-05-20', holderUnit: null })
    expect(thread.steps.at(-1)).toMatchObject({ what: 'person.left', reasons: ['died'] })
    for (const view of ['not-contacted', 'no-id-number']) {
      const ids = await found(view)
      expect(ids, view).toContain(bystander)
      expect(ids, view).not.toContain(id)
    }
    const page = await done(cast.compiler.get<PersonPage>(`/people/${id}`))
    expect(page).toMatchObject({ stage: null, left: 'died' })
    expect(await found('all')).toContain(id)
    expect((await ballOf(cast.compiler, bystander))[0]).toBe('released')
  })

  it('takes the person off the draft, and no later list brings him back', async () => {
    const other = await aCast(test, 'phu-tam')
    const { id: list } = await done(
      other.compiler.post<{ id: string }>('/lists', { month: '2024-04' }),
    )
    await addLines(other.compiler, list, [{}, {}])
    const [gone, stays] = (await readList(other.compiler, list)).lines
    await done(leave(String(gone?.personId), 'borrowed-elsewhere', other.compiler))
    const left = (await readList(other.compiler, list)).lines.map((line) => [line.id, line.state])
    expect(left).toEqual([[stays?.id, 'open']])
    const may = await done(other.compiler.post<{ id: string }>('/lists', { month: '2024-05' }))
    const people = (await readList(other.compiler, may.id)).lines.map((line) => line.personId)
    expect(people).toEqual([stays?.personId])
  })

  it('is refused while a submitted list carries the person, and to other duties', async () => {
    const other = await aCast(test, 'thuan-hoa')
    const list = await aList(other).submitted(1)
    const person = String((await readList(other.compiler, list)).lines[0]?.personId)
    const no = await refused(leave(person, 'declined', other.compiler))
    expect(no).toMatchObject({ status: 409, code: 'leaving.on-a-list' })
    expect((await ballOf(other.compiler, person))[0]).toBe('listed')
    const id = await register(cast.compiler)
    const chief = await refused(leave(id, 'declined', cast.chief))
    expect(chief.code).toBe('access.not-permitted')
    const neighbour = await refused(leave(id, 'declined', other.compiler))
    expect(neighbour).toMatchObject({ status: 404, code: 'platform.not-found' })
    const freeText = await refused(leave(id, 'tự ý'))
    expect(freeText.code).toBe('platform.invalid')
  })

  it('comes back as a new case; the one that ended stays ended', async () => {
    const id = await inNeed(cast.compiler)
    const first = await threadOf(cast.compiler, id)
    const open = await refused(cast.compiler.post(`/people/${id}/return`, {}))
    expect(open).toMatchObject({ status: 409, code: 'leaving.case-still-open' })
    await done(leave(id, 'declined'))
    const twice = await refused(leave(id, 'declined'))
    expect(twice).toMatchObject({ status: 409, code: 'leaving.no-open-case' })
    const met = { onDate: '2024-05-17', way: 'visit', outcome: 'reached', need: null, note: '' }
    const contact = await refused(cast.compiler.post(`/people/${id}/contacts`, met))
    expect(contact).toMatchObject({ status: 409, code: 'outreach.no-open-case' })
    await done(cast.compiler.post(`/people/${id}/return`, {}))
    const second = await threadOf(cast.compiler, id)
    expect(second.id).not.toBe(first.id)
    expect(second).toMatchObject({ stage: 'released', closedOn: null, outcome: null })
    expect(second.steps.map((step) => step.what)).toEqual(['person.returned'])
  })
})

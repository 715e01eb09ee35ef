import { describe, expect, it } from 'vitest'
import { aCast, aList, type Cast, done, readList } from '../../../../test/factories/lists.ts'
import { testHouse } from '../../../../test/test-house.ts'
import type { PeopleFound } from '../../../registers/people/people.schema.ts'
import type { Thread } from '../../../registers/threads/threads.schema.ts'
import type { HandOverPage } from './hand-over.schema.ts'

const test = testHouse()

const readPage = async (officer: Cast['standing'], id: string) =>
  await done(officer.get<HandOverPage>(`/hand-overs/${id}`))

async function handOver(cast: Cast, month: string, documentNumber: string): Promise<string> {
  const { id } = await done(cast.standing.post<{ id: string }>('/hand-overs', { month }))
  const { contentHash } = await readPage(cast.standing, id)
  await done(cast.standing.post(`/hand-overs/${id}/sign`, { documentNumber, contentHash }))
  return id
}

describe('handing the lists over', () => {
  it('names late communes, lets the others go, and the bank sees only what was handed over', async () => {
    const cast = await aCast(test, 'an-ninh')
    const other = await aCast(test, 'phu-tam')
    const listId = await aList(cast).confirmed(2)
    await aList(other).submitted(1)
    const before = await cast.bank.get<PeopleFound>('/people')
    expect(before.json.total).toBe(0)

    const id = await handOver(cast, '2024-05', '15/CV-CAH')
    const page = await readPage(cast.bank, id)
    expect(page.lists.map((list) => list.areaName)).toEqual(['Xã An Ninh'])
    expect(page.lateAreas).toContain('Xã Phú Tâm')
    expect(page.lateAreas).toHaveLength(7)
    expect(page.people).toBe(2)
    expect(page.totalAmount).toBe(100_000_000)
    const seen = await cast.bank.get<PeopleFound>('/people')
    expect(seen.json.total).toBe(2)

    await done(cast.bank.post(`/hand-overs/${id}/receive`, { sentBack: [] }))
    const list = await readList(cast.bank, listId)
    expect(list.state).toBe('received')
    expect(list.signatures.map((one) => one.role)).toEqual([
      'compiled',
      'signed',
      'confirmed',
      'handed-over',
      'received',
    ])
    const thread = await cast.compiler.get<Thread>(`/people/${list.lines[0]?.personId}/thread`)
    expect(thread.json).toMatchObject({ stage: 'received', holderDuty: 'NH-T' })
  })

  it('sends one list back with every reason and receives the rest; it may go again', async () => {
    const cast = await aCast(test, 'thuan-hoa')
    const listId = await aList(cast, '2024-04').confirmed(1)
    const id = await handOver(cast, '2024-04', '16/CV-CAH')
    const sentBack = [{ listId, reasons: ['details-wrong', 'wrong-form'], note: 'Thiếu trang 2' }]
    await done(cast.bank.post(`/hand-overs/${id}/receive`, { sentBack }))
    const list = await readList(cast.standing, listId)
    expect(list.state).toBe('confirmed')
    expect(list.returns[0]).toMatchObject({ reasons: ['details-wrong', 'wrong-form'] })
    const again = await handOver(cast, '2024-04', '17/CV-CAH')
    expect((await readPage(cast.bank, again)).number).toBe(2)
  })

  it('holds a list back without editing it, and returns one to its commune', async () => {
    const cast = await aCast(test, 'an-hiep')
    const held = await aList(cast, '2024-03').confirmed(1)
    const other = await aCast(test, 'phu-tan')
    const returned = await aList(other, '2024-03').confirmed(1)
    const { id } = await done(
      cast.standing.post<{ id: string }>('/hand-overs', { month: '2024-03' }),
    )
    const hold = { listId: held, reason: 'checking', note: '' }
    await done(cast.standing.post(`/hand-overs/${id}/hold`, hold, { version: 1 }))
    const back = { listId: returned, reasons: ['details-wrong'], note: '' }
    await done(cast.standing.post(`/hand-overs/${id}/return-list`, back, { version: 2 }))
    expect((await readList(other.compiler, returned)).state).toBe('draft')
    const page = await readPage(cast.standing, id)
    expect(page.lists.find((list) => list.listId === held)?.status).toBe('held')
    const signed = await cast.standing.post<{ code: string }>(`/hand-overs/${id}/sign`, {
      documentNumber: '18/CV-CAH',
      contentHash: page.contentHash,
    })
    expect(signed.json.code).toBe('hand-over.nothing-to-hand-over')
  })

  it('refuses a used document number and a content that changed meanwhile', async () => {
    const cast = await aCast(test, 'ho-dac-kien')
    await aList(cast, '2024-05').confirmed(1)
    const { id } = await done(
      cast.standing.post<{ id: string }>('/hand-overs', { month: '2024-05' }),
    )
    const { contentHash } = await readPage(cast.standing, id)
    const used = { documentNumber: '15/CV-CAH', contentHash }
    const refused = await cast.standing.post<{ code: string }>(`/hand-overs/${id}/sign`, used)
    expect(refused.json.code).toBe('outgoing-document.number-used')
    const other = await aCast(test, 'thien-my')
    await aList(other, '2024-05').confirmed(1)
    const stale = { documentNumber: '19/CV-CAH', contentHash }
    const changed = await cast.standing.post<{ code: string }>(`/hand-overs/${id}/sign`, stale)
    expect(changed.json.code).toBe('hand-over.content-changed')
  })

  it('is the standing agency’s alone to open', async () => {
    const cast = await aCast(test, 'an-ninh')
    const refused = await cast.chief.post<{ code: string }>('/hand-overs', { month: '2024-05' })
    expect(refused.json.code).toBe('hand-over.not-standing-agency')
  })

  it('prints a cover letter and a summary', async () => {
    const cast = await aCast(test, 'an-ninh')
    const { handOvers } = await done(
      cast.standing.get<{ handOvers: { id: string }[] }>('/hand-overs'),
    )
    for (const paper of ['cover-letter.docx', 'summary.xlsx']) {
      const answer = await cast.standing.get(`/hand-overs/${handOvers[0]?.id}/${paper}`)
      expect(answer.status, paper).toBe(200)
      expect(answer.body.subarray(0, 2).toString()).toBe('PK')
    }
  })
})

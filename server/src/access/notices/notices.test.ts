import { beforeAll, describe, expect, it } from 'vitest'
import { asOfficer, type TestOfficer } from '../../../test/as-officer.ts'
import {
  aCast,
  aList,
  type Cast,
  confirmAll,
  done,
  readList,
  sign,
  submit,
} from '../../../test/factories/lists.ts'
import { handOver } from '../../../test/factories/walks.ts'
import { testHouse } from '../../../test/test-house.ts'
import type { Inbox } from './notices.schema.ts'

const test = testHouse()
const inbox = async (officer: TestOfficer) => await done(officer.get<Inbox>('/notices'))
const codes = async (officer: TestOfficer) =>
  (await inbox(officer)).notices.map((notice) => notice.code)

let cast: Cast
let neighbour: Cast
beforeAll(async () => {
  await test.today('2024-05-20')
  cast = await aCast(test, 'an-ninh')
  neighbour = await aCast(test, 'phu-tam')
})

describe('a notice', () => {
  it('follows the list from desk to desk, names commune and month, and nobody on the list', async () => {
    const id = await aList(cast).draft(1)
    const { fullName, idNumber } = (await readList(cast.compiler, id)).lines[0] ?? {}
    await submit(cast, id)
    expect((await inbox(cast.chief)).notices).toMatchObject([
      {
        code: 'list-to-sign',
        subject: 'Xã An Ninh, tháng 5/2024',
        opens: `/danh-sach/${id}`,
        due: '2024-05-24',
        read: false,
      },
    ])
    await sign(cast, id)
    expect(await codes(cast.committee)).toEqual(['list-to-confirm'])
    await confirmAll(cast, id)
    expect(await codes(cast.standing)).toEqual(['list-confirmed'])
    await handOver(cast, '2024-05', '51/CV-CAH')
    expect((await inbox(cast.bank)).notices).toMatchObject([
      { code: 'hand-over-arrived', subject: 'Tháng 5/2024, lần 1' },
    ])
    const all = await Promise.all([cast.chief, cast.committee, cast.standing, cast.bank].map(inbox))
    expect(JSON.stringify(all)).not.toContain(fullName)
    expect(JSON.stringify(all)).not.toContain(idNumber)
  })

  it('reaches the compiler when the list comes back, and the agency when the bank sends one back', async () => {
    const id = await aList(neighbour).submitted(1)
    const { version } = await readList(neighbour.committee, id)
    const back = { reasons: ['details-wrong'], note: '' }
    await done(neighbour.committee.post(`/lists/${id}/return`, back, { version }))
    expect(await codes(neighbour.compiler)).toEqual(['list-returned'])
    const again = await readList(neighbour.compiler, id)
    await done(
      neighbour.compiler.post(`/lists/${id}/submit`, { keptBack: [] }, { version: again.version }),
    )
    await sign(neighbour, id)
    await confirmAll(neighbour, id)
    const given = await handOver(neighbour, '2024-05', '52/CV-CAH')
    const sentBack = [{ listId: id, reasons: ['wrong-form'], note: '' }]
    await done(neighbour.bank.post(`/hand-overs/${given}/receive`, { sentBack }))
    expect(await codes(neighbour.standing)).toEqual(
      expect.arrayContaining(['list-sent-back', 'hand-over-received']),
    )
  })

  it('is not for another duty of the unit, nor for the same duty of the next commune', async () => {
    const stranger = await asOfficer(test, { duty: 'CA-K', unit: 'ca-thien-my' })
    const beside = await asOfficer(test, { duty: 'DPO', unit: 'ca-an-ninh' })
    expect(await inbox(stranger)).toEqual({ unread: 0, notices: [] })
    expect(await inbox(beside)).toEqual({ unread: 0, notices: [] })
    const [first] = (await inbox(cast.chief)).notices
    const { status, json } = await stranger.post(`/notices/${first?.id}/read`, {})
    expect([status, json['code']]).toEqual([404, 'platform.not-found'])
  })

  it('is seen by the officer who saw it and waits on for his colleague', async () => {
    const colleague = await asOfficer(test, { duty: 'CA-K', unit: 'ca-an-ninh' })
    await aList(cast, '2024-04').awaitingSignature(0)
    const { notices, unread } = await inbox(cast.chief)
    expect(unread).toBe(1)
    await done(cast.chief.post(`/notices/${notices[0]?.id}/read`, {}))
    const after = await done(cast.chief.get<{ unread: number }>('/notices/unread'))
    expect(after.unread).toBe(0)
    expect((await inbox(colleague)).unread).toBe(notices.length)
  })

  it('is seen by whoever has done what it asks for', async () => {
    const other = await aCast(test, 'thien-my')
    const id = await aList(other).awaitingSignature(0)
    expect((await inbox(other.chief)).unread).toBe(1)
    await sign(other, id)
    expect((await inbox(other.chief)).unread).toBe(0)
    expect((await inbox(other.committee)).unread).toBe(1)
  })

  it('counts no more once all are seen; those of a neighbour stay', async () => {
    await aList(neighbour, '2024-04').awaitingSignature(0)
    const before = (await inbox(neighbour.chief)).unread
    expect(before).toBeGreaterThan(0)
    await done(cast.standing.post('/notices/read', {}))
    expect((await inbox(cast.standing)).unread).toBe(0)
    expect((await inbox(cast.standing)).notices.every((notice) => notice.read)).toBe(true)
    expect((await inbox(neighbour.chief)).unread).toBe(before)
  })
})

import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { asOfficer } from '../../../test/as-officer.ts'
import { aCast, aList, type Cast, done, readList } from '../../../test/factories/lists.ts'
import { aBystander, ballOf, refused, statusesOf, threadOf } from '../../../test/factories/walks.ts'
import { testHouse } from '../../../test/test-house.ts'
import type { ListLine } from './monthly-list.schema.ts'

const test = testHouse()
const YES = { outcome: 'confirmed', reasons: [], note: '' }
const OUT = { outcome: 'left-out', reasons: ['not-residing', 'certificate-not-shown'], note: '' }

async function submitted(commune: string, month = '2024-05', people = 2) {
  const cast = await aCast(test, commune)
  const id = await aList(cast, month).submitted(people)
  const { lines } = await readList(cast.committee, id)
  const [first, second] = lines
  if (first === undefined) throw new Error('a list with a line')
  return { cast, id, first, second: second ?? first, url: (line: ListLine) => at(id, line) }
}

const at = (id: string, line: ListLine) => `/lists/${id}/lines/${line.id}/decision`

const confirm = async (cast: Cast, id: string) => {
  const { version } = await readList(cast.committee, id)
  return cast.committee.post<{ version: number }>(`/lists/${id}/confirm`, {}, { version })
}

describe('deciding on a line', () => {
  it('confirms one and leaves one out with all its reasons, and can take a decision back', async () => {
    const { cast, id, first, second, url } = await submitted('an-ninh')
    await done(cast.committee.post(url(first), YES, { version: first.version }))
    const note = 'Chuyển về xã Phú Tân từ tháng 3'
    await done(cast.committee.post(url(second), { ...OUT, note }, { version: second.version }))
    const { lines } = await readList(cast.committee, id)
    expect(lines[0]).toMatchObject({ state: 'confirmed', reasons: [] })
    expect(lines[1]).toMatchObject({ state: 'left-out', reasons: OUT.reasons, reasonNote: note })
    const undo = { outcome: 'submitted', reasons: [], note: '' }
    await done(cast.committee.post(url(second), undo, { version: second.version + 1 }))
    const after = await readList(cast.committee, id)
    expect(after.lines[0]).toEqual(lines[0])
    expect(after.lines[1]).toMatchObject({ state: 'submitted', reasons: [], reasonNote: '' })
  })

  it('asks for a reason to leave out, refuses one to confirm, and words about the conviction', async () => {
    const { cast, id, first, url } = await submitted('an-hiep')
    const sent = { version: first.version }
    const bare = await refused(cast.committee.post(url(first), { ...OUT, reasons: [] }, sent))
    expect(bare).toMatchObject({ status: 422, code: 'monthly-list.reason-missing' })
    const vague = { outcome: 'left-out', reasons: ['other'], note: '' }
    const unclear = await refused(
      cast.committee.post(url(first), vague, { version: first.version }),
    )
    expect(unclear).toMatchObject({ status: 422, code: 'monthly-list.other-needs-note' })
    const odd = { ...YES, reasons: ['other'] }
    const needless = await refused(cast.committee.post(url(first), odd, sent))
    expect(needless).toMatchObject({ status: 422, code: 'monthly-list.reason-not-needed' })
    const note = { ...OUT, note: 'phạm tội trộm cắp' }
    const sensitive = await refused(cast.committee.post(url(first), note, sent))
    expect(sensitive).toMatchObject({ status: 422, code: 'monthly-list.note-sensitive' })
    expect((await readList(cast.committee, id)).lines[0]).toEqual(first)
  })

  it('lets one of two officers decide; the other reads that somebody was before him', async () => {
    const { cast, id, first, second, url } = await submitted('thuan-hoa')
    const deputy = await asOfficer(test, { duty: 'UB-X', unit: 'ubnd-thuan-hoa' })
    const sent = { version: first.version }
    const both = [cast.committee.post(url(first), YES, sent), deputy.post(url(first), OUT, sent)]
    expect(await statusesOf(...both)).toEqual([200, 412])
    const late = await refused(deputy.post(url(first), OUT, sent))
    expect(late.code).toBe('platform.version-stale')
    const blind = await refused(deputy.post(url(first), OUT))
    expect(blind.code).toBe('platform.version-missing')
    expect((await readList(cast.committee, id)).lines[1]).toEqual(second)
  })

  it('finds no line of another list or commune, and none before the list is signed', async () => {
    const { cast, id, first, url } = await submitted('phu-tan')
    const other = await submitted('thien-my')
    const sent = { version: first.version }
    const crossed = await refused(cast.committee.post(at(id, other.first), YES, sent))
    expect(crossed).toMatchObject({ status: 404, code: 'platform.not-found' })
    const foreign = await refused(other.cast.committee.post(url(first), YES, sent))
    expect(foreign).toMatchObject({ status: 404, code: 'platform.not-found' })
    const police = await refused(cast.compiler.post(url(first), YES, sent))
    expect(police).toMatchObject({ status: 403, code: 'access.not-permitted' })
    const { version } = await readList(cast.committee, id)
    const back = { reasons: ['wrong-form'], note: '' }
    await done(cast.committee.post(`/lists/${id}/return`, back, { version }))
    const early = await refused(cast.committee.post(url(first), YES, sent))
    expect(early).toMatchObject({ status: 409, code: 'monthly-list.wrong-state' })
  })
})

describe('confirming the list', () => {
  it('lets the good lines go and sends the left-out ones back, each case with its reasons', async () => {
    const bystander = await aBystander(test, 'phu-tam')
    const { cast, id, first, second, url } = await submitted('ho-dac-kien')
    await done(cast.committee.post(url(first), YES, { version: first.version }))
    await done(cast.committee.post(url(second), OUT, { version: second.version }))
    await done(confirm(cast, id))
    const list = await readList(cast.committee, id)
    expect(list).toMatchObject({
      state: 'confirmed',
      holderName: 'Công an huyện Châu Thành',
      due: '2024-06-05',
      confirmedCount: 1,
      actions: [],
    })
    expect(list.versions.map((one) => [one.stage, one.lines])).toEqual([
      ['submitted', 2],
      ['confirmed', 1],
    ])
    expect(list.signatures.at(-1)).toMatchObject({
      role: 'confirmed',
      contentHash: list.currentHash,
    })
    expect(await ballOf(cast.compiler, first.personId)).toEqual([
      'confirmed',
      'Công an huyện Châu Thành',
      'CA-K',
      '2024-06-05',
    ])
    const { steps } = await threadOf(cast.compiler, second.personId)
    expect(steps.at(-1)).toMatchObject({
      what: 'list.left-out',
      stage: 'in-need',
      toUnit: 'Công an xã Hồ Đắc Kiện',
      toDuty: 'CA-L',
      reasons: OUT.reasons,
    })
    expect(await bystander.now()).toEqual(bystander.before)
  })

  it('waits until every line is decided', async () => {
    const { cast, id, first, url } = await submitted('an-ninh', '2024-04')
    await done(cast.committee.post(url(first), YES, { version: first.version }))
    const no = await refused(confirm(cast, id))
    expect(no).toMatchObject({ status: 409, code: 'monthly-list.lines-undecided' })
    expect(no.detail).toContain('Còn 1 dòng')
    expect((await readList(cast.committee, id)).state).toBe('submitted')
  })

  it('refuses whoever has not seen his colleague’s last decision', async () => {
    const { cast, id, first, url } = await submitted('an-hiep', '2024-04', 1)
    const deputy = await asOfficer(test, { duty: 'UB-X', unit: 'ubnd-an-hiep' })
    await done(cast.committee.post(url(first), YES, { version: first.version }))
    const seen = await readList(cast.committee, id)
    await done(deputy.post(url(first), OUT, { version: first.version + 1 }))
    const sent = { version: seen.version }
    const no = await refused(cast.committee.post(`/lists/${id}/confirm`, {}, sent))
    expect(no).toMatchObject({ status: 412, code: 'platform.version-stale' })
    const blind = await refused(cast.committee.post(`/lists/${id}/confirm`, {}))
    expect(blind).toMatchObject({ status: 428, code: 'platform.version-missing' })
    expect((await readList(cast.committee, id)).state).toBe('submitted')
  })

  it('is done once by two officers at once and once by a double click', async () => {
    const { cast, id, first, url } = await submitted('thuan-hoa', '2024-04', 1)
    const deputy = await asOfficer(test, { duty: 'UB-X', unit: 'ubnd-thuan-hoa' })
    await done(cast.committee.post(url(first), YES, { version: first.version }))
    const { version } = await readList(cast.committee, id)
    const where = `/lists/${id}/confirm`
    const both = [cast.committee, deputy].map((officer) => officer.post(where, {}, { version }))
    expect(await statusesOf(...both)).toEqual([200, 409])
    const again = await refused(confirm(cast, id))
    expect(again).toMatchObject({ status: 409, code: 'monthly-list.wrong-state' })

    const other = await submitted('thuan-hoa', '2024-03', 1)
    await done(cast.committee.post(other.url(other.first), YES, { version: other.first.version }))
    const now = await readList(cast.committee, other.id)
    const sent = { version: now.version, key: randomUUID() }
    const once = await done(cast.committee.post(`/lists/${other.id}/confirm`, {}, sent))
    expect(await done(cast.committee.post(`/lists/${other.id}/confirm`, {}, sent))).toEqual(once)
    for (const list of [id, other.id]) {
      const { signatures } = await readList(cast.committee, list)
      expect(signatures.map((one) => one.role)).toEqual(['compiled', 'signed', 'confirmed'])
    }
  })

  it('is not another commune’s, nor the police’s', async () => {
    const { cast, id } = await submitted('phu-tan', '2024-04', 1)
    const { version } = await readList(cast.committee, id)
    const neighbour = await asOfficer(test, { duty: 'UB-X', unit: 'ubnd-an-ninh' })
    const foreign = await refused(neighbour.post(`/lists/${id}/confirm`, {}, { version }))
    expect(foreign).toMatchObject({ status: 404, code: 'platform.not-found' })
    const standing = await refused(cast.standing.post(`/lists/${id}/confirm`, {}, { version }))
    expect(standing).toMatchObject({ status: 403, code: 'access.not-permitted' })
    expect((await readList(cast.committee, id)).state).toBe('submitted')
  })
})

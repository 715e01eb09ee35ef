import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { asOfficer } from '../../../../test/as-officer.ts'
import { rowsPastPolicies } from '../../../../test/as-role.ts'
import { aCast, aList, done, readList } from '../../../../test/factories/lists.ts'
import {
  aBystander,
  handOver,
  openHandOver,
  readHandOver,
  refused,
  statusesOf,
  threadOf,
} from '../../../../test/factories/walks.ts'
import { docxText } from '../../../../test/spreadsheets/docx-text.ts'
import { testHouse } from '../../../../test/test-house.ts'
import { canonicalJson, sha256 } from '../../../platform/http/idempotency.ts'

// The months go backwards: what one test leaves confirmed is no candidate of an earlier month.
const test = testHouse()

async function opened(commune: string, month: string) {
  const cast = await aCast(test, commune)
  const listId = await aList(cast, month).confirmed(1)
  const id = await openHandOver(cast, month)
  const { contentHash } = await readHandOver(cast.standing, id)
  return { cast, listId, id, contentHash, url: `/hand-overs/${id}/sign` }
}

describe('signing the cover letter', () => {
  it('hands exactly the confirmed versions over, names who is late, and leaves them alone', async () => {
    const late = await aBystander(test, 'phu-tam')
    const { cast, listId, id, contentHash, url } = await opened('an-ninh', '2024-05')
    const before = await readList(cast.standing, listId)
    await done(cast.standing.post(url, { documentNumber: '11/CV-CAH', contentHash }))
    const page = await readHandOver(cast.bank, id)
    expect(page).toMatchObject({
      state: 'handed-over',
      documentNumber: '11/CV-CAH',
      documentDate: '2024-05-20',
      signedByName: 'Thường Trực',
      contentHash,
      actions: ['receive'],
    })
    expect(page.lists).toMatchObject([{ listId, versionHash: before.currentHash }])
    expect(page.lateAreas).toContain('Xã Phú Tâm')
    const after = await readList(cast.bank, listId)
    expect(after).toMatchObject({ state: 'handed-over', due: null, actions: [] })
    expect(after.currentHash).toBe(before.currentHash)
    expect(after.lines).toEqual(before.lines)
    expect(after.signatures.at(-1)).toMatchObject({
      role: 'handed-over',
      contentHash: before.currentHash,
    })
    const { steps } = await threadOf(cast.bank, String(after.lines[0]?.personId))
    expect(steps.at(-1)).toMatchObject({
      what: 'list.handed-over',
      stage: 'confirmed',
      toDuty: 'NH-T',
      due: null,
      subjectKind: 'hand-over',
      subjectId: id,
    })
    expect(await late.now()).toEqual(late.before)
    expect((await refused(cast.bank.get(`/lists/${late.id}`))).status).toBe(404)
  })

  it('binds the signature to the SHA-256 of what is kept', async () => {
    const { cast, id, contentHash, url } = await opened('an-hiep', '2024-04')
    await done(cast.standing.post(url, { documentNumber: '12/CV-CAH', contentHash }))
    const [row] = await rowsPastPolicies<{ content: unknown; content_hash: string }>(
      test,
      'select content, content_hash from journey.hand_over where id = $1',
      [id],
    )
    expect(row?.content_hash).toBe(contentHash)
    expect(sha256(canonicalJson(row?.content))).toBe(contentHash)
  })

  it('refuses a content that changed meanwhile and a number used in that year', async () => {
    const { cast, id, contentHash, url } = await opened('thuan-hoa', '2024-03')
    const other = await aList(await aCast(test, 'phu-tan'), '2024-03').confirmed(1)
    const stale = { documentNumber: '13/CV-CAH', contentHash }
    const changed = await refused(cast.standing.post(url, stale))
    expect(changed).toMatchObject({ status: 409, code: 'hand-over.content-changed' })
    const now = (await readHandOver(cast.standing, id)).contentHash
    const used = { documentNumber: '11/CV-CAH', contentHash: now }
    const taken = await refused(cast.standing.post(url, used))
    expect(taken).toMatchObject({ status: 409, code: 'outgoing-document.number-used' })
    const empty = { documentNumber: ' ', contentHash: now }
    expect((await refused(cast.standing.post(url, empty))).code).toBe('platform.invalid')
    expect((await readHandOver(cast.standing, id)).state).toBe('draft')
    expect((await readList(cast.standing, other)).state).toBe('confirmed')
  })

  it('is done once by two chiefs at once, by a double click, and never again', async () => {
    const { cast, id, contentHash, url } = await opened('thien-my', '2024-02')
    const deputy = await asOfficer(test, { duty: 'CA-K', unit: 'ca-chau-thanh' })
    const body = { documentNumber: '14/CV-CAH', contentHash }
    const both = [cast.standing.post(url, body), deputy.post(url, body)]
    expect(await statusesOf(...both)).toEqual([200, 409])
    const { version } = await readHandOver(cast.standing, id)
    expect(version).toBe(2)
    const again = await refused(deputy.post(url, { ...body, documentNumber: '15/CV-CAH' }))
    expect(again).toMatchObject({ status: 409, code: 'hand-over.wrong-state' })

    const other = await opened('ho-dac-kien', '2024-01')
    const sent = { documentNumber: '16/CV-CAH', contentHash: other.contentHash }
    const click = { key: randomUUID() }
    const first = await done(cast.standing.post(other.url, sent, click))
    expect(await done(cast.standing.post(other.url, sent, click))).toEqual(first)
  })

  it('needs at least one list, and a chief of the standing agency', async () => {
    const cast = await aCast(test, 'an-ninh')
    const id = await openHandOver(cast, '2023-12')
    const { contentHash } = await readHandOver(cast.standing, id)
    const body = { documentNumber: '17/CV-CAH', contentHash }
    const url = `/hand-overs/${id}/sign`
    const nothing = await refused(cast.standing.post(url, body))
    expect(nothing).toMatchObject({ status: 409, code: 'hand-over.nothing-to-hand-over' })
    const compiler = await asOfficer(test, { duty: 'CA-L', unit: 'ca-chau-thanh' })
    for (const officer of [compiler, cast.bank, cast.committee]) {
      const no = await refused(officer.post(url, body))
      expect(no).toMatchObject({ status: 403, code: 'access.not-permitted' })
    }
    const foreign = await refused(cast.chief.post(url, body))
    expect(foreign).toMatchObject({ status: 404, code: 'platform.not-found' })
  })
})

it('a commune without anyone sends "Không phát sinh" the whole way to the bank', async () => {
  const cast = await aCast(test, 'thi-tran-chau-thanh')
  const listId = await aList(cast, '2023-11').confirmed(0)
  const id = await handOver(cast, '2023-11', '18/CV-CAH')
  await done(cast.bank.post(`/hand-overs/${id}/receive`, { sentBack: [] }))
  const list = await readList(cast.bank, listId)
  expect(list).toMatchObject({ state: 'received', nothingToReport: true, lines: [] })
  expect(list.signatures).toHaveLength(5)
  const page = await readHandOver(cast.bank, id)
  expect(page).toMatchObject({ state: 'received', people: 0, totalAmount: 0 })
  expect(page.lists).toMatchObject([{ listId, status: 'received', nothingToReport: true }])
  const letter = await cast.bank.get(`/hand-overs/${id}/cover-letter.docx`)
  expect(docxText(letter.body)).toContain('Không phát sinh')
})

import { beforeAll, describe, expect, it } from 'vitest'
import { asOfficer, type TestOfficer } from '../../../../test/as-officer.ts'
import { rowsPastPolicies } from '../../../../test/as-role.ts'
import { aCast, aList, type Cast, done, readList } from '../../../../test/factories/lists.ts'
import { bring, readInbox, signedPaper } from '../../../../test/factories/signed-copies.ts'
import { aBystander, handOver, readHandOver, refused } from '../../../../test/factories/walks.ts'
import { encryptedPdf, pixelFlood, withExif } from '../../../../test/scans/hostile-scans.ts'
import { aScan, asJpeg } from '../../../../test/scans/scan-files.ts'
import { readPdf } from '../../../../test/papers/read-pdf.ts'
import { testHouse } from '../../../../test/test-house.ts'
import type { Desk } from '../../../access/desk/desk.schema.ts'

const test = testHouse()
let cast: Cast
let bank: TestOfficer

beforeAll(async () => {
  await test.today('2024-05-20')
  cast = await aCast(test)
  bank = await asOfficer(test, { duty: 'NH-T', unit: 'nhcsxh-chau-thanh' })
})

const copyAddress = async (officer: TestOfficer, listId: string): Promise<string> => {
  const [copy] = (await readList(officer, listId)).signedCopies ?? []
  return `/lists/${listId}/signed-copies/${copy?.id ?? ''}/copy.pdf`
}

const blank = async () => await asJpeg(await aScan(null))

describe('a signed paper that is scanned', () => {
  it('files itself: askew and coarse, by its QR, to exactly its list; another stays untouched', async () => {
    const other = await aBystander(test, 'thien-my')
    const listId = await aList(cast).confirmed(2)
    expect((await readList(cast.committee, listId)).signedCopies).toEqual([])
    const paper = await signedPaper(cast.committee, listId, { dpi: 130, degrees: 3 })
    const batchId = await bring(cast.committee, paper)
    const { filed, waiting } = await readInbox(cast.committee)
    expect(waiting).toEqual([])
    expect(filed).toMatchObject([{ batchId, pages: paper.length, byHand: false, replaced: false }])
    expect(filed[0]?.paper).toMatchObject({ kind: 'list-confirmation', subjectId: listId })
    expect((await readList(cast.compiler, listId)).signedCopies).toMatchObject([
      { form: 'paper', pages: paper.length, byHand: false, filedByName: 'Chủ Tịch Xã' },
    ])
    expect(await other.now()).toEqual(other.before)
  })

  it('opens for everyone the list reaches, logged by the people on it; for nobody else', async () => {
    const { filed } = await readInbox(cast.committee)
    const listId = filed[0]?.paper?.subjectId ?? ''
    const address = await copyAddress(cast.compiler, listId)
    for (const officer of [cast.compiler, cast.committee, cast.standing]) {
      const answer = await officer.get(address)
      expect(answer.status).toBe(200)
      expect((await readPdf(answer.body)).length).toBe(filed[0]?.pages)
    }
    const read = await rowsPastPolicies<{ people: number }>(
      test,
      `select cardinality(subject_ids) as people from access.read_line
        where route like '/lists/:id/signed-copies%' limit 1`,
    )
    expect(read).toEqual([{ people: 2 }])
    const stranger = await asOfficer(test, { duty: 'UB-X', unit: 'ubnd-phu-tam' })
    for (const officer of [bank, stranger]) expect((await officer.get(address)).status).toBe(404)
    await handOver(cast, '2024-05')
    expect((await bank.get(address)).status).toBe(200)
  })

  it('is replaced by a better scan; the one before stays', async () => {
    const { filed } = await readInbox(cast.committee)
    const listId = filed[0]?.paper?.subjectId ?? ''
    await bring(cast.committee, await signedPaper(cast.committee, listId))
    const now = (await readInbox(cast.committee)).filed
    expect(now.map((scan) => scan.replaced)).toEqual([true, false])
    expect((await readList(cast.committee, listId)).signedCopies).toHaveLength(1)
    const rows = await rowsPastPolicies(test, 'select 1 from registers.signed_copy')
    expect(rows).toHaveLength(2)
  })

  it('of a hand-over goes to the hand-over', async () => {
    await aList(await aCast(test, 'thi-tran-chau-thanh')).confirmed(1)
    const id = await handOver(cast, '2024-05')
    const { body } = await cast.standing.get(`/hand-overs/${id}/cover-letter.pdf`)
    await bring(cast.standing, [body])
    const { signedCopies } = await readHandOver(cast.standing, id)
    expect(signedCopies).toMatchObject([{ form: 'paper', unitName: 'Công an huyện Châu Thành' }])
    const copy = `/hand-overs/${id}/signed-copies/${signedCopies[0]?.id}/copy.pdf`
    expect((await bank.get(copy)).status).toBe(200)
    expect((await cast.compiler.get(copy)).status).toBe(404)
  })
})

describe('a pile of scans', () => {
  it('is sorted paper by paper; pages without a QR belong to the one before', async () => {
    const [first, second] = [await aCast(test, 'phu-tam'), await aCast(test, 'an-hiep')]
    const lists = [await aList(first).confirmed(1), await aList(second).confirmed(1)]
    const papers = [
      await signedPaper(first.committee, lists[0] ?? ''),
      await signedPaper(second.committee, lists[1] ?? ''),
    ]
    const pile = [...(papers[0] ?? []), await blank(), ...(papers[1] ?? [])]
    const batchId = await bring(cast.standing, pile)
    const filed = (await readInbox(cast.standing)).filed.filter((one) => one.batchId === batchId)
    const pages = new Map(filed.map((scan) => [scan.paper?.subjectId, scan.pages]))
    expect(pages.get(lists[0])).toBe((papers[0]?.length ?? 0) + 1)
    expect(pages.get(lists[1])).toBe(papers[1]?.length)
  })
})

describe('a scan that cannot be filed', () => {
  const waitingOf = async (officer: TestOfficer, batchId: string) =>
    (await readInbox(officer)).waiting.filter((scan) => scan.batchId === batchId)

  it('waits with its reason when it is of another unit or of nobody', async () => {
    const next = await aCast(test, 'ho-dac-kien')
    const paper = await signedPaper(next.committee, await aList(next).confirmed(1))
    const foreign = await bring(cast.committee, paper)
    const unknown = await asJpeg(await aScan('https://x.vn/xac-minh/000000000000'))
    const nobody = await bring(cast.committee, [unknown])
    for (const batch of [foreign, nobody]) {
      expect(await waitingOf(cast.committee, batch)).toMatchObject([
        { problem: 'not-ours', paper: null },
      ])
    }
  })

  it('waits when the list has a newer version than the print', async () => {
    const other = await aCast(test, 'thuan-hoa')
    const listId = await aList(other, '2024-04').submitted(1)
    const paper = await signedPaper(other.chief, listId)
    const { version } = await readList(other.committee, listId)
    const back = { reasons: ['details-wrong'], note: '' }
    await done(other.committee.post(`/lists/${listId}/return`, back, { version }))
    const batch = await bring(other.chief, paper)
    expect(await waitingOf(other.chief, batch)).toMatchObject([{ problem: 'old-version' }])
    expect((await readList(other.chief, listId)).signedCopies).toBeNull()
  })

  it('is shown to the unit that brought it and to no other', async () => {
    const batch = await bring(cast.committee, [withExif(await blank())])
    const [scan] = await waitingOf(cast.committee, batch)
    const address = `/scans/${scan?.id}/scan.pdf`
    const own = await cast.committee.get(address)
    expect(own.body.toString('latin1')).not.toContain('Exif')
    expect((await cast.compiler.get(address)).status).toBe(404)
    expect(await waitingOf(cast.compiler, batch)).toEqual([])
    const picture = await cast.committee.get(`/scans/${scan?.id}/first-page.jpg`)
    expect(picture.body.subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]))
  })

  it('is filed by hand to a paper that awaits its copy, once', async () => {
    const other = await aCast(test, 'phu-tan')
    const listId = await aList(other).confirmed(1)
    const batch = await bring(other.committee, [await blank()])
    const [scan] = await waitingOf(other.committee, batch)
    expect(scan?.problem).toBe('no-code')
    const { awaiting } = await readInbox(other.committee)
    expect(awaiting.map((paper) => paper.kind)).toEqual(['list-confirmation'])
    const [paper] = awaiting
    const url = `/scans/${scan?.id}/file`
    const body = { documentId: paper?.documentId, compared: true }
    const version = 1
    expect(
      (await other.committee.post(url, { ...body, compared: false }, { version })).status,
    ).toBe(400)
    const stale = await refused(other.committee.post(url, body, { version: 2 }))
    expect(stale.code).toBe('platform.version-stale')
    await done(other.committee.post(url, body, { version }))
    expect((await readList(other.compiler, listId)).signedCopies).toMatchObject([{ byHand: true }])
    expect((await readInbox(other.committee)).awaiting).toEqual([])
    const again = await refused(other.committee.post(url, body, { version: 2 }))
    expect(again.code).toBe('signed-copy.scan-settled')
    const second = await bring(other.committee, [await blank()])
    const [left] = await waitingOf(other.committee, second)
    const gone = await refused(other.committee.post(`/scans/${left?.id}/file`, body, { version }))
    expect(gone).toMatchObject({ status: 409, code: 'signed-copy.not-awaiting' })
    expect(await waitingOf(other.committee, second)).toHaveLength(1)
  })

  it('waits on the desk of whoever files copies in this unit, and of nobody else', async () => {
    const unit = await aCast(test, 'thien-my')
    const waits = async (officer: TestOfficer) =>
      (await done(officer.get<Desk>('/desk'))).tasks.filter(({ code }) => code === 'settle-scans')
    expect(await waits(unit.committee)).toEqual([])
    const batch = await bring(unit.committee, [await blank()])
    expect(await waits(unit.committee)).toMatchObject([
      { subject: '1 bản quét chưa về hồ sơ', opens: '/ban-ky' },
    ])
    expect(await waits(unit.compiler)).toEqual([])
    expect(await waits(unit.standing)).toEqual([])
    for (const scan of await waitingOf(unit.committee, batch)) {
      const url = `/scans/${scan.id}/discard`
      await done(unit.committee.post(url, { reason: 'blurred' }, { version: 1 }))
    }
    expect(await waits(unit.committee)).toEqual([])
  })

  it('leaves the inbox with its reason, and the row stays', async () => {
    const batch = await bring(cast.compiler, [await blank()])
    const [scan] = await waitingOf(cast.compiler, batch)
    const url = `/scans/${scan?.id}/discard`
    const reason = { reason: 'blurred' }
    expect((await cast.committee.post(url, reason, { version: 1 })).status).toBe(404)
    await done(cast.compiler.post(url, reason, { version: 1 }))
    expect(await waitingOf(cast.compiler, batch)).toEqual([])
    const again = await refused(cast.compiler.post(url, reason, { version: 2 }))
    expect(again.code).toBe('signed-copy.scan-settled')
    const kept = await rowsPastPolicies(
      test,
      `select discard_reason from registers.scanned_paper where batch_id = '${batch}'`,
    )
    expect(kept).toEqual([{ discard_reason: 'blurred' }])
  })
})

describe('a file that is no scan', () => {
  it.each([
    ['a web page called .pdf', Buffer.from('<html>'), /không phải bản quét/],
    ['a PDF behind a password', encryptedPdf(), /mật khẩu/],
    ['a flood of pixels', pixelFlood(), /40 triệu/],
  ])('%s is refused in words, and nothing is kept', async (_what, bytes, says) => {
    const before = await rowsPastPolicies(test, 'select 1 from registers.scanned_paper')
    const answer = await refused(cast.committee.upload('/scans', bytes))
    expect(answer).toMatchObject({ status: 422, code: 'signed-copy.not-read' })
    expect(answer.detail).toMatch(says)
    const after = await rowsPastPolicies(test, 'select 1 from registers.scanned_paper')
    expect(after).toHaveLength(before.length)
  })
})

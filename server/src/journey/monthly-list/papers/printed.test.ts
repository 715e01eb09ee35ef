import { dong, formatDong } from '@vung-buoc/law'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  aCast,
  addLines,
  aList,
  type Cast,
  confirmAll,
  done,
  readList,
  sign,
  submit,
} from '../../../../test/factories/lists.ts'
import {
  openHandOver,
  readHandOver,
  refused,
  signHandOver,
} from '../../../../test/factories/walks.ts'
import { readPdf, textOf } from '../../../../test/papers/read-pdf.ts'
import type { OutgoingRegister } from '../../../registers/outgoing-documents/outgoing-documents.schema.ts'
import { readQrOfWord } from '../../../../test/papers/read-qr.ts'
import { docxText } from '../../../../test/spreadsheets/docx-text.ts'
import { testHouse } from '../../../../test/test-house.ts'

const test = testHouse()
const MILLIMETRE = 72 / 25.4
const HOSTILE = '#sys.inputs {tên} =HYPERLINK(1) {/danh sách} $x$ *đậm*'
let cast: Cast
let other: Cast
let listId: string
let otherId: string
let handOverId: string

beforeAll(async () => {
  cast = await aCast(test, 'an-ninh')
  other = await aCast(test, 'phu-tam')
  listId = (await done(cast.compiler.post<{ id: string }>('/lists', { month: '2024-05' }))).id
  await addLines(cast.compiler, listId, [
    { person: { fullName: 'Lý Thị Ngọc Đào', sex: 'female', idNumber: '094178009301' } },
    { person: { fullName: HOSTILE }, fields: { amount: 70_000_000 } },
    { person: { fullName: 'Sơn Pha' }, fields: { note: `Trồng ${'dài'.repeat(40)}` } },
  ])
  await submit(cast, listId)
  await sign(cast, listId)
  await confirmAll(cast, listId)
  otherId = await aList(other, '2024-05').confirmed(0)
  handOverId = await openHandOver(cast, '2024-05')
})

const plain = (text: string): string => text.replaceAll('\u00A0', ' ')

async function pdfOf(officer: Cast['bank'], url: string) {
  const answer = await officer.get(url)
  if (answer.status !== 200) throw new Error(`${url}: ${answer.status}`)
  const pages = await readPdf(answer.body)
  return { answer, pages, text: plain(textOf(pages)) }
}

/** Vietnamese letters as they stand in a table, without the breaks between lines. */
const joined = (text: string): string => text.replace(/\s+/g, '')

describe('Mẫu 01 on paper', () => {
  it('prints every person, figure and signature of the page, as PDF and as Word alike', async () => {
    const { lines } = await readList(cast.committee, listId)
    const { text } = await pdfOf(cast.committee, `/lists/${listId}/mau-01.pdf`)
    const word = docxText((await cast.committee.get(`/lists/${listId}/mau-01.docx`)).body)
    for (const line of lines) {
      const said = [line.fullName, line.idNumber, line.address, line.note]
      for (const part of said.filter((one): one is string => one !== null && one !== '')) {
        expect(joined(text)).toContain(joined(part))
        expect(joined(word.join(''))).toContain(joined(part.replace(/[<>&]/g, '')))
      }
    }
    const total = lines.reduce((sum, line) => sum + (line.amount ?? 0), 0)
    const sentence = `Danh sách này có ${lines.length} người; tổng số tiền đề nghị vay: ${formatDong(dong(total))}`
    for (const paper of [text, word.join('\n')]) {
      expect(paper).toContain(sentence)
      expect(paper).toContain('bằng chữ: Một trăm bảy mươi triệu đồng')
      expect(paper).toContain('An Ninh, ngày 20 tháng 5 năm 2024')
      expect(paper).toContain('TRƯỞNG CÔNG AN XÃ')
      expect(paper).toContain('TM. ỦY BAN NHÂN DÂN')
      expect(paper).toContain('Trưởng Công An')
      expect(paper).toContain('Chủ Tịch Xã')
    }
  })

  it('lies on A4, keeps its margins, and is not blank', async () => {
    const { pages } = await pdfOf(cast.committee, `/lists/${listId}/mau-01.pdf`)
    for (const page of pages) {
      expect([Math.round(page.width), Math.round(page.height)]).toEqual([842, 595])
      expect(page.ink).not.toBeNull()
      expect(page.ink?.left).toBeGreaterThan(29 * MILLIMETRE)
      expect(page.width - (page.ink?.right ?? 0)).toBeGreaterThan(14 * MILLIMETRE)
      expect(page.height - (page.ink?.bottom ?? 0)).toBeGreaterThan(2 * MILLIMETRE)
    }
  })

  it('says "Không phát sinh" for a month with nobody', async () => {
    const { text } = await pdfOf(other.committee, `/lists/${otherId}/mau-01.pdf`)
    expect(text).toContain('Tháng 5/2024 không phát sinh người có nhu cầu vay vốn.')
    expect(text).toContain('Danh sách này có 0 người')
  })

  it('opens in the browser under a name that is nobody’s, and not for another commune', async () => {
    const { answer } = await pdfOf(cast.committee, `/lists/${listId}/mau-01.pdf`)
    expect(answer.headers['content-disposition']).toBe(
      'inline; filename="mau-01-an-ninh-2024-05.pdf"',
    )
    expect((await refused(other.compiler.get(`/lists/${listId}/mau-01.pdf`))).status).toBe(404)
  })
})

describe('the papers of a hand-over, printed', () => {
  it('carry number, day, communes and sums of the page, before and after the signature', async () => {
    const before = await pdfOf(cast.standing, `/hand-overs/${handOverId}/cover-letter.pdf`)
    expect(before.text).toMatch(/ngày\s+tháng\s+năm/)
    await signHandOver(cast, handOverId, '31/CV-CAH')
    const page = await readHandOver(cast.bank, handOverId)
    for (const kind of ['cover-letter', 'summary', 'minutes']) {
      const { text } = await pdfOf(cast.bank, `/hand-overs/${handOverId}/${kind}.pdf`)
      const word = docxText((await cast.bank.get(`/hand-overs/${handOverId}/${kind}.docx`)).body)
      for (const paper of [text, word.join('\n')]) {
        expect(paper).toContain('31/CV-CAH')
        for (const list of page.lists) expect(paper).toContain(list.areaName)
        expect(paper).toContain(formatDong(dong(page.totalAmount)).replace(/ đ$/, ''))
        expect(paper).toContain(`Mã nội dung: ${page.contentHash.slice(0, 16)}`)
        expect(paper).not.toMatch(/Lý Thị Ngọc Đào|22\/2023|án phạt/)
      }
    }
  })

  it('carry the same code as picture, in Word as in PDF', async () => {
    for (const kind of ['cover-letter', 'summary', 'minutes']) {
      const { body } = await cast.bank.get(`/hand-overs/${handOverId}/${kind}.docx`)
      const [address = ''] = await readQrOfWord(body)
      expect(address, kind).toMatch(/\/xac-minh\/[A-Z0-9-]+$/)
      const verified = await cast.bank.get(`/verification/${address.split('/').at(-1)}`)
      expect(verified.json, kind).toMatchObject({ shown: '31/CV-CAH' })
    }
  })

  it('are the same bytes ever after, on another day and for the bank', async () => {
    const url = `/hand-overs/${handOverId}/minutes.pdf`
    const signed = await cast.standing.get(url)
    const form = await cast.standing.get(`/lists/${listId}/mau-01.pdf`)
    await test.today('2024-06-20')
    expect((await cast.bank.get(url)).body.equals(signed.body)).toBe(true)
    expect((await cast.bank.get(`/lists/${listId}/mau-01.pdf`)).body.equals(form.body)).toBe(true)
  })

  it('the receipt is there once the bank has received, with every reason of what went back', async () => {
    const url = `/hand-overs/${handOverId}/receipt.pdf`
    const early = await refused(cast.bank.get(url))
    expect(early).toMatchObject({ status: 409, code: 'hand-over.not-received' })
    const back = {
      listId: otherId,
      reasons: ['signature-missing', 'wrong-form'],
      note: 'Thiếu trang 2',
    }
    await done(cast.bank.post(`/hand-overs/${handOverId}/receive`, { sentBack: [back] }))
    const { text } = await pdfOf(cast.bank, url)
    expect(text).toContain('GIẤY TIẾP NHẬN')
    expect(text).toContain('đã tiếp nhận 01 danh sách')
    expect(text).toContain(
      'Trả lại danh sách của xã Phú Tâm: Thiếu chữ ký, con dấu; Chưa đúng mẫu quy định; Ghi rõ: Thiếu trang 2.',
    )
    expect(text).toContain('170.000.000 đ')
    const { returns } = await readList(cast.standing, otherId)
    const letter = await pdfOf(
      cast.standing,
      `/lists/${otherId}/returns/${returns[0]?.id}/letter.pdf`,
    )
    expect(letter.text).toContain('Kính gửi: Công an huyện Châu Thành')
    expect(letter.text).toContain('– Thiếu chữ ký, con dấu;')
    expect(letter.text).toContain('– Ghi rõ: Thiếu trang 2.')
    expect(letter.text).toMatch(/Số: \d{2,}\/CV-/)
  })
})

describe('the letter of a returned list', () => {
  it('holds all reasons of the list and of the lines that had been left out by then', async () => {
    const commune = await aCast(test, 'thuan-hoa')
    const id = await aList(commune, '2024-05').submitted(2)
    const [line] = (await readList(commune.committee, id)).lines
    const decision = { outcome: 'left-out', reasons: ['not-residing', 'details-wrong'], note: '' }
    const address = `/lists/${id}/lines/${line?.id}/decision`
    await done(commune.committee.post(address, decision, { version: line?.version ?? 0 }))
    const { version } = await readList(commune.committee, id)
    const reasons = { reasons: ['person-missing', 'certificate-missing'], note: '' }
    await done(commune.committee.post(`/lists/${id}/return`, reasons, { version }))
    const { returns } = await readList(commune.compiler, id)
    const url = `/lists/${id}/returns/${returns[0]?.id}/letter`
    const { text, answer } = await pdfOf(commune.compiler, `${url}.pdf`)
    for (const part of [
      'V/v trả lại danh sách tháng 5/2024 của xã Thuận Hòa',
      'Kính gửi: Công an xã Thuận Hòa',
      '– Còn thiếu người thuộc đối tượng lập danh sách;',
      '– Thiếu giấy chứng nhận.',
      'Không cư trú tại địa phương; Thông tin chưa đúng.',
      line?.fullName ?? '',
    ]) {
      expect(text).toContain(part)
    }
    expect(answer.headers['content-disposition']).toContain('tra-lai-thuan-hoa-2024-05-')
    expect(docxText((await commune.compiler.get(`${url}.docx`)).body)).toContain(
      '– Thiếu giấy chứng nhận.',
    )
    expect((await refused(cast.compiler.get(`${url}.pdf`))).status).toBe(404)
    const none = `/lists/${id}/returns/${id}/letter.pdf`
    expect((await refused(commune.compiler.get(none))).status).toBe(404)
  })

  it('bears the number of the register, and is the same bytes after the line is gone', async () => {
    const commune = await aCast(test, 'an-hiep')
    const id = await aList(commune, '2024-05').submitted(2)
    const [line] = (await readList(commune.committee, id)).lines
    const { version } = await readList(commune.committee, id)
    const reasons = { reasons: ['certificate-missing'], note: '' }
    await done(commune.committee.post(`/lists/${id}/return`, reasons, { version }))
    const { returns, lines } = await readList(commune.compiler, id)
    const url = `/lists/${id}/returns/${returns[0]?.id}/letter`
    const { text, answer } = await pdfOf(commune.compiler, `${url}.pdf`)
    const word = docxText((await commune.compiler.get(`${url}.docx`)).body)
    const { documents } = await done(commune.committee.get<OutgoingRegister>('/outgoing-documents'))
    const issued = documents.find((one) => one.kind === 'return' && one.subjectId === id)
    for (const paper of [text, word.join('\n')]) expect(paper).toContain(`Số: ${issued?.shown}`)
    const off = `/lists/${id}/lines/${line?.id}/remove`
    const at = { version: lines[0]?.version ?? 0 }
    await done(commune.compiler.post(off, { reason: 'no-longer-in-need' }, at))
    await test.today('2024-06-25')
    const later = await commune.committee.get(`${url}.pdf`)
    expect(later.body.equals(answer.body)).toBe(true)
  })
})

import { beforeAll, describe, expect, it } from 'vitest'
import { aCast, type Cast, done } from '../../../../test/factories/lists.ts'
import { refused } from '../../../../test/factories/walks.ts'
import {
  aListAtBank,
  aNotice,
  hop,
  readWithdrawal,
  walkTo,
} from '../../../../test/factories/withdrawals.ts'
import { readPdf, textOf } from '../../../../test/papers/read-pdf.ts'
import { docxText } from '../../../../test/spreadsheets/docx-text.ts'
import { testHouse } from '../../../../test/test-house.ts'
import type { OutgoingRegister } from '../../../registers/outgoing-documents/outgoing-documents.schema.ts'

const test = testHouse()
let cast: Cast
let id: string
let fullName: string

beforeAll(async () => {
  cast = await aCast(test, 'an-ninh')
  const { lines } = await aListAtBank(cast, '2024-05')
  const [line] = lines
  if (line === undefined) throw new Error('no lines')
  fullName = line.fullName
  id = await aNotice(cast, [line], 'reoffended')
})

const plain = (text: string): string => text.replaceAll('\u00A0', ' ').replace(/\s+/g, ' ')

async function paperOf(officer: Cast['bank'], notice = id) {
  const answer = await officer.get(`/withdrawals/${notice}/notice.pdf`)
  if (answer.status !== 200) throw new Error(`notice.pdf: ${answer.status}`)
  const word = await officer.get(`/withdrawals/${notice}/notice.docx`)
  const texts = [textOf(await readPdf(answer.body)), docxText(word.body).join(' ')].map(plain)
  return { answer, word, texts }
}

const numberOf = async ({ compiler }: Cast): Promise<string> => {
  const register = await done(compiler.get<OutgoingRegister>('/outgoing-documents'))
  return register.documents.find((one) => one.subjectId === id)?.shown ?? 'none'
}

describe('thông báo rút tên, as paper', () => {
  it('can be read before it is signed: no number, no date, no names below', async () => {
    for (const text of (await paperOf(cast.compiler)).texts) {
      expect(text).toContain('THÔNG BÁO')
      expect(text).toContain(fullName)
      expect(text).toMatch(/ngày\s+tháng\s+năm/)
      expect(text).not.toContain('TB-CAX')
      expect(text).not.toContain('Trưởng Công An')
    }
  })

  it('signed, it bears number, day, capacity and signer, and says nothing of a conviction', async () => {
    await hop(cast, id, 'sign')
    const number = await numberOf(cast)
    const { texts, answer } = await paperOf(cast.committee)
    const { lines } = await readWithdrawal(cast.committee, id)
    for (const text of texts) {
      expect(text).toContain(`Số: ${number}`)
      expect(text).toContain('An Ninh, ngày 20 tháng 5 năm 2024')
      expect(text).toContain('TRƯỞNG CÔNG AN XÃ')
      expect(text).toContain('Trưởng Công An')
      expect(text).toContain('XÁC NHẬN CỦA UBND')
      expect(text).not.toContain('Chủ Tịch Xã')
      expect(text).toContain('Không còn đủ điều kiện về chấp hành pháp luật')
      for (const line of lines) expect(text).toContain(line.fullName)
      expect(text).toContain('5/2024')
      expect(text).toContain('Nơi nhận:')
      expect(text).not.toMatch(/22\/2023|phạm tội|án phạt|tù/i)
    }
    expect(answer.headers['content-disposition']).toBe(
      'inline; filename="thong-bao-rut-ten-an-ninh-2024-05-20.pdf"',
    )
  })

  it('confirmed, it bears the commune’s hand too, and from then on is the same bytes for everybody', async () => {
    await hop(cast, id, 'confirm')
    const { answer, word, texts } = await paperOf(cast.compiler)
    for (const text of texts) expect(text).toContain('Chủ Tịch Xã')
    await hop(cast, id, 'pass')
    await test.today('2024-06-03')
    const late = await paperOf(cast.bank)
    expect(late.answer.body.equals(answer.body)).toBe(true)
    expect(late.word.body.equals(word.body)).toBe(true)
  })

  it('is not there for another commune', async () => {
    const other = await aCast(test, 'phu-tam')
    expect((await refused(other.compiler.get(`/withdrawals/${id}/notice.pdf`))).status).toBe(404)
  })

  it('returned and corrected, it is another paper: the old number stands no more', async () => {
    const { lines } = await aListAtBank(cast, '2024-04')
    const again = await aNotice(cast, lines.slice(0, 1), 'died')
    await walkTo(cast, again, 'sign')
    const signed = await paperOf(cast.committee, again)
    const back = { reasons: ['details-wrong'], note: '' }
    await done(cast.committee.post(`/withdrawals/${again}/return`, back))
    const returned = await paperOf(cast.compiler, again)
    expect(returned.answer.body.equals(signed.answer.body)).toBe(false)
    for (const text of returned.texts) expect(text).not.toContain('TB-CAX')
  })
})

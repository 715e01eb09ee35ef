import { dong, formatDong } from '@vung-buoc/law'
import { beforeAll, describe, expect, it } from 'vitest'
import { aCast, aList, type Cast } from '../../../../test/factories/lists.ts'
import {
  openHandOver,
  readHandOver,
  refused,
  signHandOver,
} from '../../../../test/factories/walks.ts'
import { docxText } from '../../../../test/spreadsheets/docx-text.ts'
import { testHouse } from '../../../../test/test-house.ts'
import { inSentence } from '../../../access/agencies/in-sentence.ts'
import { readWorkbook } from '../../../platform/spreadsheets/read-workbook.ts'

const test = testHouse()
let cast: Cast
let id: string

beforeAll(async () => {
  cast = await aCast(test, 'an-ninh')
  await aList(cast, '2024-05').confirmed(3)
  await aList(await aCast(test, 'phu-tam'), '2024-05').confirmed(0)
  await aList(await aCast(test, 'thuan-hoa'), '2024-05').submitted(1)
  id = await openHandOver(cast, '2024-05')
})

const letterOf = async (officer: Cast['bank']) => {
  const answer = await officer.get(`/hand-overs/${id}/cover-letter.docx`)
  return { answer, text: docxText(answer.body) }
}

async function sheetOf(officer: Cast['bank']) {
  const answer = await officer.get(`/hand-overs/${id}/summary.xlsx`)
  const reading = await readWorkbook(answer.body)
  if (!reading.ok) throw new Error(reading.problem.says)
  const rows = (reading.workbook.sheets[0]?.rows ?? []).map((row) =>
    row.cells.map((cell) => ('value' in cell ? cell.value : null)),
  )
  return { answer, rows }
}

describe('the papers of a hand-over', () => {
  it('before the signature leave number and day open', async () => {
    const { text } = await letterOf(cast.standing)
    expect(text.find((line) => line.startsWith('Số:'))?.trim()).toBe('Số:')
    expect(text.join('\n')).toMatch(/ngày\s{2,}tháng\s{2,}năm/)
    expect((await sheetOf(cast.standing)).rows.flat()).toContain('(Chưa ký)')
    expect((await refused(cast.bank.get(`/hand-overs/${id}/cover-letter.docx`))).status).toBe(404)
  })

  it('carry the figures of the page: communes, people, amounts, and who is late', async () => {
    await signHandOver(cast, id, '31/CV-CAH')
    const page = await readHandOver(cast.bank, id)
    const { text } = await letterOf(cast.bank)
    const going = page.lists.filter((list) => list.status === 'included')
    const start = text.indexOf('Số tiền đề nghị') + 1
    const table = going.flatMap((list, at) => [
      String(at + 1),
      list.areaName,
      list.nothingToReport ? 'Không phát sinh' : String(list.people),
      formatDong(dong(list.totalAmount)),
    ])
    const sum = ['Cộng', String(page.people), formatDong(dong(page.totalAmount))]
    expect(text.slice(start, start + table.length + sum.length)).toEqual([...table, ...sum])
    expect(page.people).toBe(3)
    const whole = text.join('\n')
    expect(whole).toContain(
      `Chưa có danh sách tháng 5/2024 của: ${page.lateAreas.map(inSentence).join(', ')}.`,
    )
    expect(page.lateAreas).toContain('Xã Thuận Hòa')
    expect(text).toContain('Số: 31/CV-CAH')
    expect(text).toContain('V/v chuyển danh sách tháng 5/2024')
    expect(whole).toContain('ngày 20 tháng 5 năm 2024')
    expect(whole).toContain(`Mã nội dung: ${page.contentHash.slice(0, 16)}`)
    expect(text).toContain('Thường Trực')
  })

  it('the summary sums up to the same people and amounts', async () => {
    const page = await readHandOver(cast.bank, id)
    const { rows } = await sheetOf(cast.bank)
    const body = rows.filter((row) => typeof row[0] === 'number')
    expect(body.map((row) => row.slice(1))).toEqual(
      page.lists.map((list) => [
        list.areaName,
        '5/2024',
        list.people,
        list.production,
        list.training,
        list.totalAmount,
        ...(list.nothingToReport ? ['Không phát sinh'] : []),
      ]),
    )
    expect(rows.at(-1)?.filter((cell) => typeof cell === 'number')).toEqual([
      page.people,
      3,
      0,
      page.totalAmount,
    ])
  })

  it('name nobody on a list, nor the Decision, and neither do the files’ names', async () => {
    const { answer, text } = await letterOf(cast.bank)
    const sheet = await sheetOf(cast.bank)
    const whole = [...text, ...sheet.rows.flat().map(String)].join('\n')
    expect(whole).not.toMatch(/Trần Văn Mẫu|22\/2023|án phạt tù|tù|phạm/i)
    expect(whole).toContain('DỮ LIỆU MẪU')
    expect(answer.headers['content-disposition']).toBe(
      'attachment; filename="van-ban-chuyen-2024-05-1.docx"',
    )
    expect(sheet.answer.headers['content-disposition']).toBe(
      'attachment; filename="tong-hop-2024-05-1.xlsx"',
    )
  })
})

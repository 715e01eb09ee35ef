import { describe, expect, it } from 'vitest'
import { readPdf, textOf } from '../../../test/papers/read-pdf.ts'
import type { OfficialPaper, Paper } from './official-paper.ts'
import { printPaper } from './render-pdf.ts'

const head: OfficialPaper = {
  above: 'ỦY BAN NHÂN DÂN TỈNH',
  body: 'ỦY BAN NHÂN DÂN HUYỆN',
  number: '07/UBND',
  place: 'Châu Thành',
  date: '2024-02-05',
  type: null,
  subject: 'V/v kiểm tra cách in',
  recipients: ['Như trên;', 'Lưu: VT.'],
  authority: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
  signer: 'Người Ký Thử',
  qr: { url: 'https://example.vn/xac-minh/ABCD', hash: 'a1b2c3d4e5f60718'.repeat(4) },
  demo: true,
}
const paperOf = (blocks: Paper['blocks'], change: Partial<OfficialPaper> = {}): Paper => ({
  title: 'Văn bản thử',
  head: { ...head, ...change },
  blocks,
})
const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')

describe('an official paper as PDF', () => {
  it('carries every part that Decree 30/2020 asks of it, with its dates and lines', async () => {
    const bytes = await printPaper(
      paperOf([{ kind: 'paragraph', text: 'Nội dung./.' }]),
      '2024-02-06',
    )
    const text = textOf(await readPdf(bytes))
    for (const part of [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'ỦY BAN NHÂN DÂN TỈNH',
      'Số: 07/UBND',
      'Châu Thành, ngày 05 tháng 02 năm 2024',
      'V/v kiểm tra cách in',
      'Nội dung./.',
      'TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH',
      'Nơi nhận:',
      '- Lưu: VT.',
      'Người Ký Thử',
      'Mã nội dung: a1b2c3d4e5f60718',
      'DỮ LIỆU MẪU',
    ]) {
      expect(text).toContain(part)
    }
  })

  it('writes a month from March on without a zero, as officials do', async () => {
    const bytes = await printPaper(paperOf([], { date: '2024-04-01' }), '2024-04-01')
    expect(textOf(await readPdf(bytes))).toContain('ngày 01 tháng 4 năm 2024')
  })

  it('says by itself that it is PDF/A-2b, with its fonts and colours inside and a title', async () => {
    const said = latin(await printPaper(paperOf([]), '2024-02-06'))
    expect(said).toMatch(/<pdfaid:part>2<\/pdfaid:part>/)
    expect(said).toMatch(/<pdfaid:conformance>B<\/pdfaid:conformance>/)
    expect(said).toMatch(/\/OutputIntents/)
    expect(said).toMatch(/\/MarkInfo\s*<<\s*\/Marked true/)
    expect(said).toMatch(/\/Lang\s*\(vi/)
    expect(said).toContain('2024-02-05')
    expect(said).not.toMatch(/\/(URI|Launch|GoToR|JavaScript|EmbeddedFile)\b/)
  })

  it('gives the same bytes for the same paper', async () => {
    const paper = paperOf([
      { kind: 'paragraphs', repeat: 'ý', dash: true, texts: ['Một;', 'Hai.'] },
    ])
    const [first, second] = await Promise.all([
      printPaper(paper, '2024-02-06'),
      printPaper(paper, '2030-01-01'),
    ])
    expect(Buffer.compare(first, second)).toBe(0)
  })

  it('numbers its pages from the second on, and repeats the heading of a table', async () => {
    const rows = Array.from({ length: 90 }, (_, at) => [`${at + 1}`, `Dòng ${at + 1}`])
    const columns = [
      { title: 'STT', weight: 1 },
      { title: 'Tên', weight: 9 },
    ]
    const bytes = await printPaper(
      paperOf([{ kind: 'table', repeat: 'dòng', columns, rows }]),
      '2024-02-06',
    )
    const pages = await readPdf(bytes)
    expect(pages.length).toBeGreaterThan(2)
    expect(pages[0]?.text).not.toMatch(/^DỮ LIỆU MẪU 1\b/)
    expect(pages[1]?.text).toMatch(/^DỮ LIỆU MẪU 2 STT Tên/)
    for (const { number } of rows.map((row) => ({ number: row[1] ?? '' }))) {
      expect(textOf(pages)).toContain(number)
    }
  })

  it('keeps everything inside the margins, also words longer than their column', async () => {
    const rows = [
      ['1', 'W'.repeat(90)],
      ['2', 'x'.repeat(200)],
    ]
    const columns = [
      { title: 'STT', weight: 1 },
      { title: 'Ghi chú', weight: 2 },
      { title: 'Cột khác', weight: 9 },
    ]
    const wide = rows.map((row) => [...row, 'Nguyễn Văn An'])
    const pages = await readPdf(
      await printPaper(
        paperOf([{ kind: 'table', repeat: 'dòng', columns, rows: wide }]),
        '2024-02-06',
      ),
    )
    const millimetre = 72 / 25.4
    for (const page of pages) {
      expect(page.ink?.left).toBeGreaterThan(29 * millimetre)
      expect(page.width - (page.ink?.right ?? 0)).toBeGreaterThan(15 * millimetre)
    }
    expect(textOf(pages).replaceAll(' ', '')).toContain('W'.repeat(90))
  })

  it.each([
    ['markup', '#sys.inputs *đậm* _nghiêng_ $x$ @nhãn <a> \\ `mã` [ ]', undefined],
    ['a list marker', '- một dòng', undefined],
    ['a picture letter', 'Lê 😀 Na', 'Lê □ Na'],
    ['another script', 'An اب', 'An □□'],
    ['a mark that turns the reading', 'An\u202Egnort', 'Angnort'],
    ['control letters', 'An\u0000\u0007\nBình', 'An Bình'],
    ['loose marks', 'Nguyễn'.normalize('NFD'), 'Nguyễn'],
  ])('prints a name with %s as the text that it is', async (_what, name, shown = name) => {
    const blocks = [
      { kind: 'table', repeat: 'dòng', columns: [{ title: 'Tên', weight: 1 }], rows: [[name]] },
    ] as const
    const text = textOf(await readPdf(await printPaper(paperOf(blocks), '2024-02-06')))
    expect(text).toContain(shown)
  })
})

import { plainMonth } from '@vung-buoc/law'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseWorkbook } from '../../../platform/spreadsheets/parse-workbook.ts'
import { spreadsheetLimits } from '../../../platform/spreadsheets/limits.ts'
import { loadLayout } from './preview-file.ts'
import { previewMau01 } from './preview.ts'
import { writeMau01 } from './write-mau-01.ts'
import type { Mau01Document, Mau01Line } from './write-mau-01.ts'

const layout = await loadLayout()

const line: Mau01Line = {
  fullName: 'Danh Hòa',
  dateOfBirth: '1980-02-18',
  sex: 'male',
  idNumber: '094080000944',
  address: 'ấp Xây Đá, xã Phú Tâm',
  certificateNumber: '704/GCN',
  certificateDate: '2020-12-20',
  certificateKind: 'completion',
  completedOn: '2020-12-23',
  conduct: 'good',
  socialEvils: 'none',
  purpose: 'production',
  amount: 80_000_000,
  note: null,
}

const list = (lines: Mau01Line[], more: Partial<Mau01Document> = {}): Mau01Document => ({
  agencyAbove: 'CÔNG AN HUYỆN CHÂU THÀNH',
  agency: 'CÔNG AN XÃ PHÚ TÂM',
  month: plainMonth('2024-05'),
  lines,
  ...more,
})

async function written(document: Mau01Document) {
  return await parseWorkbook(Buffer.from(await writeMau01(document, layout)), spreadsheetLimits)
}

async function readBack(document: Mau01Document) {
  return previewMau01(await written(document), { layout })
}

const fieldsOf = (rows: Awaited<ReturnType<typeof readBack>>['rows']) =>
  rows.map(({ excelRow: _row, doubts: _doubts, ...fields }) => fields)

describe('Mẫu 01 xuất ra rồi nạp lại', () => {
  it('gives the same lines, the title and nothing to ask', async () => {
    const found = await readBack(list([line]))
    expect(fieldsOf(found.rows)).toEqual([line])
    expect(found.rows[0]?.doubts).toEqual([])
    expect(found.title).toEqual({ commune: 'xã Phú Tâm', month: '2024-05' })
    expect(found.problems).toEqual([])
  })

  it('gives the same for any list', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyLine(), { minLength: 1, maxLength: 12 }), async (lines) => {
        const found = await readBack(list(lines))
        expect(fieldsOf(found.rows)).toEqual(lines)
        const codes = found.rows.flatMap(({ doubts }) => doubts.map(({ code }) => code))
        expect(
          codes.filter((code) => !code.includes('duplicate') && code !== 'id-digits-disagree'),
        ).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('prints an empty list with its count and reads none', async () => {
    expect((await readBack(list([]))).rows).toEqual([])
  })
})

describe('không gì trong tệp xuất ra thành công thức', () => {
  it.each([
    '=HYPERLINK("http://x","y")',
    '+1',
    '-1',
    '@SUM(A1)',
    '"=1+1',
    '=1\t+1',
    '_x0041_',
    '<b>&',
  ])('%s stays text', async (text) => {
    const workbook = await written(list([{ ...line, fullName: text, note: text, address: text }]))
    const cells = workbook.sheets[0]?.rows.flatMap((row) => row.cells) ?? []
    expect(cells.every((cell) => cell.formula === undefined)).toBe(true)
    const shown = text.replace('\t', ' ')
    expect(cells.filter((cell) => cell.value === shown)).toHaveLength(3)
  })
})

describe('tờ giấy', () => {
  it('has heading, motto, month, columns, count and two signature blocks where the form has them', async () => {
    const signatures = {
      confirmed: {
        authority: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
        hint: '(Ký, đóng dấu)',
        name: 'Lê Văn A',
      },
      made: { authority: ['TRƯỞNG CÔNG AN XÃ'], hint: '(Ký, ghi rõ họ tên)' },
    }
    const place = 'Phú Tâm, ngày 24 tháng 5 năm 2024'
    const workbook = await written(list([line], { signatures, placeAndDate: place, demo: true }))
    const cells = workbook.sheets[0]?.rows.flatMap((row) => row.cells) ?? []
    const at = (address: string) => cells.find((cell) => cell.address === address)?.value
    expect(at('A1')).toBe('CÔNG AN HUYỆN CHÂU THÀNH')
    expect(at('I1')).toBe('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')
    expect(at('I2')).toBe('Độc lập - Tự do - Hạnh phúc')
    expect(at('A3')).toBe('DỮ LIỆU MẪU')
    expect(at('I3')).toBe(place)
    expect(at('A4')).toBe(layout.title)
    expect(at('A5')).toBe('(Tháng 5/2024)')
    expect(layout.columns.map((_, i) => at(`${'ABCDEFGHIJKLMN'[i]}7`))).toEqual(
      layout.columns.map(({ title }) => title),
    )
    expect(at('A10')).toBe('Danh sách này có 1 người.')
    expect(at('B12')).toBe('TM. ỦY BAN NHÂN DÂN')
    expect(at('I12')).toBe('TRƯỞNG CÔNG AN XÃ')
    expect(at('B18')).toBe('Lê Văn A')
    expect(cells.find((cell) => cell.address === 'M8')).toMatchObject({
      value: 80_000_000,
      format: '#,##0',
    })
    expect(cells.find((cell) => cell.address === 'E8')).toMatchObject({ kind: 'string' })
    expect(previewMau01(workbook, { layout }).rows).toHaveLength(1)
  })

  it('follows a changed layout without a change of code', async () => {
    const columns = layout.columns
      .filter(({ field }) => field !== 'certificateKind')
      .map((column) =>
        column.field === 'note' ? { ...column, title: 'Điều cần biết thêm' } : column,
      )
    const changed = { ...layout, columns: [...columns.slice(3), ...columns.slice(0, 3)] }
    const bytes = await writeMau01(list([{ ...line, note: 'mới' }]), changed)
    const workbook = await parseWorkbook(Buffer.from(bytes), spreadsheetLimits)
    const found = previewMau01(workbook, { layout: changed })
    expect(fieldsOf(found.rows)).toEqual([{ ...line, certificateKind: null, note: 'mới' }])
  })
})

function anyLine(): fc.Arbitrary<Mau01Line> {
  const words = ['Danh', 'Kim', 'Thạch', 'Nguyễn', 'Thị', 'Văn', 'Sà', 'Rươl', 'Đào', 'Hòa', 'Út']
  const digits = (n: number) => fc.stringMatching(new RegExp(`^[0-9]{${n}}$`))
  const day = (from: string, to: string) =>
    fc
      .date({ min: new Date(from), max: new Date(to), noInvalidDate: true })
      .map((moment) => moment.toISOString().slice(0, 10))
  const birth = fc.oneof(
    day('1950-01-01', '2002-12-31'),
    fc.integer({ min: 1950, max: 2002 }).map(String),
  )
  return fc.record({
    fullName: fc
      .array(fc.constantFrom(...words), { minLength: 2, maxLength: 5 })
      .map((all) => all.join(' ')),
    dateOfBirth: birth,
    sex: fc.constantFrom('male', 'female', null),
    idNumber: fc.option(digits(8).map((rest) => `094${Number(rest[0]) % 4}${rest}`)),
    address: fc.constantFrom('', 'ấp Trà Canh, xã An Ninh', 'ấp 3'),
    certificateNumber: fc.option(fc.integer({ min: 1, max: 999 }).map((n) => `${n}/GCN`)),
    certificateDate: fc.option(day('2017-01-01', '2024-05-31')),
    certificateKind: fc.constantFrom('completion', 'amnesty', null),
    completedOn: fc.option(day('2017-01-01', '2024-05-31')),
    conduct: fc.constantFrom('good', 'not-good', null),
    socialEvils: fc.constantFrom('none', 'some', null),
    purpose: fc.constantFrom('production', 'training', null),
    amount: fc.option(fc.integer({ min: 1_000_000, max: 2_000_000_000 })),
    note: fc.constantFrom(null, 'bổ sung', '=1+1', '-'),
  })
}

import { plainDate, plainMonth } from '@vung-buoc/law'
import { describe, expect, it } from 'vitest'
import {
  lineCells,
  mau01Rows,
  officialHeading,
  usualLine,
  workbookOf,
} from '../../../../test/spreadsheets/mau-01-file.ts'
import type { LineSpec } from '../../../../test/spreadsheets/mau-01-file.ts'
import type { CellSpec, SheetSpec } from '../../../../test/spreadsheets/xlsx-file.ts'
import { loadLayout } from './preview-file.ts'
import { previewMau01 } from './preview.ts'

const layout = await loadLayout()

async function preview(
  rows: CellSpec[][],
  more: Omit<SheetSpec, 'rows'> = {},
  options: { date1904?: boolean } = {},
) {
  return previewMau01(await workbookOf([{ rows, ...more }], options), { layout })
}

const lines = async (...specs: LineSpec[]) => await preview(mau01Rows(specs))

async function oneLine(line: LineSpec) {
  const { rows } = await lines(line)
  const [row] = rows
  if (!row) throw new Error('no row was read')
  return row
}

const codes = (row: { doubts: { code: string }[] }) => row.doubts.map(({ code }) => code)
/** Short tables of these tests have few columns; that is told beside what each is about. */
const beside = <P extends { code: string }>(problems: P[]): P[] =>
  problems.filter(({ code }) => code !== 'columns-missing')

describe('một dòng bình thường', () => {
  it('is read without a question', async () => {
    expect(await oneLine({})).toEqual({
      excelRow: 4,
      fullName: 'Danh Hòa',
      dateOfBirth: '1980-02-18',
      sex: 'male',
      idNumber: '094080000944',
      address: 'ấp Xây Đá, xã Phú Tâm',
      certificateNumber: '704/GCN',
      certificateDate: null,
      certificateKind: 'completion',
      completedOn: '2020-12-23',
      conduct: 'good',
      socialEvils: 'none',
      purpose: 'production',
      amount: 80_000_000,
      note: null,
      doubts: [],
    })
  })

  it('says null or nothing where the file gives nothing', async () => {
    const nothing = Object.fromEntries(Object.keys(usualLine).map((field) => [field, null]))
    const row = await oneLine({ ...nothing, ordinal: 1, fullName: 'Danh Hòa' })
    expect(row).toMatchObject({
      dateOfBirth: null,
      sex: null,
      idNumber: null,
      address: '',
      certificateNumber: null,
      certificateKind: null,
      completedOn: null,
      conduct: null,
      socialEvils: null,
      purpose: null,
      amount: null,
      note: null,
      doubts: [],
    })
  })
})

describe('ô nào cũng có lời: đọc được gì, nghi gì, đề nghị gì', () => {
  it.each<[LineSpec, Record<string, unknown>, string[]]>([
    [{ fullName: '  DANH   HÒA ' }, { fullName: 'Danh Hòa' }, []],
    [{ fullName: 'Danh Hòa'.normalize('NFD') }, { fullName: 'Danh Hòa' }, []],
    [{ fullName: '\u00d0anh Hoà' }, { fullName: 'Đanh Hoà' }, []],
    [{ fullName: 'Danh Hòa 2' }, { fullName: 'Danh Hòa 2' }, ['name-odd-characters']],
    [{ fullName: 'Danh Hòa (trộm cắp)' }, { fullName: 'Danh Hòa' }, ['mentions-offence']],
    [{ dateOfBirth: '1980' }, { dateOfBirth: '1980' }, []],
    [{ dateOfBirth: 1980 }, { dateOfBirth: '1980' }, []],
    [{ dateOfBirth: { date: 29_269 } }, { dateOfBirth: '1980-02-18' }, []],
    [{ dateOfBirth: '30/02/1980' }, { dateOfBirth: null }, ['date-impossible']],
    [{ dateOfBirth: '18/02/80' }, { dateOfBirth: '1980-02-18' }, []],
    [{ dateOfBirth: '18/02/2015', idNumber: null }, {}, ['date-implausible', 'date-implausible']],
    [{ sex: 'Nữ' }, { sex: 'female' }, ['id-digits-disagree']],
    [{ sex: 'nam' }, { sex: 'male' }, []],
    [{ sex: '?' }, { sex: null }, ['word-unknown']],
    [{ idNumber: 94_080_000_944 }, { idNumber: '094080000944' }, ['id-leading-zero-lost']],
    [{ idNumber: '94080000944' }, { idNumber: '094080000944' }, ['id-leading-zero-lost']],
    [{ idNumber: { zeros: 94_080_000_944 } }, { idNumber: '094080000944' }, []],
    [{ idNumber: '094 080 000 944' }, { idNumber: '094080000944' }, []],
    [{ idNumber: '094081000944' }, { idNumber: '094081000944' }, ['id-digits-disagree']],
    [{ idNumber: '094280000944' }, { idNumber: '094280000944' }, ['id-digits-disagree']],
    [{ idNumber: '999080000944' }, { idNumber: '999080000944' }, ['id-unknown-province']],
    [{ idNumber: '365123456' }, { idNumber: null }, ['id-old-nine-digits']],
    [{ idNumber: '3651234567' }, { idNumber: null }, ['id-wrong-length']],
    [{ idNumber: '9.4080E+10' }, { idNumber: null }, ['id-scientific']],
    [{ idNumber: 'chưa cấp' }, { idNumber: null }, []],
    [{ address: 'ấp Trại giam' }, { address: '' }, ['mentions-offence']],
    [{ address: 'ấp An Ninh, dự án tái định cư' }, {}, []],
    [{ certificateNumber: 589 }, { certificateNumber: '589' }, []],
    [{ certificateNumber: 'Số 589/GCN' }, { certificateNumber: '589/GCN' }, []],
    [{ certificateNumber: 'GCN-589' }, { certificateNumber: 'GCN-589' }, []],
    [
      { certificateNumber: '589/GCN ngày 22/01/2021' },
      { certificateNumber: '589/GCN', certificateDate: '2021-01-22' },
      [],
    ],
    [
      { certificateNumber: 'Số 589/GCN, ngày 2.1.2021 (đặc xá)', certificateKind: null },
      { certificateNumber: '589/GCN', certificateDate: null, certificateKind: 'amnesty' },
      ['certificate-more-than-number'],
    ],
    [
      { certificateNumber: '589/GCN ngày 31/02/2021' },
      { certificateNumber: '589/GCN', certificateDate: null },
      ['certificate-more-than-number'],
    ],
    [
      { certificateNumber: 'ngày 5/3/2021' },
      { certificateNumber: null, certificateDate: '2021-03-05' },
      [],
    ],
    [{ certificateNumber: { date: 45_021 } }, { certificateNumber: '5/4' }, ['number-became-date']],
    [
      { certificateNumber: '12/QĐ (đặc xá)', certificateKind: null },
      { certificateNumber: '12/QĐ', certificateKind: 'amnesty' },
      [],
    ],
    [{ certificateKind: null }, { certificateKind: null }, []],
    [{ certificateKind: 'ĐẶC XÁ' }, { certificateKind: 'amnesty' }, []],
    [{ certificateKind: 'Tha tù trước thời hạn' }, { certificateKind: null }, ['word-unknown']],
    [{ completedOn: '5/3/21' }, { completedOn: '2021-03-05' }, []],
    [{ completedOn: '3/2021' }, { completedOn: null }, ['day-missing']],
    [{ completedOn: '01/06/2024' }, { completedOn: '2024-06-01' }, ['date-in-future']],
    [{ completedOn: '18/02/1990' }, {}, ['date-implausible']],
    [{ completedOn: 44_188 }, { completedOn: '2020-12-23' }, ['date-serial-unformatted']],
    [{ conduct: 'Chưa tốt' }, { conduct: 'not-good' }, []],
    [{ conduct: 'tạm được' }, { conduct: null }, ['word-unknown']],
    [{ socialEvils: 'Có' }, { socialEvils: 'some' }, []],
    [{ purpose: 'vay để chăn nuôi bò' }, { purpose: 'production' }, []],
    [{ purpose: 'xây nhà' }, { purpose: null }, ['word-unknown']],
    [{ amount: '80 triệu' }, { amount: 80_000_000 }, []],
    [{ amount: 80 }, { amount: 80_000_000 }, ['amount-unit']],
    [{ amount: { formula: '40000000*2', value: 80_000_000 } }, { amount: 80_000_000 }, ['formula']],
    [{ amount: { formula: 'Z1' } }, { amount: null }, ['formula-without-value']],
    [{ amount: { error: '#REF!' } }, { amount: null }, ['error-cell']],
    [{ note: 'bổ sung' }, { note: 'bổ sung' }, []],
    [{ note: 'Trộm cắp tài sản' }, { note: null }, ['note-mentions-offence']],
    [{ note: 'trom cap' }, { note: null }, ['note-mentions-offence']],
    [{ note: 'án 3 năm' }, { note: null }, ['note-mentions-offence']],
    [{ note: 'ở gần chợ An Ninh' }, { note: 'ở gần chợ An Ninh' }, []],
  ])('%j', async (line, expected, doubts) => {
    const row = await oneLine(line)
    expect(row).toMatchObject(expected)
    expect(codes(row)).toEqual(doubts)
  })

  it('names the cell and shows what was found and proposed', async () => {
    const { doubts } = await oneLine({ amount: '80' })
    expect(doubts).toEqual([
      { cell: 'M4', field: 'amount', code: 'amount-unit', found: '80', proposed: '80000000' },
    ])
  })

  it('proposes exactly what the field holds', async () => {
    const row = await oneLine({ sex: 'Nữ', amount: 80, completedOn: '3/2021', purpose: 'khác' })
    expect(row.doubts.length).toBeGreaterThanOrEqual(4)
    for (const { field, proposed } of row.doubts) {
      expect(proposed).toBe(String(row[field as 'amount'] ?? ''))
    }
  })

  it.each<LineSpec>([
    { note: 'Trộm cắp tài sản' },
    { fullName: 'Danh Hòa, trộm cắp' },
    { address: 'trộm cắp' },
    { certificateNumber: '12/GCN trộm cắp' },
    { purpose: 'trộm cắp' },
    { conduct: 'đã trộm cắp' },
    { completedOn: 'trộm cắp 2021' },
    { idNumber: 'trộm cắp' },
    { amount: 'trộm cắp' },
  ])('never repeats an offence: %j', async (line) => {
    const everything = JSON.stringify(await lines(line))
    expect(everything.toLowerCase()).not.toContain('trộm')
    expect(everything).toContain('(nội dung nhạy cảm)')
  })
})

it('tells which columns a list cannot do without are not there', async () => {
  const heading = ['STT', 'Họ và tên', 'CCCD', 'Giới tính', 'Nơi cư trú']
  const line = [1, 'Nguyễn Văn An', '094085001020', 'Nam', 'ấp Hòa Long']
  const found = await preview([heading, line])
  expect(found.problems).toMatchObject([{ code: 'columns-missing' }])
  expect(found.problems[0]?.says).toContain('ngày chấp hành xong')
  expect(found.problems[0]?.says).not.toContain('số định danh')
})

it('knows a heading by its words in another order, and asks', async () => {
  const heading = ['STT', 'Họ và tên', 'CCCD', 'GCN SỐ']
  const found = await preview([heading, [1, 'Nguyễn Văn An', '094085001020', '12/GCN']])
  expect(found.rows[0]?.certificateNumber).toBe('12/GCN')
  expect(found.columns.at(-1)).toMatchObject({ field: 'certificateNumber', certain: false })
})

describe('tiêu đề ở đâu và viết thế nào cũng tìm ra', () => {
  it('in another order, upper case, NFD and without marks', async () => {
    const order = [12, 4, 1, 2, 8, 3]
    const styles = [
      (text: string) => text.toUpperCase(),
      (text: string) => text.normalize('NFD'),
      (text: string) => text.normalize('NFD').replace(/[\u0300-\u036f]/g, ''),
    ]
    for (const style of styles) {
      const heading = order.map((i) => style(officialHeading[i] ?? ''))
      const line = order.map((i) => lineCells({})[i] ?? null)
      const { rows } = await preview([[], [null], heading, line])
      expect(rows).toMatchObject([{ fullName: 'Danh Hòa', amount: 80_000_000, sex: 'male' }])
    }
  })

  it('in two rows, with groups that are merged or only written over their first column', async () => {
    const heading: CellSpec[][] = [
      ['TT', 'Họ và tên', 'Năm sinh', null, 'CCCD', 'Nhu cầu vay', null],
      [null, null, 'Nam', 'Nữ', null, 'Mục đích', 'Số tiền (triệu đồng)'],
    ]
    const body: CellSpec[][] = [
      [1, 'Danh Hòa', '18/02/1980', null, '094080000944', 'SXKD', 80],
      [2, 'Kim Thùy', null, 1986, null, 'học nghề', 24],
    ]
    const expected = [
      {
        fullName: 'Danh Hòa',
        sex: 'male',
        dateOfBirth: '1980-02-18',
        amount: 80_000_000,
        doubts: [],
      },
      { fullName: 'Kim Thùy', sex: 'female', dateOfBirth: '1986', amount: 24_000_000, doubts: [] },
    ]
    const merges = ['A1:A2', 'B1:B2', 'C1:D1', 'E1:E2', 'F1:G1']
    const merged = await preview([...heading, ...body], { merges })
    expect(merged.rows).toMatchObject(expected)
    expect(merged.columns.map(({ header }) => header).slice(0, 3)).toEqual([
      'TT',
      'Họ và tên',
      'Năm sinh > Nam',
    ])
    expect((await preview([...heading, ...body])).rows).toMatchObject(expected)
    const low: CellSpec[][] = [
      [null, null, 'Năm sinh', null, null, 'Nhu cầu vay'],
      ['TT', 'Họ và tên', 'Nam', 'Nữ', 'CCCD', 'Mục đích', 'Số tiền (triệu đồng)'],
    ]
    expect((await preview([...low, ...body])).rows).toMatchObject(expected)
  })

  const columnsUnder = (group: string, leaves: string[], body: CellSpec[][]) => {
    const blanks = leaves.map(() => null)
    const upper: CellSpec[] = ['TT', 'Họ và tên', 'CCCD', 'Địa chỉ', group, ...blanks.slice(1)]
    const lower: CellSpec[] = [null, null, null, null, ...leaves]
    const rows = body.map((cells, at) => [
      at + 1,
      `Danh Văn ${'ABCDEF'[at]}`,
      null,
      'ấp 1',
      ...cells,
    ])
    return preview([upper, lower, ...rows])
  }

  it('as a day, a month and a year in columns of their own, read as one date', async () => {
    const body = [
      [18, 2, 1980],
      ['05', '12', '85'],
      [null, null, 1986],
      ['1', '2', '1980'],
    ]
    for (const [group, leaves] of [
      ['Ngày, tháng, năm sinh', ['Ngày', 'Tháng', 'Năm']],
      ['Lý lịch', ['Ngày sinh', 'Tháng sinh', 'Năm sinh']],
    ] as const) {
      const { rows, dropped } = await columnsUnder(group, [...leaves], body)
      const births = ['1980-02-18', '1985-12-05', '1986', '1980-02-01']
      expect(rows.map(({ dateOfBirth }) => dateOfBirth)).toEqual(births)
      expect(rows.flatMap(codes)).toEqual([])
      expect(dropped).toEqual([])
    }
    const ends = await columnsUnder('Ngày chấp hành xong', ['Ngày', 'Tháng', 'Năm'], [[1, 4, 2022]])
    expect(ends.rows).toMatchObject([{ completedOn: '2022-04-01', doubts: [] }])
  })

  it('doubts a date of three columns that is not whole or not of plain numbers', async () => {
    const leaves = ['Ngày', 'Tháng', 'Năm']
    const body: CellSpec[][] = [
      [null, 2, 1980],
      [18, null, 1980],
      [18, 2, null],
      [31, 2, 1980],
      ['18/02/1980', null, null],
      [18, 'hai', 1980],
    ]
    const { rows } = await columnsUnder('Ngày, tháng, năm sinh', leaves, body)
    expect(rows.map((row) => [row.dateOfBirth, ...codes(row)])).toEqual([
      ['1980', 'day-missing'],
      [null, 'date-unreadable'],
      [null, 'date-unreadable'],
      [null, 'date-impossible'],
      [null, 'date-unreadable'],
      [null, 'date-unreadable'],
    ])
  })

  it.each([
    ['Chấp hành pháp luật', ['Tốt', 'Chưa tốt'], 'conduct', ['good', 'not-good']],
    ['Tham gia tệ nạn xã hội', ['Có', 'Không'], 'socialEvils', ['some', 'none']],
    ['Loại giấy chứng nhận', ['CHXAPT', 'Đặc xá'], 'certificateKind', ['completion', 'amnesty']],
    ['Mục đích vay', ['SXKD', 'Học nghề'], 'purpose', ['production', 'training']],
    ['Giới tính', ['Nam', 'Nữ'], 'sex', ['male', 'female']],
  ] as const)('as a cross under one of two columns of “%s”', async (group, leaves, field, says) => {
    const body: CellSpec[][] = [
      ['x', null],
      [null, 'X'],
      [null, null],
    ]
    const { rows } = await columnsUnder(group, [...leaves], body)
    expect(rows.map((row) => row[field])).toEqual([...says, null])
    expect(rows.flatMap(codes)).toEqual([])
  })

  it('doubts two crosses, and a word that says otherwise than its column', async () => {
    const body: CellSpec[][] = [
      ['x', 'x'],
      ['không', null],
      ['?', null],
      ['Tốt', null],
    ]
    const { rows } = await columnsUnder('Chấp hành pháp luật', ['Tốt', 'Chưa tốt'], body)
    expect(rows.map((row) => [row.conduct, ...codes(row)])).toEqual([
      ['good', 'two-columns-filled'],
      [null, 'word-unknown'],
      [null, 'word-unknown'],
      ['good'],
    ])
    expect(rows[0]?.doubts).toMatchObject([{ cell: 'F3', field: 'conduct' }])
    const evils: CellSpec[][] = [['Không', null]]
    const denied = await columnsUnder('Tham gia tệ nạn xã hội', ['Có', 'Không'], evils)
    expect(denied.rows).toMatchObject([{ socialEvils: 'none', doubts: [{ code: 'word-unknown' }] }])
  })

  it('takes the unit of the amounts from a line above the table', async () => {
    const rows = mau01Rows([{ amount: 80 }])
    rows[0] = ['CÔNG AN XÃ PHÚ TÂM', 'Đơn vị tính: triệu đồng']
    expect((await preview(rows)).rows).toMatchObject([{ amount: 80_000_000, doubts: [] }])
  })

  it('joins a name that stands in two columns', async () => {
    const heading = ['TT', 'Họ và chữ đệm', 'Tên', 'Ngày sinh', 'Số CCCD', 'Địa chỉ']
    const { rows } = await preview([heading, [1, 'Danh Văn', 'Hòa', '18/02/1980', null, 'ấp 1']])
    expect(rows).toMatchObject([{ fullName: 'Danh Văn Hòa' }])
  })

  it('skips the numbering under the heading and a heading repeated on page two', async () => {
    const numbering = officialHeading.map((_, i) => `(${i + 1})`)
    const rows = mau01Rows([{}])
    rows.splice(3, 0, numbering)
    rows.push(
      officialHeading,
      lineCells({ ordinal: 2, fullName: 'Kim Út', idNumber: null, sex: null }),
    )
    expect((await preview(rows)).rows.map((row) => row.fullName)).toEqual(['Danh Hòa', 'Kim Út'])
  })

  it('asks to confirm a heading that is only similar', async () => {
    const rows = mau01Rows([{}])
    rows[2] = officialHeading.with(8, 'Ngày chấp hành xong theo giấy')
    const found = await preview(rows)
    expect(found.problems).toMatchObject([{ code: 'column-uncertain', cells: ['I'] }])
    expect(found.rows[0]?.completedOn).toBe('2020-12-23')
  })

  it('takes a hint in brackets for a hint, and a relative for no borrower', async () => {
    const rows = mau01Rows([{}])
    rows[2] = [
      'STT',
      'Họ và tên vợ (chồng)',
      'Họ và tên (in hoa)',
      'Giới tính (Nam/Nữ)',
      'CCCD',
      'Họ tên chủ hộ',
      'Số tiền (tr.đ)',
    ]
    rows[3] = [1, 'Kim Út', 'DANH HÒA', 'Nam', '094080000944', 'Lý Đào', 80]
    const found = await preview(rows)
    expect(found.rows).toMatchObject([
      { fullName: 'Danh Hòa', sex: 'male', amount: 80_000_000, doubts: [] },
    ])
    expect(found.dropped.map(({ column }) => column)).toEqual(['B', 'F'])
    expect(beside(found.problems)).toEqual([])
  })

  it('reads the first of two columns of one field and says so', async () => {
    const rows = mau01Rows([{}])
    rows[2] = [...officialHeading, 'Họ và tên', 'Số tiền vay']
    rows[3] = [...lineCells({}), 'Kim Út', 5_000_000]
    const found = await preview(rows)
    expect(found.rows).toMatchObject([{ fullName: 'Danh Hòa', amount: 80_000_000 }])
    expect(found.problems.map(({ code, cells }) => [code, cells])).toEqual([
      ['column-twice', ['O']],
      ['column-twice', ['P']],
    ])
  })

  it('calls a sheet without these columns another form', async () => {
    const found = await preview([
      ['Mã', 'Tên hàng', 'Đơn giá'],
      ['1', 'Gạo', 5],
    ])
    expect(found).toMatchObject({ rows: [], problems: [{ code: 'another-form' }] })
  })
})

describe('cột không thuộc mẫu', () => {
  it.each([
    ['Tội danh', 'not-allowed'],
    ['TỘI DANH', 'not-allowed'],
    ['Mức án', 'not-allowed'],
    ['Trại giam', 'not-allowed'],
    ['Tiền án, tiền sự', 'not-allowed'],
    ['Điều luật áp dụng', 'not-allowed'],
    ['Án', 'not-allowed'],
    ['Ghi chú về tội danh', 'not-allowed'],
    ['Số điện thoại', 'not-in-form'],
    ['', 'not-in-form'],
  ])('“%s” is dropped with all it holds', async (title, code) => {
    const rows = mau01Rows([{}])
    rows[2] = [...officialHeading, title]
    rows[3] = [...lineCells({}), 'Cướp giật 3 năm']
    const found = await preview(rows)
    expect(found.dropped).toMatchObject([{ column: 'O', code }])
    expect(JSON.stringify(found)).not.toContain('Cướp')
  })

  it('does not repeat an offence that stands in the heading itself', async () => {
    const rows = mau01Rows([{}])
    rows[2] = [...officialHeading, 'Tội danh (cướp giật)', 'Cướp giật']
    const found = await preview(rows)
    expect(found.dropped.map(({ header }) => header)).toEqual(['Tội danh', null])
    expect(JSON.stringify(found).toLowerCase()).not.toContain('cướp')
  })

  it('does not read comments', async () => {
    const found = await preview(mau01Rows([{}]), { comments: ['B4'] })
    expect(found.problems).toMatchObject([{ code: 'comments-dropped', cells: ['B4'] }])
    expect(JSON.stringify(found)).not.toContain('Trộm')
  })
})

describe('dòng nào là dòng danh sách', () => {
  const two = [{}, { ordinal: 2, fullName: 'Kim Út', idNumber: null, sex: null }] as LineSpec[]

  it('leaves totals, signatures and blank rows out and checks the count', async () => {
    const footer: CellSpec[][] = [
      [],
      [null, 'Tổng cộng', null, null, null, null, null, null, null, null, null, null, 160_000_000],
      ['Danh sách này có 2 người.'],
      [
        null,
        'XÁC NHẬN CỦA UBND CẤP XÃ',
        null,
        null,
        null,
        null,
        null,
        null,
        'TRƯỞNG CÔNG AN CẤP XÃ',
      ],
      [null, '(Ký, đóng dấu)', null, null, null, null, null, null, '(Ký, ghi rõ họ tên)'],
      [null, 'Nguyễn Văn A', null, null, null, null, null, null, 'Trần Văn B'],
    ]
    const found = await preview(mau01Rows(two, footer))
    expect(found.rows).toHaveLength(2)
    expect(found.problems).toEqual([])
  })

  it('says when the written count or total differs', async () => {
    const footer: CellSpec[][] = [
      [null, 'Cộng', null, null, null, null, null, null, null, null, null, null, 100_000_000],
      ['Danh sách này có 3 người.'],
    ]
    const found = await preview(mau01Rows(two, footer))
    expect(found.problems).toMatchObject([
      { code: 'count-differs', cells: ['A7'] },
      { code: 'total-differs', cells: ['M6'] },
    ])
  })

  it('reads on below a sub-total, names rows it did not read and lines below the signatures', async () => {
    const footer: CellSpec[][] = [
      ['Cộng: 2 người'],
      ['Ấp Trà Canh'],
      lineCells({ ordinal: 3, fullName: 'Lý Đào', idNumber: null }),
      [null, 'TM. UBND XÃ'],
      lineCells({ ordinal: 4, fullName: 'Lý Hai', idNumber: null }),
    ]
    const found = await preview(mau01Rows(two, footer))
    expect(found.rows.map((row) => row.fullName)).toEqual(['Danh Hòa', 'Kim Út', 'Lý Đào'])
    expect(found.problems).toMatchObject([
      { code: 'rows-left-out', cells: ['7'] },
      { code: 'rows-after-end', cells: ['10'] },
      { code: 'count-differs' },
    ])
  })

  it('does not take a person called Công or Kỳ for a footer', async () => {
    const found = await lines({ fullName: 'Công Văn Tổng', idNumber: null })
    expect(found.rows).toMatchObject([{ fullName: 'Công Văn Tổng' }])
  })

  it('reads hidden rows and columns and says so', async () => {
    const found = await preview(mau01Rows(two), { hiddenRows: [5], hiddenColumns: [5] })
    expect(found.rows).toHaveLength(2)
    expect(found.problems).toMatchObject([
      { code: 'hidden-rows', cells: ['5'] },
      { code: 'hidden-columns', cells: ['E'] },
    ])
  })

  it('keeps gaps in the running numbers and ignores prefilled ones', async () => {
    const found = await preview(mau01Rows([{ ordinal: 5 }], [[6], [7]]))
    expect(found.rows).toHaveLength(1)
    expect(found.problems).toEqual([])
  })

  it('says when there is no line at all', async () => {
    expect((await lines()).problems).toMatchObject([{ code: 'no-lines' }])
  })
})

describe('một người hai lần', () => {
  const second = (line: LineSpec) => lines({}, { ordinal: 2, ...line })

  it.each<[string, LineSpec, string[]]>([
    ['the same number', { fullName: 'Danh Hoà', dateOfBirth: '1980' }, ['duplicate-of-row']],
    [
      'same name and birth, hoà for hòa',
      { fullName: 'DANH HOÀ', idNumber: null },
      ['duplicate-of-row'],
    ],
    ['one letter other', { fullName: 'Danh Hóa', idNumber: null }, ['duplicate-of-row']],
    ['one letter more', { fullName: 'Danh Hoàn', idNumber: null }, ['maybe-duplicate-of-row']],
    ['same name and birth, two numbers', { idNumber: '094080000955' }, ['maybe-duplicate-of-row']],
    ['another birth', { dateOfBirth: '19/02/1980', idNumber: null }, []],
    ['another name', { fullName: 'Danh Thị Bé', idNumber: null }, []],
  ])('%s', async (_case, line, expected) => {
    const { rows } = await second(line)
    expect(rows[1] && codes(rows[1])).toEqual(expected)
    expect(rows[0] && codes(rows[0])).toEqual([])
  })
})

describe('ngày theo cột', () => {
  it('reads months first only where the column proves it, and says so', async () => {
    const found = await lines(
      { completedOn: '12/23/2020' },
      { ordinal: 2, fullName: 'Kim Út', idNumber: null, completedOn: '03/04/2021' },
    )
    expect(found.rows.map((row) => row.completedOn)).toEqual(['2020-12-23', '2021-03-04'])
    expect(found.problems).toMatchObject([{ code: 'dates-month-first', cells: ['I4'] }])
    expect(found.rows.flatMap(codes)).toEqual([])
  })

  it('doubts what a mixed column leaves open', async () => {
    const found = await lines(
      { completedOn: '23/12/2020' },
      { ordinal: 2, fullName: 'Kim Út', idNumber: null, completedOn: '12/23/2020' },
      { ordinal: 3, fullName: 'Lý Đào', idNumber: null, completedOn: '03/04/2021' },
    )
    expect(found.rows.map(codes)).toEqual([[], ['date-order-mixed'], ['date-order-unclear']])
    expect(found.problems).toMatchObject([{ code: 'dates-mixed' }])
  })

  it('counts from 1904 where the workbook does', async () => {
    const found = await preview(
      mau01Rows([{ completedOn: { date: 43_559 } }]),
      {},
      { date1904: true },
    )
    expect(found.rows[0]?.completedOn).toBe('2023-04-05')
  })
})

describe('tệp và trang tính', () => {
  it('reads the sheet that has the list and names the others', async () => {
    const workbook = await workbookOf([
      { name: 'Bìa', rows: [['Bìa hồ sơ']] },
      { name: 'Mau 01', rows: mau01Rows([{}]) },
    ])
    const found = previewMau01(workbook, { layout })
    expect(found).toMatchObject({ sheet: 'Mau 01', problems: [{ code: 'other-sheets' }] })
    expect(found.rows).toHaveLength(1)
  })

  it('prefers the visible of two lists', async () => {
    const workbook = await workbookOf([
      { name: 'Cũ', rows: mau01Rows([{}, {}]), hidden: true },
      { name: 'Mới', rows: mau01Rows([{}]) },
    ])
    expect(previewMau01(workbook, { layout }).sheet).toBe('Mới')
  })

  it('reads commune and month from the heading, and compares the month', async () => {
    const workbook = await workbookOf([{ rows: mau01Rows([{}]) }])
    const found = previewMau01(workbook, { layout, month: plainMonth('2024-04') })
    expect(found.title).toEqual({ commune: 'xã Phú Tâm', month: '2024-05' })
    expect(found.problems).toMatchObject([{ code: 'month-differs' }])
  })

  it('takes today for the future where no month is written', async () => {
    const rows = mau01Rows([{ completedOn: '02/01/2024' }]).with(1, ['DANH SÁCH'])
    const workbook = await workbookOf([{ rows }])
    const found = previewMau01(workbook, { layout, today: plainDate('2024-01-01') })
    expect(found.rows.flatMap(codes)).toEqual(['date-in-future'])
  })
})

describe('phông chữ cũ', () => {
  const tcvn3: CellSpec[][] = [
    [
      'STT',
      'Hä vµ tªn',
      'Ngµy, th¸ng, n¨m sinh',
      'Giíi tÝnh',
      'N¬i c\u00ad tró',
      'Môc ®Ých vay',
      'Ghi chó',
    ],
    [1, 'NguyÔn V¨n Hïng', '18/02/1980', 'Nam', 'Êp X©y §¸', 'ch¨n nu«i', 'Trém c¾p tµi s¶n'],
  ]
  const vni: CellSpec[][] = [
    [
      'STT',
      'Hoï vaø teân',
      'Ngaøy, thaùng, naêm sinh',
      'Giôùi tính',
      'Nôi cö truù',
      'Muïc ñích vay',
    ],
    [1, 'Nguyeãn Vaên Huøng', '18/02/1980', 'Nam', 'aáp Xaây Ñaù', 'chaên nuoâi'],
  ]
  const viqr: CellSpec[][] = [
    [
      'STT',
      'Ho. va` te^n',
      "Nga`y, tha'ng, na(m sinh",
      "Gio+'i ti'nh",
      "No+i cu+ tru'",
      "Mu.c ddi'ch vay",
    ],
    [1, 'Nguye^~n Va(n Hu`ng', '18/02/1980', 'Nam', "a^'p Xa^y DDa'", 'cha(n nuo^i'],
  ]

  it.each([
    ['TCVN3', tcvn3],
    ['VNI', vni],
    ['VIQR', viqr],
  ])('%s is recognised, converted and asked about, cell by cell', async (font, rows) => {
    const found = await preview(rows)
    expect(found.rows).toMatchObject([
      {
        fullName: 'Nguyễn Văn Hùng',
        sex: 'male',
        dateOfBirth: '1980-02-18',
        address: 'ấp Xây Đá',
        purpose: 'production',
      },
    ])
    const doubts = found.rows[0]?.doubts.filter(({ code }) => code === 'old-font') ?? []
    expect(doubts.slice(0, 3)).toMatchObject([
      { cell: 'B2', found: rows[1]?.[1], proposed: 'Nguyễn Văn Hùng' },
      { cell: 'E2', proposed: 'ấp Xây Đá' },
      { cell: 'F2', proposed: 'production' },
    ])
    expect(beside(found.problems).map(({ code, says }) => [code, says.includes(font)])).toEqual([
      ['old-font', true],
    ])
  })

  it('leaves Unicode cells alone that stand beside the old font', async () => {
    const found = await lines(
      { address: 'Êp X©y §¸, x· Phó T©m', fullName: 'Phú Quý' },
      { ordinal: 2, fullName: 'Kim Út', idNumber: null, address: 'Êp Ph\u00adíc Hßa, x· §«ng' },
    )
    expect(found.rows).toMatchObject([
      { fullName: 'Phú Quý', address: 'ấp Xây Đá, xã Phú Tâm' },
      { fullName: 'Kim Út', address: 'ấp Phước Hòa, xã Đông' },
    ])
    expect(found.rows.map(codes)).toEqual([['old-font'], ['old-font']])
  })

  it('keeps an offence out that is written in an old font', async () => {
    const found = await preview(tcvn3)
    expect(found.rows[0]?.note).toBeNull()
    expect(JSON.stringify(found)).not.toContain('Trém')
  })
})

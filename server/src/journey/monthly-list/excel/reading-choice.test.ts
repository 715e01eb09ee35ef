import { describe, expect, it } from 'vitest'
import { mau01Rows, workbookOf } from '../../../../test/spreadsheets/mau-01-file.ts'
import type { CellSpec } from '../../../../test/spreadsheets/xlsx-file.ts'
import { loadLayout } from './preview-file.ts'
import { previewMau01 } from './preview.ts'

const layout = await loadLayout()
const two = await workbookOf([
  { name: 'Tháng 4', rows: mau01Rows([{ fullName: 'Danh Cũ' }]) },
  { name: 'Tổng hợp', rows: [['Số người', 1]] },
  { name: 'Trộm cắp', rows: mau01Rows([{ fullName: 'Danh Mới' }]), hidden: true },
])

describe('chọn trang tính', () => {
  it('lists every sheet that holds something, without a name that must not be repeated', () => {
    expect(previewMau01(two, { layout }).sheets).toEqual([
      { position: 1, name: 'Tháng 4', hidden: false, isList: true, isRead: true },
      { position: 2, name: 'Tổng hợp', hidden: false, isList: false, isRead: false },
      { position: 3, name: null, hidden: true, isList: true, isRead: false },
    ])
  })

  it('reads the sheet asked for, also a hidden one, and says what it did not read', () => {
    const found = previewMau01(two, { layout, sheet: 3 })
    expect(found.rows.map(({ fullName }) => fullName)).toEqual(['Danh Mới'])
    expect(found.sheets.filter(({ isRead }) => isRead)).toMatchObject([{ position: 3 }])
    expect(found.problems.map(({ code }) => code)).toEqual(['other-sheets', 'hidden-sheet'])
    expect(JSON.stringify(found)).not.toContain('Trộm')
  })

  it.each([2, 4])('reads nothing from sheet %d, which has no list', (sheet) => {
    const found = previewMau01(two, { layout, sheet })
    expect(found.problems).toMatchObject([{ code: 'another-form' }])
  })
})

describe('chọn cột', () => {
  const rows: CellSpec[][] = [
    ['STT', 'Đối tượng', 'Ngày sinh', 'Họ và tên đối tượng', 'CCCD', 'Nơi cư trú', 'Tội danh'],
    [1, 'Danh Hòa', '18/02/1980', 'Kim Út', '094080000944', 'ấp Xây Đá', 'Cướp giật'],
  ]

  it('takes the officer’s word instead of the headings, and is then certain', async () => {
    const workbook = await workbookOf([{ rows }])
    const guessed = previewMau01(workbook, { layout })
    expect(guessed.rows[0]?.fullName).toBe('Kim Út')
    expect(guessed.columns.find(({ field }) => field === 'fullName')?.certain).toBe(false)

    const told = previewMau01(workbook, { layout, columns: { B: 'fullName', D: null } })
    expect(told.rows[0]?.fullName).toBe('Danh Hòa')
    expect(told.columns.find(({ field }) => field === 'fullName')).toMatchObject({
      column: 'B',
      certain: true,
    })
    expect(told.dropped.map(({ column }) => column)).toEqual(['D', 'G'])
    expect(told.problems.map(({ code }) => code)).toEqual(['columns-missing'])
  })

  it('asks which column holds the names when no heading says so, and takes the answer', async () => {
    const [, , heading = [], ...lines] = mau01Rows([{ fullName: 'Danh Hòa' }])
    const called = heading.map((text) => (text === 'Họ và tên' ? 'Người được đề nghị' : text))
    const workbook = await workbookOf([{ rows: [called, ...lines] }])
    const asked = previewMau01(workbook, { layout })
    expect(asked.problems).toMatchObject([
      { code: 'name-column-unknown', says: expect.stringContaining('Cột nào là họ và tên?') },
    ])
    expect(asked.rows).toMatchObject([{ fullName: '', amount: 80_000_000, doubts: [] }])
    const letter = asked.dropped[0]?.column ?? ''
    const told = previewMau01(workbook, { layout, columns: { [letter]: 'fullName' } })
    expect(told.problems).toEqual([])
    expect(told.rows).toMatchObject([{ fullName: 'Danh Hòa', amount: 80_000_000 }])
  })

  it('never lets a forbidden column in, whatever it is called', async () => {
    const workbook = await workbookOf([{ rows }])
    const found = previewMau01(workbook, { layout, columns: { D: 'fullName', G: 'note' } })
    expect(found.rows[0]?.note).toBeNull()
    expect(JSON.stringify(found)).not.toContain('giật')
  })

  it('keeps the sex that a confirmed column of births tells', async () => {
    const births: CellSpec[][] = [
      ['TT', 'Họ và tên', 'Năm sinh', null, 'CCCD'],
      [null, null, 'Nam', 'Nữ'],
      [1, 'Danh Hòa', null, '1980', '094180000944'],
    ]
    const found = previewMau01(await workbookOf([{ rows: births }]), {
      layout,
      columns: { D: 'dateOfBirth' },
    })
    expect(found.rows).toMatchObject([{ dateOfBirth: '1980', sex: 'female' }])
  })
})

describe('đồng ý chuyển phông chữ cũ', () => {
  const rows: CellSpec[][] = [
    ['STT', 'Hä vµ tªn', 'Ngµy sinh', 'N¬i c\u00ad tró', 'Môc ®Ých vay'],
    [1, 'NguyÔn V¨n Hïng', '18/02/1980', 'Êp X©y §¸', 'ch¨n nu«i'],
  ]

  it('counts without a question once it is agreed to', async () => {
    const found = previewMau01(await workbookOf([{ rows }]), { layout, font: 'TCVN3' })
    expect(found.rows).toMatchObject([{ fullName: 'Nguyễn Văn Hùng', doubts: [] }])
    expect(found.font).toBe('TCVN3')
    expect(found.problems).toMatchObject([{ code: 'columns-missing' }, { code: 'old-font' }])
  })

  it('leaves the texts alone when it is refused', async () => {
    const unicode = mau01Rows([{ address: 'Êp X©y §¸, c\u00ad tró' }])
    const found = previewMau01(await workbookOf([{ rows: unicode }]), { layout, font: 'none' })
    expect(found.rows[0]?.address).toBe('Êp X©y §¸, c tró')
  })
})

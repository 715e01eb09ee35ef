import { expect, it } from 'vitest'
import { mau01Rows, workbookOf } from '../../../../test/spreadsheets/mau-01-file.ts'
import { loadLayout } from './preview-file.ts'
import { previewMau01 } from './preview.ts'

const layout = await loadLayout()

it('gives each line what is merged over several, and asks about all but the first', async () => {
  const rows = mau01Rows([
    {},
    { fullName: 'Kim Út', idNumber: null, address: null, purpose: null },
    { fullName: 'Lý Đào', idNumber: null, address: 'ấp Hòa Long', purpose: null },
  ])
  const merges = ['F4:F5', 'L4:L6', 'A1:N1']
  const found = previewMau01(await workbookOf([{ rows, merges }]), { layout })
  expect(found.rows.map(({ address, purpose }) => [address, purpose])).toEqual([
    ['ấp Xây Đá, xã Phú Tâm', 'production'],
    ['ấp Xây Đá, xã Phú Tâm', 'production'],
    ['ấp Hòa Long', 'production'],
  ])
  const doubts = found.rows.flatMap((row) => row.doubts)
  expect(doubts.map(({ cell, code }) => [cell, code])).toEqual([
    ['F5', 'merged-cell'],
    ['L5', 'merged-cell'],
    ['L6', 'merged-cell'],
  ])
})

it('does not read a column whose heading asks the opposite', async () => {
  const rows = mau01Rows([{ socialEvils: 'Có' }]).map((row) =>
    row.map((cell) =>
      cell === 'Tham gia tệ nạn xã hội' ? 'Không tham gia tệ nạn xã hội đúng không' : cell,
    ),
  )
  const found = previewMau01(await workbookOf([{ rows }]), { layout })
  expect(found.rows[0]?.socialEvils).toBeNull()
  expect(found.dropped).toMatchObject([{ column: 'K', code: 'not-in-form' }])
})

it.each([
  ['mmm-yy', 'no day'],
  ['d-mmm', 'no year'],
  ['"Ngày" yyyy', 'a day only in quotes'],
])('asks about a date whose format %s shows %s', async (format) => {
  const workbook = await workbookOf([{ rows: mau01Rows([{ completedOn: { date: 44_256 } }]) }])
  for (const row of workbook.sheets[0]?.rows ?? []) {
    for (const cell of row.cells.filter(({ isDate }) => isDate)) cell.format = format
  }
  const [row] = previewMau01(workbook, { layout }).rows
  expect(row?.doubts).toMatchObject([{ code: 'date-part-hidden', proposed: '2021-03-01' }])
})

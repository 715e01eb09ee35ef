import { plainDate } from '@vung-buoc/law'
import { expect, it } from 'vitest'
import { mau01Rows } from '../../../../test/spreadsheets/mau-01-file.ts'
import { xlsxFile } from '../../../../test/spreadsheets/xlsx-file.ts'
import { loadLayout, readMau01 } from './preview-file.ts'

const ROWS = 19_900
const FIRST = 4
const family = ['Nguyễn', 'Trần', 'Thạch', 'Danh', 'Huỳnh', 'Sơn', 'Kim', 'Lý', 'Đặng', 'Vũ', 'Bùi']
const middle = ['Văn', 'Thị Mỹ', 'Hữu', 'Ngọc', 'Quốc', 'Sà', 'Hoàng', 'Minh Đức', 'Thanh', 'Út']
const given = ['Hùng', 'Rươl', 'Phượng', 'Ánh', 'Khang', 'Nghĩa', 'Dũng', 'Tâm', 'Sươl', 'Bảy']
const two = (n: number) => String(n).padStart(2, '0')
const letters = (n: number) =>
  [0, 1, 2].map((at) => String.fromCharCode(97 + (Math.floor(n / 26 ** at) % 26))).join('')

/** Every line has all columns, a name of its own, and a number that fits birth and sex. */
function line(n: number) {
  const year = 1960 + (n % 40)
  const name = [family[n % 11], middle[n % 10], given[n % 10], letters(n)].join(' ')
  return {
    ordinal: n + 1,
    fullName: name,
    dateOfBirth: `${two(1 + (n % 28))}/${two(1 + (n % 12))}/${year}`,
    sex: 'Nữ',
    idNumber: `0941${two(year % 100)}${String(n).padStart(6, '0')}`,
    address: `ấp ${n % 90}, đường số ${n % 37}, xã An Ninh, huyện Châu Thành`,
    certificateNumber: `${n + 1}/GCN`,
    completedOn: `${two(1 + (n % 28))}/${two(1 + (n % 12))}/${2020 + (n % 4)}`,
    note: `Hoàn cảnh khó khăn, gia đình ${n % 9} người, đã gặp`,
  }
}

it('reads a full list of 20,000 rows within the memory of one file, each cell where it stands', async () => {
  const lines = Array.from({ length: ROWS }, (_, n) => line(n))
  const late = FIRST + 18_000
  const bytes = xlsxFile([
    { rows: mau01Rows(lines), comments: [`B${late}`], hiddenRows: [late], merges: ['A1:D1'] },
  ])
  const layout = await loadLayout()
  const options = { layout, today: plainDate('2024-05-20') }
  const reading = await readMau01(bytes, options, { timeMs: 240_000 })
  const found = reading.ok ? reading.found : null
  expect(reading.ok ? 'read' : reading.problem.code).toBe('read')
  expect(found?.rows.map(({ excelRow, fullName }) => `${excelRow} ${fullName}`)).toEqual(
    lines.map(({ fullName }, n) => `${FIRST + n} ${fullName}`),
  )
  expect(found?.rows.flatMap(({ doubts }) => doubts)).toEqual([])
  expect(found?.problems).toMatchObject([
    { code: 'hidden-rows', cells: [String(late)] },
    { code: 'comments-dropped', cells: [`B${late}`] },
  ])
}, 300_000)

import { expect, it } from 'vitest'
import {
  accept,
  countOpen,
  doubtKey,
  nextDoubt,
  openDoubts,
  openDoubtsAt,
  settle,
} from './doubts.ts'
import { readField, type Row } from './import-fields.ts'

const lostZero = {
  cell: 'E11',
  field: 'idNumber',
  code: 'id-leading-zero-lost',
  found: '94178001021',
  proposed: '094178001021',
}
const oddDate = {
  cell: 'C11',
  field: 'dateOfBirth',
  code: 'date-order-unclear',
  found: '4/9/78',
  proposed: '1978-09-04',
}
const row = {
  excelRow: 11,
  fullName: 'Lý Thị Ngọc Đào',
  dateOfBirth: '1978-09-04',
  sex: 'female',
  idNumber: '094178001021',
  address: 'ấp Phụng Hiệp',
  certificateNumber: '894/GCN',
  certificateDate: null,
  certificateKind: null,
  completedOn: '2021-05-17',
  conduct: 'good',
  socialEvils: 'none',
  purpose: 'production',
  amount: 20_000_000,
  note: null,
  doubts: [lostZero, oddDate],
  settled: [],
  skipped: false,
  match: 'new',
} as Row

it('settles the doubts of one cell and leaves the others open', () => {
  const after = { ...row, ...settle(row, 'idNumber') }
  expect(openDoubtsAt(after, 'idNumber')).toEqual([])
  expect(openDoubts(after)).toEqual([oddDate])
})

it('goes from doubt to doubt by row, then column, and stops when none is left', () => {
  const here = { excelRow: 11, field: 'dateOfBirth' } as const
  const next = { ...row, excelRow: 12 }
  expect(nextDoubt([row, next], here)).toEqual({ excelRow: 11, field: 'idNumber' })
  const looked = { ...row, settled: [lostZero, oddDate].map(doubtKey) }
  expect(nextDoubt([looked, next], here)).toEqual({ excelRow: 12, field: 'dateOfBirth' })
  expect(nextDoubt([{ ...row, ...accept(row, 'dateOfBirth') }], here)?.field).toBe('idNumber')
  expect(nextDoubt([looked], here)).toBeNull()
})

it('asks nothing about a row that is skipped', () => {
  expect(countOpen([row, { ...row, skipped: true }])).toBe(2)
})

it.each([
  ['dateOfBirth', '1/4/78', { dateOfBirth: '1978-04-01' }],
  ['dateOfBirth', '1978', { dateOfBirth: '1978' }],
  ['amount', '80tr', { amount: 80_000_000 }],
  ['idNumber', '094 178 001 021', { idNumber: '094178001021' }],
  ['certificateKind', 'amnesty', { certificateKind: 'amnesty' }],
  ['note', '', { note: null }],
] as const)('takes %s typed as %j', (field, typed, change) => {
  expect(readField(field, typed)).toEqual({ ok: true, change })
})

it.each([
  ['completedOn', '2021', 'Chưa đọc được ngày'],
  ['completedOn', '31/2/2021', 'không có trong lịch'],
  ['amount', 'nhiều', 'Chưa đọc được số tiền'],
  ['idNumber', '12345', 'ở đây có 5 chữ số'],
  ['idNumber', '0941780010210', 'ở đây có 13 chữ số'],
  ['idNumber', '94178001021', 'mất số 0 ở đầu'],
  ['idNumber', '09417800102a', 'chỉ gồm 12 chữ số'],
] as const)('does not guess %s from %j, and says what is wrong', (field, typed, says) => {
  expect(readField(field, typed)).toMatchObject({
    ok: false,
    says: expect.stringContaining(says) as string,
  })
})

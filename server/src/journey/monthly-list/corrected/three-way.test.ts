import { expect, it } from 'vitest'
import type { KeptRow } from '../import/import.queries.ts'
import type { ReadValues } from '../import/import-row.schema.ts'
import { threeWay } from './three-way.ts'

const values: ReadValues = {
  fullName: 'Danh Hòa',
  dateOfBirth: '1980-02-18',
  sex: 'male',
  idNumber: null,
  address: 'ấp Hòa Long',
  certificateNumber: null,
  certificateDate: null,
  certificateKind: null,
  completedOn: null,
  conduct: null,
  socialEvils: null,
  purpose: null,
  amount: 10_000_000,
  note: null,
}

const rowOf = (excelRow: number, change: Partial<ReadValues> = {}): KeptRow => ({
  excelRow,
  ...values,
  ...change,
  doubts: [],
  settled: [],
  skipped: false,
})

const compare = (here: Partial<ReadValues>, file: Partial<ReadValues>) =>
  threeWay(
    { rows: [rowOf(9, here)], firstRead: [{ excelRow: 9, values }] },
    { rows: [rowOf(5, file)], marks: [{ line: 5, importId: 'x', excelRow: 9 }] },
  )

it.each([
  ['nothing changed', {}, {}, []],
  ['changed in the sheet alone', {}, { amount: 20_000_000 }, ['file-only']],
  ['changed here alone', { amount: 20_000_000 }, {}, []],
  ['changed to the same on both sides', { amount: 2 }, { amount: 2 }, []],
  ['changed differently on both sides', { amount: 2 }, { amount: 3 }, ['conflict']],
  ['emptied in the sheet', {}, { amount: null }, ['file-only']],
  ['an empty text is nothing', { note: '' }, { note: null }, []],
])('%s', (_case, here, file, kinds) => {
  const { changed } = compare(here, file)
  expect(changed.flatMap(({ cells }) => cells.map(({ kind }) => kind))).toEqual(kinds)
})

it('counts what stays as it was settled here', () => {
  expect(compare({ amount: 2, note: 'x' }, {})).toMatchObject({ same: 1, keptHere: 2 })
})

it('takes a line without a mark, and a mark that comes twice, for added; a row left out is not missing', () => {
  const left = { ...rowOf(11), skipped: true }
  const found = threeWay(
    {
      rows: [rowOf(9), rowOf(10), left],
      firstRead: [9, 10, 11].map((excelRow) => ({ excelRow, values })),
    },
    {
      rows: [rowOf(5), rowOf(6), rowOf(7)],
      marks: [
        { line: 5, importId: 'x', excelRow: 9 },
        { line: 6, importId: 'x', excelRow: 9 },
      ],
    },
  )
  expect(found.added.map(({ excelRow }) => excelRow)).toEqual([6, 7])
  expect(found.missing).toEqual([10])
})

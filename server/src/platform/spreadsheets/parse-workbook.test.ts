import { describe, expect, it } from 'vitest'
import { xlsxFile } from '../../../test/spreadsheets/xlsx-file.ts'
import type { SheetSpec } from '../../../test/spreadsheets/xlsx-file.ts'
import { spreadsheetLimits } from './limits.ts'
import { parseWorkbook } from './parse-workbook.ts'

async function cellsOf(rows: SheetSpec['rows'], options = {}) {
  const workbook = await parseWorkbook(xlsxFile([{ rows }], options), spreadsheetLimits)
  return workbook.sheets[0]?.rows.flatMap((row) => row.cells) ?? []
}

describe('mỗi ô nói nó là gì', () => {
  it('keeps text as text, also when it begins like a formula', async () => {
    expect(await cellsOf([['=1+1', '094085001020']])).toEqual([
      { address: 'A1', row: 1, column: 1, kind: 'string', value: '=1+1' },
      { address: 'B1', row: 1, column: 2, kind: 'string', value: '094085001020' },
    ])
  })

  it('keeps an identity number exact when Excel made it a number', async () => {
    expect((await cellsOf([[94_178_001_021]]))[0]?.value).toBe(94_178_001_021)
  })

  it('marks dates and keeps their serial number', async () => {
    const [cell] = await cellsOf([[{ date: 45_021 }]])
    expect(cell).toMatchObject({ kind: 'number', value: 45_021, isDate: true })
  })

  it('keeps the same serial number in the epoch of 1904', async () => {
    const [cell] = await cellsOf([[{ date: 43_559 }]], { date1904: true })
    expect(cell).toMatchObject({ value: 43_559, isDate: true })
  })

  it.each([1, 59, 60, 61, 1000, 45_021.75])('serial %d survives', async (serial) => {
    expect((await cellsOf([[{ date: serial }]]))[0]?.value).toBeCloseTo(serial === 60 ? 59 : serial)
  })

  it('reports formula, error, truth value and number format', async () => {
    const cells = await cellsOf([
      [{ formula: 'A1+1', value: 7 }, { formula: '"x"', value: 'x' }, { formula: 'NOW()' }],
      [{ error: '#REF!' }, true, { zeros: 94_178_001_021 }],
    ])
    expect(
      cells.map(({ kind, value, formula, format }) => ({ kind, value, formula, format })),
    ).toEqual([
      { kind: 'number', value: 7, formula: 'A1+1', format: undefined },
      { kind: 'string', value: 'x', formula: '"x"', format: undefined },
      { kind: 'empty', value: null, formula: 'NOW()', format: undefined },
      { kind: 'error', value: '#REF!', formula: undefined, format: undefined },
      { kind: 'boolean', value: true, formula: undefined, format: undefined },
      { kind: 'number', value: 94_178_001_021, formula: undefined, format: '000000000000' },
    ])
  })
})

it('tells hidden sheets, rows and columns, merged ranges and comments, but no comment text', async () => {
  const sheet: SheetSpec = {
    name: 'Danh sách',
    rows: [
      ['a', 'b'],
      ['c', null, 'd'],
    ],
    merges: ['A1:B2'],
    hiddenRows: [2],
    hiddenColumns: [3],
    hidden: true,
    comments: ['A2'],
  }
  const workbook = await parseWorkbook(xlsxFile([sheet, { rows: [[1]] }]), spreadsheetLimits)
  expect(workbook.sheets[0]).toMatchObject({
    name: 'Danh sách',
    hidden: true,
    hiddenColumns: [3],
    merges: [{ top: 1, left: 1, bottom: 2, right: 2 }],
  })
  expect(workbook.sheets[0]?.rows.map((row) => row.hidden)).toEqual([false, true])
  expect(workbook.sheets[0]?.rows[1]?.cells[0]?.comment).toBe(true)
  expect(JSON.stringify(workbook)).not.toContain('Trộm cắp')
})

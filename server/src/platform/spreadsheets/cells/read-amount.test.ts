import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Cell } from '../workbook.ts'
import { readNumberWords } from './number-words.ts'
import { readAmount } from './read-amount.ts'

function read(input: string | number | boolean, unit: number | null = null) {
  const place = { address: 'L1', row: 1, column: 12 }
  const kind = typeof input as 'string' | 'number' | 'boolean'
  const cell: Cell = { ...place, kind, value: input }
  const { value, doubts } = readAmount(cell, { unit, smallest: 1_000_000 })
  return [value, ...doubts]
}

describe('số tiền có một cách đọc', () => {
  it.each<[string | number, number]>([
    [80_000_000, 80_000_000],
    ['40 triệu', 40_000_000],
    ['40triệu', 40_000_000],
    ['40 Triệu đồng', 40_000_000],
    ['40 TRIỆU', 40_000_000],
    ['40 trieu', 40_000_000],
    ['100tr', 100_000_000],
    ['100 tr', 100_000_000],
    ['100trđ', 100_000_000],
    ['100 tr.đ', 100_000_000],
    ['1,5 triệu', 1_500_000],
    ['1.5 triệu', 1_500_000],
    ['0,1 tỷ', 100_000_000],
    ['1 tỉ', 1_000_000_000],
    ['5000 nghìn đồng', 5_000_000],
    ['50.000 ngàn', 50_000_000],
    ['50000k', 50_000_000],
    ['30.000.000', 30_000_000],
    ['30,000,000', 30_000_000],
    ['30 000 000', 30_000_000],
    ['30000000', 30_000_000],
    ['30.000.000 đ', 30_000_000],
    ['30.000.000đ', 30_000_000],
    ['30.000.000 VNĐ', 30_000_000],
    ['30.000.000 vnd', 30_000_000],
    ['30.000.000 đồng chẵn', 30_000_000],
    ['30.000.000 ₫', 30_000_000],
    ['30.000.000,00', 30_000_000],
    ['100,000,000 đồng', 100_000_000],
    ['50.000.000 (năm mươi triệu đồng)', 50_000_000],
    ['năm mươi triệu', 50_000_000],
    ['Năm mươi triệu đồng', 50_000_000],
    ['Một trăm triệu đồng chẵn', 100_000_000],
    ['hai mươi lăm triệu năm trăm nghìn đồng', 25_500_000],
    ['\u00a040\u00a0triệu ', 40_000_000],
    ['40 tri\u0065\u0323\u0302u', 40_000_000],
  ])('%j → %d', (input, expected) => {
    expect(read(input)).toEqual([expected])
  })

  it.each<[string | number, number, number]>([
    [50, 1_000_000, 50_000_000],
    ['50', 1_000_000, 50_000_000],
    ['50,5', 1_000_000, 50_500_000],
    [50_000, 1000, 50_000_000],
    [80_000_000, 1, 80_000_000],
  ])('%j dưới tiêu đề tính bằng %d đồng → %d', (input, unit, expected) => {
    expect(read(input, unit)).toEqual([expected])
  })
})

describe('số tiền đáng ngờ', () => {
  it.each<[string | number | boolean, number | null, string]>([
    [50, 50_000_000, 'amount-unit'],
    ['50', 50_000_000, 'amount-unit'],
    ['1,5', 1_500_000, 'amount-unit'],
    [50_000, 50_000_000, 'amount-unit'],
    ['50.000', 50_000_000, 'amount-unit'],
    ['500 đồng', 500, 'amount-unit'],
    [0, null, 'amount-not-positive'],
    [-5, null, 'amount-not-positive'],
    ['30.000.00', null, 'amount-unreadable'],
    ['30.000,000', null, 'amount-unreadable'],
    ['40-50 triệu', null, 'amount-unreadable'],
    ['40 triệu/hộ', null, 'amount-unreadable'],
    ['chưa rõ', null, 'amount-unreadable'],
    ['', null, 'amount-unreadable'],
    [true, null, 'amount-unreadable'],
    ['5O.OOO.OOO', 50_000_000, 'letter-in-number'],
    ['0,0000001 triệu', null, 'amount-unreadable'],
  ])('%j → %s, %s', (input, expected, doubt) => {
    expect(read(input)).toEqual([expected, doubt])
  })

  it('doubts đồng under a heading that says triệu đồng', () => {
    expect(read(80_000_000, 1_000_000)).toEqual([80_000_000, 'amount-unit'])
  })
})

describe('số viết bằng chữ', () => {
  it.each<[string, number | null]>([
    ['mười hai triệu', 12_000_000],
    ['mười lăm triệu', 15_000_000],
    ['hai mươi mốt triệu', 21_000_000],
    ['ba mươi tư triệu', 34_000_000],
    ['một trăm linh năm triệu', 105_000_000],
    ['một tỷ hai trăm triệu', 1_200_000_000],
    ['không', 0],
    ['triệu phú', null],
    ['năm năm', null],
    ['', null],
  ])('%s → %s', (text, expected) => {
    expect(readNumberWords(text)).toBe(expected)
  })
})

it('đọc lại đúng mọi số tiền đã ghi theo ba cách', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2000 }), fc.constantFrom('.', ',', ' '), (n, mark) => {
      const amount = n * 1_000_000
      expect(read(String(amount).replace(/\B(?=(\d{3})+$)/g, mark))).toEqual([amount])
      expect(read(`${n} triệu`)).toEqual([amount])
      expect(read(amount)).toEqual([amount])
    }),
  )
})

import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { everyConvention, OURS } from './conventions.ts'
import { exactly, rounded } from './fraction.ts'
import { scoreCase } from './score.ts'

const folder = new URL('../../cases/outside/', import.meta.url)

interface Case {
  id: string
  inputs: Record<string, unknown>
}

const casesOf = (start: string): Case[] =>
  readdirSync(folder)
    .filter((name) => name.startsWith(start))
    .flatMap(
      (name) =>
        (JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as { cases: Case[] }).cases,
    )

const said = (one: Case) => {
  const score = scoreCase(one)
  return score.outcome === 'differs' ? score.by.join('; ') : score.outcome
}

describe('cases from elsewhere', () => {
  it('Vietnamese ones agree to the đồng, with no other convention', () => {
    const cases = casesOf('vietnam')
    expect(cases).toHaveLength(12)
    for (const one of cases) {
      expect([one.id, scoreCase(one, { isVietnamese: true }).outcome]).toEqual([one.id, 'agrees'])
    }
  })

  it('the others agree, or differ by conventions that are named', () => {
    const cases = ['fineract', 'frappe', 'loan-schedule'].flatMap(casesOf)
    expect(Object.fromEntries(cases.map((one) => [one.id, said(one)]))).toEqual({
      'FIN-RS03': 'agrees',
      'FIN-RS04': 'đếm ngày 30/360; kỳ gốc làm tròn gần nhất',
      'FIN-RS05': 'đếm ngày 30/360',
      'FIN-RP03': 'agrees',
      'FIN-RP04': 'làm tròn lãi từng đoạn số dư',
      'FIN-RP09': 'agrees',
      'FIN-ZD-01': 'đếm ngày 30/360; kỳ gốc làm tròn gần nhất',
      'FIN-U-03': 'đếm ngày 30/360',
      'FIN-ME-02': 'agrees',
      'FIN-ME-03': 'mỗi tháng 1/12 năm; tháng thiếu ngày: mồng 1 tháng sau',
      'FIN-BL-01': 'đếm ngày 30/360',
      'FRP-03': 'agrees',
      'FRP-06': 'agrees',
      'LSJ-01': 'đếm ngày thực tế / số ngày của năm',
      'LSJ-02': 'agrees',
      'LSJ-03': 'not-applicable',
      'LSJ-05':
        'đếm ngày thực tế / số ngày của năm; bỏ ngày đầu, tính ngày cuối; kỳ gốc làm tròn gần nhất',
      'LSJ-06': 'đếm ngày thực tế / số ngày của năm; bỏ ngày đầu, tính ngày cuối',
    })
  })
})

describe('the score', () => {
  const case30 = { inputs: { balance: 50_000_000, days: 30, annualRatePercent: 6.6 } }

  it('fails a case that is one đồng off, and says by how much', () => {
    expect(scoreCase({ ...case30, expected: { halfUpToDong: 271_234 } })).toEqual({
      outcome: 'failed',
      numbers: 1,
      misses: ['interest: 271233 for 271234'],
    })
  })

  it('lets no Vietnamese case off with another convention', () => {
    const leap = {
      inputs: {
        balance: 100_000_000,
        from: '2024-02-01',
        to: '2024-03-01',
        annualRatePercent: 6.6,
      },
      expected: { halfUpToDong: 522_951 },
    }
    expect(scoreCase(leap)).toMatchObject({
      outcome: 'differs',
      by: ['đếm ngày thực tế / số ngày của năm'],
    })
    expect(scoreCase(leap, { isVietnamese: true }).outcome).toBe('failed')
  })

  it('says why a case asks nothing of this engine', () => {
    expect(scoreCase(null)).toMatchObject({ outcome: 'not-applicable' })
    expect(scoreCase({ inputs: {} })).toMatchObject({ why: 'không nêu lãi suất năm' })
  })

  it('of a question about the Decision is yes or no', () => {
    const inputs = { borrower: 'establishment', employees: 1001, qualifyingEmployees: 100 }
    expect(scoreCase({ inputs, expected: { withinShare: false } }).outcome).toBe('agrees')
    expect(scoreCase({ inputs, expected: { withinShare: true } })).toMatchObject({
      misses: ['withinShare: false for true'],
    })
  })
})

describe('the conventions', () => {
  it('are tried from ours outwards', () => {
    const sets = everyConvention()
    expect(sets[0]).toEqual(OURS)
    expect(sets).toHaveLength(128)
  })

  it.each([
    [0.5, 1n, 0n],
    [1.5, 2n, 2n],
    [2.4, 2n, 2n],
    [2.6, 3n, 3n],
  ])('%d is %d half up and %d half even', (number, up, even) => {
    expect(rounded(exactly(number), 'half up')).toBe(up)
    expect(rounded(exactly(number), 'half even')).toBe(even)
  })
})

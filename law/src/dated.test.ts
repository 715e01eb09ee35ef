import { describe, expect, it } from 'vitest'
import { defineParameter, NoLawInForceError, rowOn, valueOn } from './dated.ts'
import type { DatedRow } from './dated.ts'
import { plainDate } from './plain-date.ts'
import { plainMonth } from './plain-month.ts'

function row(value: number, from: string, to?: string): DatedRow<number> {
  return {
    from: plainDate(from),
    ...(to === undefined ? {} : { to: plainDate(to) }),
    value,
    unit: 'phần vạn',
    source: 'văn bản thử',
    certainty: 'Q',
    checkedOn: plainMonth('2026-11'),
  }
}

function parameter(...rows: DatedRow<number>[]) {
  return defineParameter({ name: 'trial-rate', says: 'lãi suất thử', rows: { 'qd22-2023': rows } })
}

const rate = parameter(row(660, '2024-01-01', '2024-06-30'), row(700, '2024-08-01'))

describe('valueOn', () => {
  it.each([
    ['2024-01-01', 660],
    ['2024-06-30', 660],
    ['2024-08-01', 700],
    ['2099-01-01', 700],
  ])('both days of a row are in force: %s', (date, value) => {
    expect(valueOn(rate, plainDate(date))).toBe(value)
    expect(rowOn(rate, plainDate(date)).source).toBe('văn bản thử')
  })

  it.each(['2023-12-31', '2024-07-01', '2024-07-31'])(
    'stops on %s, naming what is missing',
    (d) => {
      const date = plainDate(d)
      expect(() => valueOn(rate, date)).toThrow(NoLawInForceError)
      expect(() => valueOn(rate, date)).toThrow(/"lãi suất thử".*trial-rate covers 20/)
    },
  )

  it('never lends the number of one programme to another', () => {
    const ask = () => valueOn(rate, plainDate('2026-05-01'), 'qd08-2026')
    expect(ask).toThrow(/ngày 01\/05\/2026 \(qd08-2026\)/)
  })

  it('tells the caller which number, day and programme', () => {
    const named = { parameter: 'trial-rate', date: '2020-01-01', programme: 'qd22-2023' }
    const ask = () => valueOn(rate, plainDate('2020-01-01'))
    expect(ask).toThrow(expect.objectContaining({ name: 'NoLawInForceError', ...named }))
  })
})

describe('defineParameter', () => {
  it.each([
    ['share a day', [row(1, '2024-01-01', '2024-06-30'), row(2, '2024-06-30')]],
    ['follow a row without end', [row(1, '2024-01-01'), row(2, '2025-01-01')]],
    [
      'stand in the wrong order',
      [row(2, '2025-01-01', '2025-12-31'), row(1, '2024-01-01', '2024-12-31')],
    ],
    ['run backwards', [row(1, '2024-06-30', '2024-06-29')]],
  ])('refuses rows that %s', (_case, rows) => {
    expect(() => parameter(...rows)).toThrow(RangeError)
  })

  it('takes a row of a single day, and rows that touch', () => {
    const touching = parameter(row(1, '2024-01-01', '2024-01-01'), row(2, '2024-01-02'))
    expect(valueOn(touching, plainDate('2024-01-02'))).toBe(2)
  })
})

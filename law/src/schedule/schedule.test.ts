import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import statutory from '../../cases/outside/vietnam-statutory-interest.json' with { type: 'json' }
import { interestOf } from '../interest/interest.ts'
import { annualRate, lendingRate } from '../interest/rate.ts'
import { dong } from '../money.ts'
import { plainDate } from '../plain-date.ts'
import { dueDays } from './due-days.ts'
import { longestPrincipalInterval, principalInstalments } from './principal-plan.ts'
import { type LoanTerms, repaymentSchedule } from './repayment-schedule.ts'

const at = { on: plainDate('2024-05-20') }
const rate = lendingRate(at)

const terms = (fields: Partial<LoanTerms> = {}): LoanTerms => ({
  disbursements: [{ on: plainDate('2024-03-05'), amount: dong(100_000_000) }],
  rate,
  termMonths: 60,
  principalEveryMonths: 12,
  ...fields,
})

interface Row {
  no: number
  date: string
  days: number
  openingBalance: number
  principalDue: number
  interestDue: number
}

const rowsOf = (id: string): Row[] => {
  const expected = statutory.cases.find((one) => one.id === id)?.expected
  return expected !== undefined && 'rows' in expected ? expected.rows : []
}

const shown = (schedule: ReturnType<typeof repaymentSchedule>): Row[] =>
  schedule.rows.map((row) => ({
    no: row.no,
    date: row.dueOn,
    days: row.segments.reduce((sum, { days }) => sum + days, 0),
    openingBalance: row.openingBalance,
    principalDue: row.principal,
    interestDue: row.interest,
  }))

describe('the table', () => {
  it('60 months, 20 million every 12: each row as worked out from the circular', () => {
    const expected = rowsOf('VN-11')
    expect(expected).toHaveLength(60)
    expect(shown(repaymentSchedule(terms()))).toEqual(expected)
  })

  it('36 rows from 31 January: clamped to the month’s end, the remainder in the last', () => {
    const begun = [{ on: plainDate('2024-01-31'), amount: dong(100_000_000) }]
    const monthly = { disbursements: begun, termMonths: 36, principalEveryMonths: 1 }
    const expected = rowsOf('VN-12')
    expect(expected).toHaveLength(36)
    expect(shown(repaymentSchedule(terms(monthly)))).toEqual(expected)
  })

  it('interest falls due on the commune’s session day, the end of the term on its own day', () => {
    const { rows } = repaymentSchedule(
      terms({ dueDay: 18, termMonths: 3, principalEveryMonths: 3 }),
    )
    expect(rows.map(({ dueOn }) => dueOn)).toEqual(['2024-04-18', '2024-05-18', '2024-06-05'])
    expect(rows.map(({ segments }) => segments.map(({ days }) => days))).toEqual([[44], [30], [18]])
  })

  it('a course paid out month by month: each part bears interest from its own day', () => {
    const months = ['2024-03-05', '2024-04-05', '2024-05-05']
    const { rows, principal } = repaymentSchedule(
      terms({
        disbursements: months.map((on) => ({ on: plainDate(on), amount: dong(4_000_000) })),
        termMonths: 9,
        graceMonths: 3,
        principalEveryMonths: 3,
      }),
    )
    expect(principal).toBe(12_000_000)
    expect(rows.map(({ openingBalance }) => openingBalance)).toEqual([
      4_000_000, 8_000_000, 12_000_000, 12_000_000, 12_000_000, 12_000_000, 6_000_000, 6_000_000,
      6_000_000,
    ])
    expect(rows.map((row) => row.principal)).toEqual([0, 0, 0, 0, 0, 6_000_000, 0, 0, 6_000_000])
  })

  it('money paid out within a month opens a segment of its own', () => {
    const parts = [
      { on: plainDate('2024-03-20'), amount: dong(30_000_000) },
      { on: plainDate('2024-03-05'), amount: dong(70_000_000) },
    ]
    const [row] = repaymentSchedule(terms({ disbursements: parts })).rows
    expect(row?.segments.map(({ days, balance }) => [days, balance])).toEqual([
      [15, 70_000_000],
      [16, 100_000_000],
    ])
    expect(row?.interest).toBe(479_178)
  })
})

describe('what is no loan', () => {
  const day = plainDate('2024-03-05')
  it.each<[string, Partial<LoanTerms>]>([
    ['nothing paid out', { disbursements: [] }],
    ['zero paid out', { disbursements: [{ on: day, amount: dong(0) }] }],
    ['no months', { termMonths: 0 }],
    ['half a month', { termMonths: 1.5 }],
    ['a day 32', { dueDay: 32 }],
    ['no interval', { principalEveryMonths: 0 }],
    ['grace to the end', { graceMonths: 60 }],
    [
      'money after the first principal',
      {
        disbursements: [...terms().disbursements, { on: plainDate('2025-03-05'), amount: dong(1) }],
      },
    ],
  ])('%s', (_, fields) => {
    expect(() => repaymentSchedule(terms(fields))).toThrow(RangeError)
  })
})

describe('the plan of the principal', () => {
  it.each([
    [12, 12],
    [13, 13],
    [60, 24],
    [61, 36],
    [120, 36],
  ])('of a production loan over %d months: every %d months at the longest', (termMonths, every) => {
    const longest = longestPrincipalInterval({ purpose: 'production', termMonths }, at)
    expect(longest).toBe(every)
  })

  it('of a training loan: every 12 months, or at the end of a shorter one', () => {
    const longest = (termMonths: number) =>
      longestPrincipalInterval({ purpose: 'training', termMonths }, at)
    expect([longest(9), longest(36)]).toEqual([9, 12])
  })

  it('leaves what does not divide to the last instalment', () => {
    const plan = { principal: dong(100_000_000), termMonths: 30, everyMonths: 12 }
    expect(principalInstalments(plan)).toEqual([
      { month: 12, amount: 33_333_333 },
      { month: 24, amount: 33_333_333 },
      { month: 30, amount: 33_333_334 },
    ])
    expect(
      principalInstalments({ ...plan, multipleOf: dong(1_000) }).map((one) => one.amount),
    ).toEqual([33_333_000, 33_333_000, 33_334_000])
  })
})

it('due days rise strictly and stay within the term, from any day, for any session', () => {
  const from = fc.date({
    min: new Date('2023-10-10'),
    max: new Date('2035-12-31'),
    noInvalidDate: true,
  })
  const dueDay = fc.integer({ min: 1, max: 31 })
  fc.assert(
    fc.property(from, dueDay, fc.integer({ min: 1, max: 120 }), (date, session, termMonths) => {
      const begun = plainDate(date.toISOString().slice(0, 10))
      const days = dueDays(begun, { termMonths, dueDay: session })
      expect(days).toHaveLength(termMonths)
      expect([begun, ...days]).toEqual([...new Set([begun, ...days])].toSorted())
    }),
  )
})

it('of any loan: the principal adds up, the last balance is zero, a row is its segments', () => {
  const loans = fc.record({
    amount: fc.integer({ min: 1, max: 2_000_000_000 }),
    termMonths: fc.integer({ min: 1, max: 120 }),
    every: fc.integer({ min: 1, max: 120 }),
    millionths: fc.integer({ min: 0, max: 200_000 }),
    dueDay: fc.option(fc.integer({ min: 1, max: 31 }), { nil: undefined }),
  })
  fc.assert(
    fc.property(loans, ({ amount, termMonths, every, millionths, dueDay }) => {
      const schedule = repaymentSchedule(
        terms({
          disbursements: [{ on: plainDate('2024-03-05'), amount: dong(amount) }],
          rate: annualRate(millionths),
          termMonths,
          principalEveryMonths: every,
          ...(dueDay === undefined ? {} : { dueDay }),
        }),
      )
      const { rows } = schedule
      expect(schedule.principal).toBe(amount)
      expect(rows.at(-1)?.balanceAfter).toBe(0)
      for (const row of rows) {
        expect(row.interest).toBe(interestOf(row.segments))
        expect(row.total).toBe(row.interest + row.principal)
        expect(row.balanceAfter).toBe(row.openingBalance - row.principal)
      }
    }),
    { numRuns: 60 },
  )
})

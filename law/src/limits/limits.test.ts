import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NoLawInForceError } from '../dated.ts'
import { dong } from '../money.ts'
import { plainDate } from '../plain-date.ts'
import { businessLimit, trainingLimit } from './amounts.ts'
import { needsSecurity } from './security.ts'
import { maxTrainingTerm } from './terms.ts'
import { withinLimit } from './within-limit.ts'

const at = { on: plainDate('2024-05-20') }

describe('the limits', () => {
  it('one more worker never lowers the limit, and no number of workers lifts the project', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (workers) => {
        const limit = businessLimit(workers, at)
        expect(businessLimit(workers + 1, at) >= limit).toBe(true)
        expect(limit <= 2_000_000_000 && limit <= workers * 100_000_000).toBe(true)
      }),
    )
  })

  it('withinLimit says yes up to businessLimit and no above it', () => {
    const workers = fc.integer({ min: 1, max: 60 })
    fc.assert(
      fc.property(workers, fc.integer({ min: -1, max: 1 }), (workers, more) => {
        const amount = dong(businessLimit(workers, at) + more)
        const { eligible } = withinLimit({ borrowerKind: 'business', workers, amount }, at)
        expect(eligible).toBe(more <= 0)
      }),
    )
  })

  it.each([-1, 1.5, NaN])('refuses %d workers, %d months', (n) => {
    expect(() => businessLimit(n, at)).toThrow(RangeError)
    expect(() => trainingLimit(n, at)).toThrow(RangeError)
    expect(() => maxTrainingTerm({ courseMonths: n, disbursementMonths: 1 }, at)).toThrow(
      RangeError,
    )
  })

  it('an amount is explained with the limit and both amounts', () => {
    const asked = { borrowerKind: 'business', workers: 3, amount: dong(300_000_001) } as const
    expect(withinLimit(asked, at).missing).toMatchObject([
      {
        code: 'amount-per-worker-over-limit',
        article: 'Điều 6',
        data: { amount: 300_000_001, limit: 300_000_000, workers: 3 },
        says: expect.stringContaining('mức tối đa cho 3 người lao động là 300.000.000 đ.'),
        wouldChange: 'Giảm số tiền đề nghị vay xuống không quá 300.000.000 đ.',
      },
    ])
  })
})

it('an amount at the limit is said to be within it', () => {
  const asked = {
    borrowerKind: 'person',
    purpose: 'production',
    amount: dong(100_000_000),
  } as const
  expect(withinLimit(asked, at).reasons).toMatchObject([
    {
      code: 'amount-within-limit',
      says: 'Số tiền 100.000.000 đ trong hạn mức; mức tối đa cho một người là 100.000.000 đ.',
      wouldChange: null,
    },
  ])
})

it('a course without any month disbursed has no term', () => {
  expect(maxTrainingTerm({ courseMonths: 0, disbursementMonths: 0 }, at)).toBe(0)
})

it('a programme whose security rule was not read stops, for persons too', () => {
  const day = { on: plainDate('2026-05-01'), programme: 'qd08-2026' } as const
  expect(() => needsSecurity(dong(1), 'person', day)).toThrow(NoLawInForceError)
})

import { describe, expect, it } from 'vitest'
import { plainDate } from '../plain-date.ts'
import { citing, reason } from './reason.ts'
import { reasonCodes } from './reason-codes.ts'
import { verdict } from './verdict.ts'

const at = { on: plainDate('2024-05-20') }
const rest = { cites: citing('conditions', at), data: {}, says: '…' }
const good = reason('conduct', 'conduct-good', { ...rest, wouldChange: null })
const mendable = reason('conduct', 'conduct-not-good', { ...rest, wouldChange: 'nhận xét lại' })
const final = reason('window', 'window-closed', { ...rest, wouldChange: null })
const unknown = reason('residence', 'residence-unknown', { ...rest, wouldChange: 'xác minh' })

describe('verdict', () => {
  it.each([
    { named: 'all met', reasons: [good, good], eligible: true, nearly: false },
    { named: 'one can be mended', reasons: [good, mendable], eligible: false, nearly: true },
    { named: 'one is not known', reasons: [unknown, good], eligible: false, nearly: true },
    { named: 'one is final', reasons: [final], eligible: false, nearly: false },
    {
      named: 'one of three is final',
      reasons: [mendable, final, unknown],
      eligible: false,
      nearly: false,
    },
  ])('$named', ({ reasons, eligible, nearly }) => {
    const missing = reasons.filter((reason) => reason !== good)
    expect(verdict(reasons)).toEqual({ eligible, nearly, reasons, missing })
  })
})

it('the outcome of a reason follows from its code', () => {
  expect([good, mendable, unknown].map(({ outcome }) => outcome)).toEqual([
    'met',
    'not-met',
    'unknown',
  ])
})

it('each code belongs to one condition', () => {
  const codes = Object.values(reasonCodes).flatMap((codes) => Object.keys(codes))
  expect(new Set(codes).size).toBe(codes.length)
})

it('cites only what was confirmed: a programme not yet read has no article numbers', () => {
  expect(citing('limits', at)).toEqual({
    article: 'Điều 6',
    source: 'Quyết định số 22/2023/QĐ-TTg',
  })
  const cited = citing('limits', { on: plainDate('2026-05-01'), programme: 'qd08-2026' })
  expect(cited.article).not.toMatch(/\d/)
  expect(cited.source).toBe('Quyết định số 08/2026/QĐ-TTg')
})

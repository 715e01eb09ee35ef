import { addDays, addMonths, plainDate } from '../plain-date.ts'
import type { PlainDate } from '../plain-date.ts'
import type { CaseInputs, OutsideCase } from './case-shape.ts'
import type { ExampleRow, ExampleSegment } from './example.ts'
import { ANY_DAY, yearlyRate } from './read-inputs.ts'

/** Cases that ask for the interest of one period, of a list of balances, or of each month. */
export function singleRows(one: OutsideCase): ExampleRow[] {
  const { inputs, expected } = one
  if (expected?.months !== undefined) return monthRows(inputs, expected.months)
  const interest = expected?.halfUpToDong ?? expected?.interest
  if (interest === undefined) return []
  const segments = segmentsOf(inputs)
  return segments === null ? [] : [{ what: 'interest', segments, interest }]
}

const rateOf = (inputs: CaseInputs): number => yearlyRate(inputs) ?? 0

function monthRows(inputs: CaseInputs, months: { month: number; interest: number }[]) {
  const { year, balance } = inputs
  if (year === undefined || balance === undefined) return []
  return months.map(({ month, interest }): ExampleRow => {
    const from = addMonths(plainDate(`${year}-01-01`), month - 1)
    const segment = { from, to: addMonths(from, 1), balance, ratePercent: rateOf(inputs) }
    return { what: `month ${month}`, segments: [segment], interest }
  })
}

function segmentsOf(inputs: CaseInputs): ExampleSegment[] | null {
  if (inputs.segments !== undefined) return listed(inputs)
  const balance = inputs.balance ?? inputs.principal
  const period = periodOf(inputs)
  if (balance === undefined || period === null) return null
  const whole = { ...period, balance, ratePercent: rateOf(inputs) }
  const { partialRepayment: paid } = inputs
  if (paid === undefined) return [whole]
  const turn = plainDate(paid.date)
  return [
    { ...whole, to: turn },
    { ...whole, from: turn, balance: balance - paid.amount },
  ]
}

/** Balances that a case gives with days only follow one upon the other. */
function listed(inputs: CaseInputs): ExampleSegment[] {
  let from: PlainDate = ANY_DAY
  return (inputs.segments ?? []).map((segment) => {
    const begin = segment.from === undefined ? from : plainDate(segment.from)
    from = segment.to === undefined ? addDays(begin, segment.days ?? 0) : plainDate(segment.to)
    return { from: begin, to: from, balance: segment.balance, ratePercent: rateOf(inputs) }
  })
}

function periodOf(inputs: CaseInputs): { from: PlainDate; to: PlainDate } | null {
  const from = inputs.from ?? inputs.disbursedOn
  const to = inputs.to ?? inputs.until ?? inputs.paidOn ?? inputs.repaidOn
  if (from !== undefined && to !== undefined) return { from: plainDate(from), to: plainDate(to) }
  if (inputs.days === undefined) return null
  return { from: ANY_DAY, to: addDays(ANY_DAY, inputs.days) }
}

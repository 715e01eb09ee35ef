import { plainDate } from '../plain-date.ts'
import type { CaseInputs, CaseRow, OutsideCase } from './case-shape.ts'
import type { Example, ExampleDays, ExamplePrincipal, ExampleRow } from './example.ts'
import { begunOn, yearlyRate } from './read-inputs.ts'
import { replayedRows, tableRows } from './read-rows.ts'
import { singleRows } from './read-single.ts'

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

/** The case in one shape, or why it asks nothing that this engine answers. */
export function readExample(given: unknown): Example | string {
  if (!isObject(given) || !('inputs' in given)) return 'không có đầu vào'
  const one = given as OutsideCase
  if (yearlyRate(one.inputs) === null) return 'không nêu lãi suất năm'
  const table = tableOf(one)
  const rows = [...replayedRows(one), ...tableRows(one, table), ...singleRows(one)]
  if (rows.length === 0) return 'không nêu lãi của kỳ nào, chỉ có niên kim hoặc tổng số'
  const step = stepOf(one.inputs, rows)
  return { step, rows, principal: principalOf(one, table), days: daysOf(one, table) }
}

function tableOf({ expected, expectedRows, observedRows, checkpoints }: OutsideCase): CaseRow[] {
  const stated = Array.isArray(expected?.rows) ? expected.rows : expected?.selectedRows
  const rows = stated ?? expectedRows ?? observedRows ?? checkpoints?.at(-1)?.schedule ?? []
  return rows.filter(({ no }) => no !== null)
}

function stepOf({ amountsInMultiplesOf }: CaseInputs, rows: readonly ExampleRow[]): number {
  if (amountsInMultiplesOf !== undefined) return amountsInMultiplesOf
  const amounts = rows.flatMap((row) => [row.interest, ...row.segments.map((one) => one.balance)])
  return amounts.every(Number.isSafeInteger) ? 1 : 0.01
}

const isMonthly = ({ repaymentEvery = 1, repaymentUnit = 'MONTHS' }: CaseInputs): boolean =>
  repaymentEvery === 1 && repaymentUnit === 'MONTHS'

/** Only where the case says that its instalments of principal are equal. */
function principalOf({ inputs }: OutsideCase, table: CaseRow[]): ExamplePrincipal | null {
  const { principal, numberOfRepayments, months, principalEveryMonths = 1 } = inputs
  const count = numberOfRepayments ?? months
  if (principal === undefined || count === undefined || !isEqualPrincipal(inputs)) return null
  const rows = table.flatMap(({ no, principalDue = 0 }) =>
    no === null || principalDue === 0 ? [] : [[no / principalEveryMonths, principalDue] as const],
  )
  return { amount: principal, count: Math.ceil(count / principalEveryMonths), rows: new Map(rows) }
}

function isEqualPrincipal(inputs: CaseInputs): boolean {
  if (inputs.principalPerRow !== undefined || inputs.principalEveryMonths !== undefined) return true
  return /equal.principal/i.test(inputs.amortization ?? '')
}

function daysOf({ inputs }: OutsideCase, table: CaseRow[]): ExampleDays | null {
  const begun = begunOn(inputs)
  if (begun === null || !isMonthly(inputs)) return null
  const days = table.flatMap(({ no, date }) =>
    no === null || date === undefined ? [] : [[no, plainDate(date)] as const],
  )
  return days.length === 0 ? null : { begun, days: new Map(days) }
}

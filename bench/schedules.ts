import { createRequire } from 'node:module'
import { annualRate, dong, plainDate, repaymentSchedule } from '@vung-buoc/law'

/** What is used of two libraries that bring no types of their own that fit. */
interface Others {
  LoanSchedule: new (options: object) => {
    calculateSchedule(loan: object): { payments: unknown[] }
  }
  amortization: { Aleman(...loan: unknown[]): unknown[] }
}

const require = createRequire(import.meta.url)
const { LoanSchedule, amortization }: Others = {
  LoanSchedule: require('loan-schedule.js'),
  amortization: require('amortization-system'),
}

const ROWS = 60
const LEAST_MS = 2_000

const ours = {
  disbursements: [{ on: plainDate('2024-03-05'), amount: dong(100_000_000) }],
  rate: annualRate(66_000),
  termMonths: ROWS,
  principalEveryMonths: 1,
}
const theirs = {
  amount: 100_000_000,
  rate: 6.6,
  term: ROWS,
  paymentOnDay: 5,
  issueDate: '05.03.2024',
  scheduleType: 'DIFFERENTIATED',
}

/** Whole tables a second; each with equal principal, monthly, five years. */
function perSecond(work: () => unknown): number {
  let done = 0
  const begun = performance.now()
  while (performance.now() - begun < LEAST_MS) {
    work()
    done += 1
  }
  return (done * 1_000) / (performance.now() - begun)
}

/** Tables of 60 rows, every interest to the đồng with its segments, beside two npm libraries. */
export function benchSchedules(): void {
  const loanSchedule = new LoanSchedule({})
  const works: [string, () => unknown][] = [
    ['ours, exact, with the segments of each row', () => repaymentSchedule(ours)],
    ['loan-schedule.js 2.0.5', () => loanSchedule.calculateSchedule(theirs)],
    [
      'amortization-system 1.0.3 (no days, floats)',
      () => amortization.Aleman(100_000_000, ROWS, 6.6, new Date(2024, 2, 5), 'month', ROWS),
    ],
  ]
  for (const [, work] of works) work()
  const speeds = works.map(([name, work]) => ({ name, speed: perSecond(work) }))
  for (const { name, speed } of speeds) {
    console.log(`schedule of ${ROWS} rows, ${name}: ${Math.round(speed)}/s`)
  }
  const [own, floor] = speeds
  const times = (own?.speed ?? 0) / (floor?.speed ?? 1)
  console.log(`  ${Math.round(times)} × loan-schedule.js (goal: at least 100)`)
}

import { plainDate } from '../plain-date.ts'
import type { PlainDate } from '../plain-date.ts'
import type { CaseRow, OutsideCase, ReplayRow } from './case-shape.ts'
import type { ExampleRow, ExampleSegment } from './example.ts'
import { ANY_DAY, dayOfRow, yearlyRate } from './read-inputs.ts'

/** The rate in force on a day; a change counts from its own day. */
function rateOn({ inputs }: OutsideCase, day: PlainDate): number {
  const changes = (inputs.rateChanges ?? []).filter(({ from }) => from <= day)
  return changes.at(-1)?.annualRatePercent ?? yearlyRate(inputs) ?? 0
}

/** Rows that a case replays one by one; where the balance changed within, its own explanation. */
export function replayedRows(one: OutsideCase): ExampleRow[] {
  return (one.interestRowReplay ?? []).flatMap((row) => {
    const segments = segmentsOf(one, row)
    if (segments === null) return []
    return [{ what: `row ${row.no}`, segments, interest: row.expectedInterest }]
  })
}

function segmentsOf(one: OutsideCase, row: ReplayRow): ExampleSegment[] | null {
  const explained = one.explainedRow?.no === row.no ? one.explainedRow.segments : null
  if (explained === null && row.followsFromOpeningBalance === false) return null
  const parts = explained ?? [{ from: row.from, to: row.to, balance: row.openingBalance }]
  return parts.map(({ from = row.from, to = row.to, balance }) => ({
    from: plainDate(from),
    to: plainDate(to),
    balance,
    ratePercent: rateOn(one, plainDate(from)),
  }))
}

/** What was owed before a row: stated, or what it leaves and pays, or equal rows taken away. */
function openingOf({ inputs }: OutsideCase, table: readonly CaseRow[], row: CaseRow) {
  if (row.openingBalance !== undefined) return row.openingBalance
  const { balanceAfter, principalDue } = row
  if (balanceAfter !== undefined && principalDue !== undefined) {
    return Math.round((balanceAfter + principalDue) * 100) / 100
  }
  const each = table[0]?.principalDue
  if (each === undefined || inputs.principal === undefined) return null
  return inputs.principal - each * ((row.no ?? 1) - 1)
}

/** The rows of a table; a case that replays its rows one by one needs them only once. */
export function tableRows(one: OutsideCase, table: readonly CaseRow[]): ExampleRow[] {
  if (one.interestRowReplay !== undefined) return []
  return table.flatMap((row) => {
    const { no, interestDue } = row
    if (no === null || interestDue === undefined) return []
    const balance = openingOf(one, table, row)
    const from = dayOfRow(one, table, no - 1) ?? ANY_DAY
    const to = dayOfRow(one, table, no)
    if (balance === null || to === null) return []
    const segment = { from, to, balance, ratePercent: rateOn(one, from) }
    return [{ what: `row ${no}`, segments: [segment], interest: interestDue }]
  })
}

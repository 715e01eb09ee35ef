import type { PlainDate } from '../plain-date.ts'

/** A balance that stood from a day, counted, to a day, not counted; amounts as the case has them. */
export interface ExampleSegment {
  from: PlainDate
  to: PlainDate
  balance: number
  ratePercent: number
}

export interface ExampleRow {
  what: string
  segments: ExampleSegment[]
  interest: number
}

/** Equal instalments of principal that a case states, in order; holes where it shows no row. */
export interface ExamplePrincipal {
  amount: number
  count: number
  rows: ReadonlyMap<number, number>
}

/** Due days that a case states for a loan of equal months. */
export interface ExampleDays {
  begun: PlainDate
  days: ReadonlyMap<number, PlainDate>
}

/** What a case of any source asks of an engine, in one shape. */
export interface Example {
  /** Amounts are whole multiples of 1, 0.01 (two decimals) or 100. */
  step: number
  rows: ExampleRow[]
  principal: ExamplePrincipal | null
  days: ExampleDays | null
}

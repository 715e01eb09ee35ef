/** A row of a table as cases write it; each source leaves out what it does not show. */
export interface CaseRow {
  no: number | null
  date?: string
  openingBalance?: number
  balanceAfter?: number
  principalDue?: number
  interestDue?: number
}

/** A row to be replayed alone, with what it starts from. */
export interface ReplayRow {
  no: number
  from: string
  to: string
  openingBalance: number
  expectedInterest: number
  followsFromOpeningBalance?: boolean
}

interface CaseSegment {
  from?: string
  to?: string
  days?: number
  balance: number
}

export interface CaseInputs {
  principal?: number
  balance?: number
  annualRatePercent?: number
  ratePerMonthPercent?: number
  rateChanges?: { from: string; annualRatePercent: number }[]
  amountsInMultiplesOf?: number
  amortization?: string
  principalPerRow?: number
  principalEveryMonths?: number
  numberOfRepayments?: number
  months?: number
  repaymentEvery?: number
  repaymentUnit?: string
  disbursedOn?: string
  submittedOn?: string
  dates?: string[]
  from?: string
  to?: string
  until?: string
  paidOn?: string
  repaidOn?: string
  days?: number
  year?: number
  segments?: CaseSegment[]
  partialRepayment?: { date: string; amount: number }
}

/** A worked example as its file holds it: only the parts that a schedule or an interest needs. */
export interface OutsideCase {
  inputs: CaseInputs
  expected?: {
    halfUpToDong?: number
    interest?: number
    rows?: CaseRow[] | number
    selectedRows?: CaseRow[]
    months?: { month: number; interest: number }[]
  }
  expectedRows?: CaseRow[]
  observedRows?: CaseRow[]
  checkpoints?: { schedule?: CaseRow[] }[]
  interestRowReplay?: ReplayRow[]
  explainedRow?: { no: number; segments: CaseSegment[] }
}

import type { Dong } from '../money.ts'
import type { PlainDate } from '../plain-date.ts'
import type { Programme } from '../programme.ts'

/** Sản xuất, kinh doanh, tạo việc làm — or đào tạo nghề. */
export type Purpose = 'production' | 'training'

/** How the person came free. Only the first two can borrow (Điều 3 khoản 1). */
export type ReleaseKind =
  | 'completion'
  | 'amnesty'
  | 'conditional-early-release'
  | 'suspended-sentence'

/** A debt at the bank, in whole đồng; `programme` is a key of ours or the bank's own name. */
export interface Debt {
  programme: Programme | (string & {})
  purpose: Purpose
  outstanding: Dong
}

/** What is known of a person. null always means: not recorded or not checked yet. */
export interface PersonFacts {
  hasNeed: boolean | null
  purpose: Purpose | null
  /** Mẫu 01: not on it, on the police's list, or confirmed by the commune as well. */
  listedAndConfirmed: 'no' | 'listed' | 'confirmed'
  residesLocally: boolean | null
  conduct: 'good' | 'not-good' | null
  socialEvils: 'none' | 'some' | null
  releaseKind: ReleaseKind | null
  certificateNumber: string | null
  completedOn: PlainDate | null
  /** Outstanding debts at the bank; an empty list when it was checked and there are none. */
  samePurposeDebts: readonly Debt[] | null
}

/** What is known of a line of the monthly list when the commune police submit it. */
export type SubmissionFacts = Omit<
  PersonFacts,
  'hasNeed' | 'listedAndConfirmed' | 'samePurposeDebts'
> & {
  /** Asked for, in whole đồng. */
  amount: Dong | null
  /** Not on Mẫu 01, so usually not known. */
  trainingMonths?: number | null
}

import type { Debt } from './person-facts.ts'

/** What is known of a business. null always means: not recorded or not checked yet. */
export interface BusinessFacts {
  /** Lawfully established and operating. */
  isLawful: boolean | null
  /** All workers, on the day on which the commune confirms Mẫu 02. */
  totalWorkers: number | null
  /** Those who meet the conditions of a person themselves and have a labour contract. */
  eligibleReleasedWorkers: number | null
  /** Mẫu 02, confirmed by the commune where the plan is carried out. */
  isPlanConfirmed: boolean | null
  samePurposeDebts: readonly Debt[] | null
}

import type { ReasonCode, ReasonCondition } from './reason-codes.ts'

/** `unknown` means that a fact has not been recorded or checked yet. */
export type Outcome = 'met' | 'not-met' | 'unknown'

/** What a reason was decided on: dates `yyyy-mm-dd`, amounts in đồng, counts. */
export type ReasonData = Readonly<Record<string, string | number | boolean | null>>

/** One condition of the law and how it stands. */
export interface Reason {
  code: ReasonCode
  condition: ReasonCondition
  outcome: Outcome
  /** 'Điều 3 khoản 2'; only numbers that a source confirms. */
  article: string
  /** The decision or circular that the article belongs to. */
  source: string
  data: ReasonData
  /** The sentence that the officer reads, Vietnamese. */
  says: string
  /** What would change the outcome, Vietnamese; null when nothing would. */
  wouldChange: string | null
}

/** The answer of the law: every condition, met or not, never only the first that fails. */
export interface Verdict {
  /** Every condition is met. */
  eligible: boolean
  /** "Gần đủ điều kiện": not eligible, yet whatever is missing can still be mended or recorded. */
  nearly: boolean
  reasons: Reason[]
  /** The reasons that stand in the way: not met, or not known. */
  missing: Reason[]
}

/** Sums the reasons up. A condition that is not known stands in the way like one not met. */
export function verdict(reasons: Reason[]): Verdict {
  const missing = reasons.filter(({ outcome }) => outcome !== 'met')
  const eligible = missing.length === 0
  const nearly = !eligible && missing.every(isCurable)
  return { eligible, nearly, reasons, missing }
}

function isCurable({ outcome, wouldChange }: Reason): boolean {
  return outcome === 'unknown' || wouldChange !== null
}

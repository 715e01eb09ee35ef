import { answerDecision22 } from './answer-decision-22.ts'
import { departures, everyConvention, OURS } from './conventions.ts'
import { readExample } from './read-example.ts'
import type { Example } from './example.ts'
import { misses } from './replay.ts'

/** How a case from elsewhere came out. */
export type Score =
  | { outcome: 'agrees'; numbers: number }
  /** Met to the last step under conventions of the closed list, named here. */
  | { outcome: 'differs'; numbers: number; by: string[] }
  | { outcome: 'not-applicable'; why: string }
  | { outcome: 'failed'; numbers: number; misses: string[] }

/**
 * Replays a case from elsewhere: our own engine first; where it does not meet the case, the same
 * arithmetic under each other set of conventions. A Vietnamese case allows no other.
 */
export function scoreCase(given: unknown, { isVietnamese = false } = {}): Score {
  const answered = scoreAnswer(given)
  if (answered !== null) return answered
  const example = readExample(given)
  if (typeof example === 'string') return { outcome: 'not-applicable', why: example }
  return scoreExample(example, isVietnamese)
}

function scoreExample(example: Example, isVietnamese: boolean): Score {
  const numbers =
    example.rows.length + (example.principal?.rows.size ?? 0) + (example.days?.days.size ?? 0)
  const missed = misses(example, OURS)
  if (missed.length === 0) return { outcome: 'agrees', numbers }
  const other = isVietnamese
    ? undefined
    : everyConvention().find((use) => misses(example, use).length === 0)
  if (other === undefined) return { outcome: 'failed', numbers, misses: missed }
  return { outcome: 'differs', numbers, by: departures(other) }
}

/** Cases about who may borrow and how much: yes or no, not an amount. */
function scoreAnswer(given: unknown): Score | null {
  const { inputs = {}, expected = {} } = (given ?? {}) as Partial<
    Record<'inputs' | 'expected', object>
  >
  const answer = answerDecision22(inputs as Record<string, unknown>)
  if (answer === null) return null
  const { note: _note, ...wanted } = expected as Record<string, unknown>
  const wrong = Object.entries(wanted).filter(([key, value]) => answer[key] !== value)
  const numbers = Object.keys(wanted).length
  if (wrong.length === 0) return { outcome: 'agrees', numbers }
  const says = wrong.map(([key, value]) => `${key}: ${String(answer[key])} for ${String(value)}`)
  return { outcome: 'failed', numbers, misses: says }
}

import type { FunnelCount } from './funnel.schema.ts'

/** Below this a count points at people in a commune where everybody knows everybody. */
const FEWEST_SHOWN = 5

/**
 * What who leads the plan is told: 0 stays 0, 1 to 4 become `few`, the rest is rounded down to a
 * step of five. Exact numbers would tell one person apart by subtracting a month from the next, or
 * a step of the journey from the one before.
 */
export const suppressed = (count: number): FunnelCount => {
  if (count === 0) return 0
  return count < FEWEST_SHOWN ? 'few' : count - (count % FEWEST_SHOWN)
}

/**
 * The sum of what is told, so that it tells nothing more; `few` adds nothing. Withheld (null) when
 * all that there is are few: 0 would be untrue.
 */
export function suppressedTotal(parts: readonly number[]): FunnelCount {
  const told = parts.map(suppressed)
  const sum = told.reduce<number>((all, part) => all + (typeof part === 'number' ? part : 0), 0)
  return sum === 0 && told.includes('few') ? null : sum
}

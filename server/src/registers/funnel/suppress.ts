import type { FunnelCount } from './funnel.schema.ts'

/** Below this a count points at people in a commune where everybody knows everybody. */
const FEWEST_SHOWN = 5

/** 0 stays 0; 1 to 4 become `few`. */
export const suppressed = (count: number): FunnelCount =>
  count > 0 && count < FEWEST_SHOWN ? 'few' : count

/** A sum is withheld when a part of it is: else the part could be worked out from the rest. */
export const suppressedTotal = (parts: readonly number[]): FunnelCount =>
  parts.some((part) => suppressed(part) === 'few')
    ? null
    : parts.reduce((sum, part) => sum + part, 0)

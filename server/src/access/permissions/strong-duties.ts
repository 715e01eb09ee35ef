import type { Duty } from './duties.ts'

/**
 * Duties that sign, approve or administer: where the installation requires a second factor, nobody
 * works under one of these without.
 */
export const STRONG_DUTIES = [
  'CA-K',
  'UB-X',
  'NH-D',
  'NH-C',
  'UB-L',
  'DPO',
  'QT',
] as const satisfies readonly Duty[]

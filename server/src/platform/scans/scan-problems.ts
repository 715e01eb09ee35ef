/** Why an upload is not read at all; nothing of it is kept then. */
export const SCAN_PROBLEMS = [
  'empty-file',
  'not-a-scan',
  'encrypted',
  'damaged',
  'too-big',
  'too-many-pixels',
  'too-many-pages',
  'too-many-files',
  'too-slow',
  'busy',
] as const
export type ScanProblem = (typeof SCAN_PROBLEMS)[number]

/** Thrown while an upload is being read; turned into a value at the process border. */
export class UnreadableScan extends Error {
  readonly problem: ScanProblem
  constructor(problem: ScanProblem) {
    super(problem)
    this.problem = problem
  }
}

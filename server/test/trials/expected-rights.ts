import fs from 'node:fs'
import path from 'node:path'
import type { Duty } from '../../src/access/permissions/duties.ts'
import type { Scope } from '../../src/access/permissions/policy.ts'

/** One cell of the matrix of rights, written down by hand from `trust.md` §2.3. */
export interface ExpectedRight {
  duty: string
  permission: string
  scope: string
}

const FILE = path.join(import.meta.dirname, '../rights.expected.csv')

export const EXPECTED_RIGHTS: readonly ExpectedRight[] = fs
  .readFileSync(FILE, 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [duty = '', permission = '', scope = ''] = line.split(',')
    return { duty, permission, scope }
  })

/** Null: this duty may not, because nobody has written down that it may. */
export function expectedScope(duty: Duty, permission: string): Scope | null {
  const found = EXPECTED_RIGHTS.find((row) => row.duty === duty && row.permission === permission)
  return found === undefined ? null : (found.scope as Scope)
}

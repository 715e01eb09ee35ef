import fs from 'node:fs'
import path from 'node:path'
import { type Duty, DUTIES, isDuty } from '../../src/access/permissions/duties.ts'
import type { Place } from './places.ts'

/** `record`: the address names one; `rows`: a list of them; `nothing`: never any of them. */
export type Shows = 'record' | 'rows' | 'nothing'

/** One line of `reads.expected.csv`, written by hand from `trust.md` §2.3. */
export interface ExpectedRead {
  route: string
  shows: Shows
  own: readonly Duty[]
  parent: readonly Duty[]
  elsewhere: readonly Duty[]
}

const EVERY_DUTY = Object.keys(DUTIES).filter(isDuty)
const FILE = path.join(import.meta.dirname, 'reads.expected.csv')

const dutiesIn = (cell = ''): Duty[] => (cell === '*' ? EVERY_DUTY : cell.split(' ').filter(isDuty))

export const EXPECTED_READS: readonly ExpectedRead[] = fs
  .readFileSync(FILE, 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [route = '', shows = '', own, parent, elsewhere] = line.split(',')
    return {
      route,
      shows: shows as Shows,
      own: dutiesIn(own),
      parent: dutiesIn(parent),
      elsewhere: dutiesIn(elsewhere),
    }
  })

/** Whether this duty, standing there, is shown the records of the world. */
export function isShown(read: ExpectedRead, duty: Duty, place: Place): boolean {
  if (place === 'ended' || place === 'suspended') return false
  if (place === 'own') return read.own.includes(duty)
  if (place === 'parent') return read.parent.includes(duty)
  return read.elsewhere.includes(duty)
}

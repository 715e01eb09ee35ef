import { expect, it } from 'vitest'
import { differingTables } from './compare-counts.ts'

const counts = (rows: Record<string, number>) => new Map(Object.entries(rows))
const quiet = { before: counts({ person: 5, line: 9 }), after: counts({ person: 5, line: 9 }) }
const busy = { before: counts({ person: 5, session: 3 }), after: counts({ person: 7, session: 2 }) }

it.each<[string, { before: Map<string, number>; after: Map<string, number> }, object, string[]]>([
  ['all is there', quiet, { person: 5, line: 9 }, []],
  ['a row is missing', quiet, { person: 4, line: 9 }, ['person']],
  ['a row too many', quiet, { person: 5, line: 10 }, ['line']],
  ['a table is missing', quiet, { person: 5 }, ['line']],
  ['a table too many', quiet, { person: 5, line: 9, odd: 1 }, ['odd']],
  ['people went on working', busy, { person: 6, session: 2 }, []],
  ['not even what was there before', busy, { person: 4, session: 3 }, ['person']],
])('a copy in which %s', (_case, house, copy, differing) => {
  expect(differingTables(house, counts(copy as Record<string, number>))).toEqual(differing)
})

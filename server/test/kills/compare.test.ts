import { describe, expect, it } from 'vitest'
import { compare, type Line, type Row } from './compare.ts'
import type { Entry } from './journal.ts'

const asked = (id: string, mark: string): Entry => {
  const intent = { key: `key-${id}`, kind: 'contact' as const, mark, url: '', body: {} }
  return { ...intent, answers: [{ id, version: 1 }], unsure: 0 }
}
const row = (id: string, mark: string): Row => ({ id, kind: 'contact', mark })
const line = (lineId: number, id: string): Line => ({ lineId, kind: 'contact', id, isSealed: true })

const ENTRIES = [asked('a', 'Việc 1'), asked('b', 'Việc 2')]
const ROWS = [row('a', 'Việc 1'), row('b', 'Việc 2')]
const LINES = [line(1, 'a'), line(2, 'b')]

/** The findings that are not empty. */
const wrongIn = (entries: readonly Entry[], rows: readonly Row[], lines: readonly Line[]) =>
  Object.fromEntries(
    Object.entries(compare(entries, rows, lines)).filter(([, found]) => found.length > 0),
  )

describe('journals held against rows and audit lines', () => {
  it('agree when each acknowledged id is there once, under its line', () => {
    expect(wrongIn(ENTRIES, ROWS, LINES)).toEqual({})
  })

  it('name an acknowledged row that is gone, with the line that vouches for it', () => {
    const wrong = { lost: ['contact b'], linesInVain: ['contact b'] }
    expect(wrongIn(ENTRIES, ROWS.slice(0, 1), LINES)).toEqual(wrong)
  })

  it('name an id under which something else lies', () => {
    const [first = row('a', '')] = ROWS
    const rows = [first, row('b', 'Việc 1')]
    const wrong = { lost: ['contact b'], duplicated: ['contact Việc 1'] }
    expect(wrongIn(ENTRIES, rows, LINES)).toEqual(wrong)
  })

  it('name what was done twice, by its second row and by a second answer', () => {
    const wrong = { duplicated: ['contact Việc 2'] }
    expect(wrongIn(ENTRIES, [...ROWS, row('c', 'Việc 2')], [...LINES, line(3, 'c')])).toEqual(wrong)
    const answers = [
      { id: 'b', version: 1 },
      { id: 'c', version: 1 },
    ]
    const twoAnswers = [asked('a', 'Việc 1'), { ...asked('b', 'Việc 2'), answers }]
    const alsoLost = { lost: ['contact c'], duplicated: ['contact Việc 2'] }
    expect(wrongIn(twoAnswers, ROWS, LINES)).toEqual(alsoLost)
  })

  it('name a row that nobody asked for', () => {
    const wrong = { unasked: ['contact c'] }
    expect(wrongIn(ENTRIES, [...ROWS, row('c', 'x')], [...LINES, line(3, 'c')])).toEqual(wrong)
  })

  it('name a row without its line, a second line and a line outside the chain', () => {
    expect(wrongIn(ENTRIES, ROWS, LINES.slice(1))).toEqual({ withoutLine: ['contact a'] })
    const twice = [...LINES, { ...line(3, 'a'), isSealed: false }]
    const wrong = { withTwoLines: ['contact a'], unsealed: ['line 3'] }
    expect(wrongIn(ENTRIES, ROWS, twice)).toEqual(wrong)
  })
})

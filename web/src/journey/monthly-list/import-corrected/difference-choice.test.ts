import { expect, it } from 'vitest'
import { decisionOf, nothingTaken, openConflicts, proposedSides } from './difference-choice.ts'

const cell = { first: 1, here: 1, file: 2, doubts: [] }
const difference = {
  changed: [
    {
      excelRow: 9,
      cells: [
        { ...cell, field: 'amount' as const, kind: 'file-only' as const },
        { ...cell, field: 'note' as const, here: 3, kind: 'conflict' as const },
      ],
    },
  ],
  added: [],
  missing: [4],
  same: 0,
  keptHere: 0,
}

it('proposes what only the sheet changed, and leaves a conflict to the officer', () => {
  const sides = proposedSides(difference)
  expect(sides).toEqual({ '9.amount': 'file' })
  expect(openConflicts(difference, sides)).toBe(1)
  const all = { sides: { ...sides, '9.note': 'here' as const }, added: new Set<number>() }
  expect(openConflicts(difference, all.sides)).toBe(0)
  expect(decisionOf(difference, { ...all, skip: new Set([4]) })).toEqual({
    cells: [
      { excelRow: 9, field: 'amount', take: 'file' },
      { excelRow: 9, field: 'note', take: 'here' },
    ],
    added: [],
    skip: [4],
  })
})

it('lays the sheet aside by keeping every cell as it is here', () => {
  expect(nothingTaken(difference).cells.map(({ take }) => take)).toEqual(['here', 'here'])
})

import { accept, nextDoubt, openDoubtsAt, settle } from '../import/doubts.ts'
import type { RowChange } from '../import/edit-history.ts'
import { emptied, FIELDS } from '../import/import-fields.ts'
import type { DraftView } from '../import/use-import-draft.ts'
import type { GridAct } from './grid-keys.ts'
import { fieldsOf, moved, rowsOf } from './selection.ts'
import type { HandView } from './use-hand.ts'

/** What can be done with the cell or the block in hand. */
export function gridActs(hand: HandView, draft: DraftView) {
  const { rows, row, at, block, go } = hand
  const chosen = () => rowsOf(rows, block)
  const follow = (changes: RowChange[]) => {
    const first = changes.find(({ excelRow }) => rows.some((item) => item.excelRow === excelRow))
    if (first === undefined) return
    const field = FIELDS.find((name) => name in first.change)
    go({ excelRow: first.excelRow, field: field ?? at.field })
  }
  return {
    /** The proposal, or the cell as it is; then the next doubt. On a plain cell: the next row. */
    take: (keep: boolean) => {
      if (row === undefined) return
      if (openDoubtsAt(row, at.field).length === 0) return go(moved(rows, at, [keep ? -1 : 1, 0]))
      const change = keep ? settle(row, at.field) : accept(row, at.field)
      draft.change(row.excelRow, change)
      const after = rows.map((item) => (item === row ? { ...item, ...change } : item))
      go(nextDoubt(after, at) ?? at)
    },
    clear: () =>
      draft.changeAll(
        chosen().map((item) => ({
          excelRow: item.excelRow,
          change: emptied(item, fieldsOf(block)),
        })),
      ),
    skip: () => {
      const skipped = chosen().some((item) => !item.skipped)
      draft.changeAll(chosen().map(({ excelRow }) => ({ excelRow, change: { skipped } })))
    },
    undo: () => follow(draft.undo()),
    redo: () => follow(draft.redo()),
    toDoubt: (step: 1 | -1) => {
      const place = nextDoubt(rows, at, step)
      if (place !== null) go(place)
    },
    toEdge: ({ row: end, column, extend }: Extract<GridAct, { kind: 'edge' }>) => {
      const down = { first: -rows.length, last: rows.length }
      const right = { first: -FIELDS.length, last: FIELDS.length }
      go(moved(rows, at, [end ? down[end] : 0, column ? right[column] : 0]), extend)
    },
  }
}

import type { KeyboardEvent, RefObject } from 'react'
import { settle } from '../import/doubts.ts'
import { type Field, FIELDS, type Row } from '../import/import-fields.ts'
import type { DraftView } from '../import/use-import-draft.ts'
import { gridActs } from './grid-acts.ts'
import { actOf, type GridAct } from './grid-keys.ts'
import { moved } from './selection.ts'
import { useHand } from './use-hand.ts'

type Acts = { [Kind in GridAct['kind']]: (act: Extract<GridAct, { kind: Kind }>) => void }

/** Where the officer stands in the grid, and what each key does there. */
export function useGrid(rows: Row[], draft: DraftView, grid: RefObject<HTMLElement | null>) {
  const hand = useHand(rows)
  const does = gridActs(hand, draft)
  const { row, at, editing, setEditing, go } = hand
  const acts: Acts = {
    move: ({ down, right, extend }) => go(moved(rows, at, [down, right]), extend),
    edge: does.toEdge,
    type: ({ text }) => setEditing({ typed: text }),
    edit: () => setEditing({ typed: null }),
    accept: () => does.take(false),
    keep: () => does.take(true),
    undo: does.undo,
    redo: does.redo,
    all: hand.markAll,
    clear: does.clear,
    skip: does.skip,
    doubt: ({ step }) => does.toDoubt(step),
  }
  const focus = () => grid.current?.focus({ preventScroll: true })
  const onKeyDown = (event: KeyboardEvent) => {
    if (editing !== null || event.target !== grid.current) return
    const act = actOf(event)
    // At the end of a row Tab goes on to the page: nobody is kept in the grid.
    if (act === null || (event.key === 'Tab' && isAtEdge(at.field, event.shiftKey))) return
    event.preventDefault()
    const run = acts[act.kind] as (act: GridAct) => void
    run(act)
  }
  /** An edited cell: kept or left, and where to next. */
  const finish = (change: Partial<Row> | null, by: readonly [number, number]) => {
    if (row !== undefined && change !== null) {
      draft.change(row.excelRow, { ...change, ...settle(row, at.field) })
    }
    go(change === null ? at : moved(rows, at, by))
    if (by[0] !== 0 || by[1] !== 0 || change === null) focus()
  }
  const keepTyped = (typed: string) => {
    setEditing((now) => (now === null ? null : { typed }))
    focus()
  }
  return {
    ...hand,
    ...does,
    focus,
    finish,
    keepTyped,
    onKeyDown,
    edit: () => setEditing({ typed: null }),
  }
}

const isAtEdge = (field: Field, back: boolean): boolean =>
  field === (back ? FIELDS[0] : FIELDS.at(-1))

export type GridView = ReturnType<typeof useGrid>

import { useState } from 'react'
import { openDoubts, openDoubtsAt, type Place } from '../import/doubts.ts'
import { FIELDS, type Row } from '../import/import-fields.ts'
import { blockOf, rowAt } from './selection.ts'

/** Null: not editing; otherwise what was typed to begin with, or the value as it stands. */
export type Editing = { typed: string | null } | null

const firstDoubt = (rows: readonly Row[]): Place => {
  const row = rows.find((one) => openDoubts(one).length > 0) ?? rows[0]
  const field = row && FIELDS.find((one) => openDoubtsAt(row, one).length > 0)
  return { excelRow: row?.excelRow ?? 0, field: field ?? 'fullName' }
}

/** The cell in hand, the block that is marked from it, and whether it is being edited. */
export function useHand(rows: Row[]) {
  const [hand, setHand] = useState(() => {
    const at = firstDoubt(rows)
    return { at, anchor: at }
  })
  const [editing, setEditing] = useState<Editing>(null)
  const row = rows[rowAt(rows, hand.at)] ?? rows[0]
  const at = row === undefined ? hand.at : { excelRow: row.excelRow, field: hand.at.field }
  const block = blockOf(rows, at, rowAt(rows, hand.anchor) < 0 ? at : hand.anchor)
  const go = (place: Place, extend = false) => {
    setHand((before) => ({ at: place, anchor: extend ? before.anchor : place }))
    setEditing(null)
  }
  const markAll = () => {
    const [first, last] = [rows[0], rows.at(-1)]
    if (first === undefined || last === undefined) return
    setHand({
      anchor: { excelRow: first.excelRow, field: 'fullName' },
      at: { excelRow: last.excelRow, field: 'note' },
    })
  }
  return { rows, row, at, block, editing, setEditing, go, markAll }
}

export type HandView = ReturnType<typeof useHand>

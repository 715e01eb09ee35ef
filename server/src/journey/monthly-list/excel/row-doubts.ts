import type { Cell } from '../../../platform/spreadsheets/workbook.ts'
import { shownText } from '../../../platform/spreadsheets/cells/cell-text.ts'
import type { FieldName } from './layout.ts'
import type { Doubt } from './preview.schema.ts'
import type { FieldReading } from './read-fields.ts'
import type { SheetContext } from './sheet-context.ts'

type Value = string | number | null

/** What is shown instead of a text that may name an offence, a sentence or a prison. */
const HIDDEN_TEXT = '(nội dung nhạy cảm)'

export type DoubtRecorder = {
  all: Doubt[]
  add(field: FieldName, cell: Cell, doubt: { code: string; value: Value }): void
  /** Keeps the doubts of a reading, and what is wrong with the cell itself; returns the value. */
  take<T extends Value>(field: FieldName, cell: Cell, reading: FieldReading<T>): T
}

export function doubtRecorder(context: SheetContext): DoubtRecorder {
  const all: Doubt[] = []
  const add: DoubtRecorder['add'] = (field, cell, { code, value }) => {
    const proposed = value === null ? '' : String(value)
    all.push({ cell: cell.address, field, code, found: foundIn(cell, context), proposed })
  }
  return {
    all,
    add,
    take(field, cell, { value, doubts }) {
      for (const code of cellDoubts(cell, doubts)) add(field, cell, { code, value })
      return value
    },
  }
}

/** A cell in error or without a computed value is nothing else besides. */
function cellDoubts(cell: Cell, doubts: readonly string[]): readonly string[] {
  if (cell.merged === true) return [...ownDoubts(cell, doubts), 'merged-cell']
  return ownDoubts(cell, doubts)
}

function ownDoubts(cell: Cell, doubts: readonly string[]): readonly string[] {
  if (cell.kind === 'error') return ['error-cell']
  if (cell.original !== undefined) return [...doubts, 'old-font']
  if (cell.formula === undefined) return doubts
  return cell.kind === 'empty' ? ['formula-without-value'] : [...doubts, 'formula']
}

/** What is shown as found never repeats an offence. */
function foundIn(cell: Cell, context: SheetContext): string {
  const text = shownText(cell, context.date1904)
  return context.offence(text) ? HIDDEN_TEXT : (cell.original ?? text).slice(0, 200)
}

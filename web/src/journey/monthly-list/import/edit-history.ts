import type { Row } from './import-fields.ts'

/** One row's part of a step: what stood there, and what stands there now. */
export interface RowEdit {
  excelRow: number
  before: Partial<Row>
  after: Partial<Row>
}

export interface RowChange {
  excelRow: number
  change: Partial<Row>
}

/** The values that a change is about to replace. */
export function editOf(row: Row, change: Partial<Row>): RowEdit {
  const before = Object.fromEntries(
    Object.keys(change).map((key) => [key, row[key as keyof Row]]),
  ) as Partial<Row>
  return { excelRow: row.excelRow, before, after: change }
}

/** Many steps back and forth; a new step ends what could be done again. */
export class EditHistory {
  #past: RowEdit[][] = []
  #future: RowEdit[][] = []

  push(step: RowEdit[]): void {
    if (step.length === 0) return
    this.#past.push(step)
    this.#future = []
  }

  undo(): RowChange[] {
    const step = this.#past.pop()
    if (step === undefined) return []
    this.#future.push(step)
    return step.map(({ excelRow, before }) => ({ excelRow, change: before }))
  }

  redo(): RowChange[] {
    const step = this.#future.pop()
    if (step === undefined) return []
    this.#past.push(step)
    return step.map(({ excelRow, after }) => ({ excelRow, change: after }))
  }

  clear(): void {
    this.#past = []
    this.#future = []
  }

  get canUndo(): boolean {
    return this.#past.length > 0
  }

  get canRedo(): boolean {
    return this.#future.length > 0
  }
}

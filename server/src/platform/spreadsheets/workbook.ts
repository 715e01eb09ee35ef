/** One non-empty cell, as the file holds it: nothing is interpreted here. */
export type Cell = {
  address: string
  /** 1-based, as people say it. */
  row: number
  column: number
  kind: 'string' | 'number' | 'boolean' | 'error' | 'empty'
  value: string | number | boolean | null
  /** Present when the value is only what was last computed; empty text for a shared formula. */
  formula?: string
  /** The number is shown as a date. */
  isDate?: true
  /** The number format, when it is not the general one. */
  format?: string
  comment?: true
  /** The value stands in another cell of the merged range this one belongs to. */
  merged?: true
  /** The text as it stands in the file, where an old font was turned into Unicode. */
  original?: string
}

export type SheetRow = { number: number; hidden: boolean; cells: Cell[] }

export type MergedRange = { top: number; left: number; bottom: number; right: number }

export type Sheet = {
  name: string
  hidden: boolean
  rows: SheetRow[]
  merges: MergedRange[]
  hiddenColumns: number[]
}

/** `code` is stable, `says` is the Vietnamese sentence the officer reads. */
export type SpreadsheetProblem = { code: string; says: string }

export type Workbook = {
  sheets: Sheet[]
  /** Serial dates count from 1904 (old Macintosh files). */
  date1904: boolean
  /** What was left aside while reading (macros, links to other files). */
  notices: SpreadsheetProblem[]
}

export type WorkbookReading =
  | { ok: true; workbook: Workbook }
  | { ok: false; problem: SpreadsheetProblem }

/** 1 → A, 27 → AA. */
export function columnLetter(column: number): string {
  let letters = ''
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCodePoint(65 + ((rest - 1) % 26)) + letters
  }
  return letters
}

export function cellAddress(row: number, column: number): string {
  return `${columnLetter(column)}${row}`
}

import { convertWorkbook } from './convert-workbook.ts'
import type { OldFont } from './old-fonts.ts'
import type { Workbook } from '../workbook.ts'

/** What the officer said about a conversion; null: nothing yet, so each cell is asked about. */
export type FontConsent = OldFont | 'none' | null

/**
 * The workbook in Unicode. Until the officer agrees, each converted cell keeps what stood in the
 * file and is doubted; agreed to once, it counts; refused, the texts stay as they are.
 */
export function inUnicode(file: Workbook, found: OldFont | null, consent: FontConsent): Workbook {
  if (consent === 'none') return file
  const font = consent ?? found
  if (font === null) return file
  const converted = convertWorkbook(file, font)
  return consent === null ? converted : withoutOriginals(converted)
}

function withoutOriginals(workbook: Workbook): Workbook {
  const sheets = workbook.sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => ({
      ...row,
      cells: row.cells.map(({ original: _original, ...cell }) => cell),
    })),
  }))
  return { ...workbook, sheets }
}

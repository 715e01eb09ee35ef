import type { Cell, Sheet, Workbook } from '../workbook.ts'
import { evidenceOf, isUnicodeVietnamese, oldFonts, toUnicode } from './old-fonts.ts'
import type { OldFont } from './old-fonts.ts'

const ENOUGH = 3

/** The old font in which a workbook is written, judged by all its texts together. */
export function findOldFont(workbook: Workbook): OldFont | null {
  const texts = workbook.sheets.flatMap(textsOf)
  const votes = oldFonts
    .map((font) => {
      const evidence = texts.reduce((sum, text) => sum + evidenceOf(font, text), 0)
      return { font, evidence }
    })
    .toSorted((a, b) => b.evidence - a.evidence)
  const [best] = votes
  return best && best.evidence >= ENOUGH ? best.font : null
}

/**
 * The same workbook in Unicode; each text that changed keeps what it was. Where real Unicode
 * stands beside the old font, only texts that show the old font themselves are turned.
 */
export function convertWorkbook(workbook: Workbook, font: OldFont): Workbook {
  const isMixed = workbook.sheets.flatMap(textsOf).some(isUnicodeVietnamese)
  const isOld = (text: string) => !isMixed || evidenceOf(font, text) > 0
  const sheets = workbook.sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => convertCell(cell, font, isOld)),
    })),
  }))
  return { ...workbook, sheets }
}

function convertCell(cell: Cell, font: OldFont, isOld: (text: string) => boolean): Cell {
  if (typeof cell.value !== 'string' || cell.kind !== 'string') return cell
  if (!isOld(cell.value)) return cell
  const value = toUnicode(font, cell.value)
  return value === cell.value.normalize('NFC') ? cell : { ...cell, value, original: cell.value }
}

function textsOf(sheet: Sheet): string[] {
  return sheet.rows.flatMap((row) =>
    row.cells.flatMap(({ value }) => (typeof value === 'string' ? [value] : [])),
  )
}

import { isPlainMonth, matchKey } from '@vung-buoc/law'
import type { PlainMonth } from '@vung-buoc/law'
import { titleCaseName } from '../../../platform/spreadsheets/cells/clean-text.ts'
import { textOf } from '../../../platform/spreadsheets/tables/sheet-grid.ts'
import type { SheetGrid } from '../../../platform/spreadsheets/tables/sheet-grid.ts'

export type HeadingBlock = { commune: string | null; month: PlainMonth | null }

/** Commune and month from the lines above the table. */
export function readHeadingBlock(grid: SheetGrid, firstHeadingRow: number): HeadingBlock {
  const texts = textsAbove(grid, firstHeadingRow)
  return {
    commune: firstOf(texts, communeIn),
    month: firstOf(texts, monthIn),
  }
}

/** What the numbers of the amount column are counted in, from its heading or a line above. */
export function readAmountUnit(
  grid: SheetGrid,
  firstHeadingRow: number,
  amountHeading: string,
): number | null {
  const inHeading = unitIn(matchKey(amountHeading))
  if (inHeading !== null) return inHeading
  const unitLines = textsAbove(grid, firstHeadingRow)
    .map(matchKey)
    .filter((key) => /\b(dvt|don vi tinh|don vi)\b/.test(key))
  return firstOf(unitLines, unitIn)
}

function textsAbove(grid: SheetGrid, firstHeadingRow: number): string[] {
  return grid.sheet.rows
    .filter(({ number }) => number < firstHeadingRow)
    .flatMap(({ cells }) => cells.map(textOf))
    .filter((text) => text !== '')
}

function communeIn(text: string): string | null {
  const match = /^(?:công an|ủy ban nhân dân|uỷ ban nhân dân|ubnd)\s+(xã|thị trấn|phường)\s+(.+)$/i
  const [, kind, name] = match.exec(text) ?? []
  if (kind === undefined || name === undefined) return null
  return `${kind.toLowerCase()} ${titleCaseName(name)}`
}

/** 'Tháng 5/2024', but not the month in 'Châu Thành, ngày 01 tháng 6 năm 2024'. */
const LIST_MONTH = /(?<!ngày\s+\d{1,2}\s+)tháng\s+(\d{1,2})\s*(?:[/.-]|năm)\s*(?:năm\s*)?(\d{4})/i

function monthIn(text: string): PlainMonth | null {
  const [, month, year] = LIST_MONTH.exec(text) ?? []
  const written = `${year}-${(month ?? '').padStart(2, '0')}`
  return isPlainMonth(written) ? written : null
}

function unitIn(key: string): number | null {
  if (/\b(trieu|tr ?d|1 ?000 ?000)\b/.test(key)) return 1_000_000
  if (/\b(nghin|ngan|1 ?000)\b/.test(key)) return 1000
  return /\b(dong|vnd)\b/.test(key) ? 1 : null
}

function firstOf<T>(texts: string[], read: (text: string) => T | null): T | null {
  for (const text of texts) {
    const found = read(text)
    if (found !== null) return found
  }
  return null
}

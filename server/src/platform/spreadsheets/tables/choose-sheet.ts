import type { Workbook } from '../workbook.ts'
import { findHeader } from './header.ts'
import type { Header, HeaderNeeds } from './header.ts'
import { sheetGrid } from './sheet-grid.ts'
import type { SheetGrid } from './sheet-grid.ts'
import type { TitleReader } from './titles.ts'

export type ChosenSheet<Field extends string> = {
  grid: SheetGrid
  header: Header<Field>
  /** Names of the other sheets that hold something. */
  others: { name: string; isList: boolean }[]
}

/** The sheet with the fullest heading; a visible one before a hidden one. */
export function chooseSheet<Field extends string>(
  workbook: Workbook,
  readTitle: TitleReader<Field>,
  needs: HeaderNeeds<Field>,
): ChosenSheet<Field> | null {
  const filled = workbook.sheets.filter((sheet) => sheet.rows.length > 0)
  const lists = filled
    .map((sheet) => {
      const grid = sheetGrid(sheet)
      return { sheet, grid, header: findHeader(grid, readTitle, needs) }
    })
    .toSorted((a, b) => rank(b) - rank(a))
  const [best] = lists
  if (!best?.header) return null
  const others = lists
    .filter(({ sheet }) => sheet !== best.sheet)
    .map(({ sheet, header }) => ({ name: sheet.name, isList: header !== null }))
  return { grid: best.grid, header: best.header, others }
}

function rank(list: { sheet: { hidden: boolean }; header: { score: number } | null }): number {
  return list.header === null ? 0 : list.header.score + (list.sheet.hidden ? 0 : 1000)
}

import type { Workbook } from '../workbook.ts'
import { findHeader } from './header.ts'
import type { Header, HeaderNeeds } from './header.ts'
import { sheetGrid } from './sheet-grid.ts'
import type { SheetGrid } from './sheet-grid.ts'
import type { TitleReader } from './titles.ts'

/** A sheet that holds something. `position` counts all sheets of the workbook from 1. */
export type FilledSheet = { position: number; name: string; hidden: boolean; isList: boolean }

export type ChosenSheet<Field extends string> = {
  grid: SheetGrid
  header: Header<Field>
  position: number
  /** All sheets that hold something, in the order of the workbook. */
  sheets: FilledSheet[]
}

/** The sheet asked for; else that with the fullest heading, a visible one before a hidden one. */
export function chooseSheet<Field extends string>(
  workbook: Workbook,
  readTitle: TitleReader<Field>,
  needs: HeaderNeeds<Field> & { position: number | null },
): ChosenSheet<Field> | null {
  const lists = workbook.sheets.flatMap((sheet, index) => {
    if (sheet.rows.length === 0) return []
    const grid = sheetGrid(sheet)
    const header = findHeader(grid, readTitle, needs)
    return [{ sheet, grid, header, position: index + 1 }]
  })
  const asked = ({ position }: { position: number }) =>
    needs.position === null || position === needs.position
  const best = lists.filter(asked).toSorted((a, b) => rank(b) - rank(a))[0]
  if (!best?.header) return null
  const sheets = lists.map(({ sheet, header, position }) => {
    return { position, name: sheet.name, hidden: sheet.hidden, isList: header !== null }
  })
  return { grid: best.grid, header: best.header, position: best.position, sheets }
}

function rank(list: { sheet: { hidden: boolean }; header: { score: number } | null }): number {
  return list.header === null ? 0 : list.header.score + (list.sheet.hidden ? 0 : 1000)
}

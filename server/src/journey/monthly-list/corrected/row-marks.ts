import type { Workbook } from '../../../platform/spreadsheets/workbook.ts'

/** Which row of which import a line of a downloaded sheet is: two ids, nothing about a person. */
export const markOf = (importId: string, excelRow: number): string => `${importId}:${excelRow}`

const MARK = /^([0-9a-f-]{36}):(\d{1,6})$/

export interface RowMark {
  /** In the sheet that came back. */
  line: number
  importId: string
  excelRow: number
}

/** The marks of a sheet, wherever their column has been moved. */
export function marksIn({ sheets }: Workbook, position: number): RowMark[] {
  const rows = sheets[position - 1]?.rows ?? []
  return rows.flatMap(({ number, cells }) =>
    cells.flatMap(({ value }) => {
      const [, importId, excelRow] = MARK.exec(String(value).trim()) ?? []
      if (importId === undefined || excelRow === undefined) return []
      return [{ line: number, importId, excelRow: Number(excelRow) }]
    }),
  )
}

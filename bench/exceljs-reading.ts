import { createRequire } from 'node:module'
import path from 'node:path'
import process from 'node:process'

// A program of its own: reads a workbook with exceljs, cell by cell, and says what it cost.

interface Excel {
  Workbook: new () => { xlsx: { readFile(file: string): Promise<unknown> }; worksheets: Sheet[] }
}
interface Sheet {
  eachRow(each: (row: { eachCell(each: (cell: { value: unknown }) => void): void }) => void): void
}

const [folder = '', file = ''] = process.argv.slice(2)
const { Workbook } = createRequire(path.join(folder, 'package.json'))('exceljs') as Excel
const before = process.memoryUsage().rss
const begun = performance.now()
const workbook = new Workbook()
await workbook.xlsx.readFile(file)
let cells = 0
for (const sheet of workbook.worksheets) {
  sheet.eachRow((row) =>
    row.eachCell(({ value }) => {
      cells += value === null ? 0 : 1
    }),
  )
}
const ms = performance.now() - begun
const grown = process.resourceUsage().maxRSS * 1024 - before
process.stdout.write(JSON.stringify({ ms, grown, cells }))

import { describe, expect, it } from 'vitest'
import { loadLayout } from '../../src/journey/monthly-list/excel/preview-file.ts'
import { previewMau01 } from '../../src/journey/monthly-list/excel/preview.ts'
import { Mau01Preview } from '../../src/journey/monthly-list/excel/preview.schema.ts'
import { spreadsheetLimits } from '../../src/platform/spreadsheets/limits.ts'
import { parseWorkbook } from '../../src/platform/spreadsheets/parse-workbook.ts'
import { hostileFiles } from './hostile-files.ts'
import { mau01Rows, usualLine, workbookOf } from './mau-01-file.ts'

const layout = await loadLayout()
const readable = hostileFiles().filter(({ answer }) => answer === 'read')

describe('tệp lạ đọc được thì xem trước cũng không hỏng', () => {
  it('has enough of them', () => {
    expect(readable.length).toBeGreaterThanOrEqual(35)
  })

  it.each(readable)('$name', async ({ bytes }) => {
    const workbook = await parseWorkbook(bytes, spreadsheetLimits)
    expect(() => Mau01Preview.parse(previewMau01(workbook, { layout }))).not.toThrow()
  })
})

describe('ô dài và lạ trong một danh sách thật', () => {
  const odd = [
    '.'.repeat(5000),
    `5${'đ '.repeat(3000)}x`,
    '('.repeat(3000),
    `${'1.'.repeat(3000)}a`,
    '/'.repeat(5000),
    `ngày ${'1 '.repeat(3000)}`,
    'một '.repeat(3000),
    '\u0301'.repeat(3000),
    'a\u0000b',
    '\uD800',
    '__proto__',
    'constructor',
    "=cmd|' /C calc'!A0",
    '<script>alert(1)</script>',
  ]

  it.each(odd.map((text) => [text.slice(0, 12), text]))('%s… in every column', async (_, text) => {
    const line = Object.fromEntries(Object.keys(usualLine).map((field) => [field, text]))
    const workbook = await workbookOf([{ rows: mau01Rows([{}, line]) }])
    const found = Mau01Preview.parse(previewMau01(workbook, { layout }))
    expect(found.rows[0]?.doubts).toEqual([])
    expect(JSON.stringify(found).length).toBeLessThan(200_000)
  })
})

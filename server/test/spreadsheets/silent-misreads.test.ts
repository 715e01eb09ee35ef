import { plainDate } from '@vung-buoc/law'
import { describe, expect, it } from 'vitest'
import { loadLayout } from '../../src/journey/monthly-list/excel/preview-file.ts'
import { previewMau01 } from '../../src/journey/monthly-list/excel/preview.ts'
import type { Mau01Preview } from '../../src/journey/monthly-list/excel/preview.schema.ts'
import { corpusFile, secrets } from './corpus/workbooks.ts'
import type { CorpusFile, ExpectedRow } from './corpus/workbooks.ts'
import { workbookOf } from './mau-01-file.ts'

const layout = await loadLayout()
const today = plainDate('2024-06-15')
const files = Array.from({ length: 60 }, (_, index) => corpusFile(index + 1))

type Row = Mau01Preview['rows'][number]

async function read(file: CorpusFile): Promise<Mau01Preview> {
  const workbook = await workbookOf(file.sheets, { date1904: file.date1904 })
  return previewMau01(workbook, { layout, today })
}

/** Every cell that was misread in silence, or asked about although it is plain. */
function faultsOf(expected: ExpectedRow, row: Row): string[] {
  return expected.cells.flatMap(({ field, address, verdict }) => {
    const doubts = row.doubts.filter((doubt) => doubt.field === field && doubt.cell === address)
    const codes = doubts.map(({ code }) => code).filter((code) => code !== 'formula')
    const { [field]: value } = row as Record<string, unknown>
    const { [field]: truth } = expected.truth as Record<string, unknown>
    const seen = JSON.stringify({ address, field, value, truth, codes })
    if (doubts.some(({ found }) => found === '')) return [`does not say what was found: ${seen}`]
    if (verdict === 'asked') return codes.length > 0 ? [] : [`taken in silence: ${seen}`]
    if (value !== truth) return [`misread: ${seen}`]
    return codes.length === 0 ? [] : [`asked about a plain cell: ${seen}`]
  })
}

function faultsIn(file: CorpusFile, found: Mau01Preview): string[] {
  const rows = found.rows.map(({ excelRow }) => excelRow).join()
  const wanted = file.rows.map(({ excelRow }) => excelRow).join()
  if (rows !== wanted) return [`read rows ${rows} instead of ${wanted}`]
  const dropped = found.dropped.map(({ column }) => column).join()
  const text = JSON.stringify(found)
  return [
    ...(dropped === file.dropped.join()
      ? []
      : [`dropped ${dropped} instead of ${file.dropped.join()}`]),
    ...found.columns.filter(({ certain }) => !certain).map(({ header }) => `uncertain: ${header}`),
    ...secrets.filter((secret) => text.includes(secret)).map((secret) => `repeats ${secret}`),
    ...file.rows.flatMap((row, index) => faultsOf(row, found.rows[index] as Row)),
  ]
}

describe('60 bảng tính khác nhau, biết trước từng ô', () => {
  it('are made of at least 1,000 lines and 10,000 cells, one in ten a trap', () => {
    const cells = files.flatMap(({ rows }) => rows.flatMap((row) => row.cells))
    expect(files.flatMap(({ rows }) => rows).length).toBeGreaterThan(1000)
    expect(cells.length).toBeGreaterThan(10_000)
    expect(cells.filter(({ verdict }) => verdict === 'asked').length).toBeGreaterThan(1000)
  })

  it('are the same from the same seed', () => {
    expect(corpusFile(17)).toEqual(corpusFile(17))
  })

  it.each(files)('không ô nào đọc sai trong im lặng: $name', async (file) => {
    expect(faultsIn(file, await read(file))).toEqual([])
  })
})

describe('phép thử thấy được lỗi', () => {
  const [file] = files
  if (file === undefined) throw new Error('no corpus')

  it.each<[string, (row: Row) => void]>([
    ['misread', (row) => void (row.fullName = 'Danh Khác')],
    ['taken in silence', (row) => void (row.doubts = [])],
    ['read rows', (row) => void (row.excelRow = 99)],
  ])('%s', async (kind, spoil) => {
    const found = await read(file)
    found.rows.forEach(spoil)
    expect(faultsIn(file, found).some((fault) => fault.startsWith(kind))).toBe(true)
  })
})

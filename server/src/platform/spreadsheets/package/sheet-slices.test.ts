import { expect, it } from 'vitest'
import { sliceSheet } from './sheet-slices.ts'

const rowOf = (n: number) => `<row r="${n}"><c r="A${n}"><v>${n}</v></c></row>`
const rows = Array.from({ length: 40 }, (_, index) => rowOf(index * 2 + 1))
const sheetOf = (body: string, x = '') =>
  `<${x}worksheet xmlns${x && ':x'}="m"><${x}sheetData>${body}</${x}sheetData>` +
  `<mergeCells/></${x}worksheet>`

const rowsIn = (slice: string) => slice.match(/<(x:)?row .*?<\/(x:)?row>/g) ?? []

it('keeps every row once, in order, and what stands below them with the first slice only', () => {
  const slices = sliceSheet(sheetOf(rows.join('')), 300)
  expect(slices.length).toBeGreaterThan(3)
  expect(slices.flatMap(rowsIn)).toEqual(rows)
  expect(slices.map((slice) => slice.includes('<mergeCells/>')).indexOf(true, 1)).toBe(-1)
  for (const slice of slices) {
    expect(slice).toMatch(/^<worksheet xmlns="m"><sheetData>.*<\/sheetData>.*<\/worksheet>$/)
  }
})

it('does so with a prefix on every name', () => {
  const named = rows.map((row) => row.replaceAll('<', '<x:').replaceAll('<x:/', '</x:'))
  const slices = sliceSheet(sheetOf(named.join(''), 'x:'), 300)
  expect(slices.length).toBeGreaterThan(3)
  expect(slices.flatMap(rowsIn)).toEqual(named)
  expect(slices.at(-1)).toMatch(/<\/x:sheetData><\/x:worksheet>$/)
})

it.each([
  ['a row without a number', [...rows, '<row><c/></row>']],
  ['rows that do not rise', [...rows, rowOf(3)]],
  ['no rows at all', []],
])('cuts nothing where there is %s', (_case, body) => {
  const xml = sheetOf(body.join(''))
  expect(sliceSheet(xml, 300)).toEqual([xml])
})

it('leaves alone what is no sheet', () => {
  const xml = `<chart>${'x'.repeat(400)}</chart>`
  expect(sliceSheet(xml, 300)).toEqual([xml])
})

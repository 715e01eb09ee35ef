import { readXlsx, writeXlsx } from 'hucre/xlsx'
import { expect, it } from 'vitest'
import {
  aFileLine,
  aMau01File,
  openDraft,
  readImport,
  sendable,
  uploadTo,
} from '../../../../test/factories/imports.ts'
import { aCast, done } from '../../../../test/factories/lists.ts'
import { refused } from '../../../../test/factories/walks.ts'
import { testHouse } from '../../../../test/test-house.ts'

const test = testHouse()

type Cells = (string | number | null)[][]

async function downloaded(commune: string, lines = [aFileLine(), aFileLine(), aFileLine()]) {
  const { compiler } = await aCast(test, commune)
  const listId = await openDraft(compiler)
  const id = await uploadTo(compiler, listId, aMau01File(lines))
  const sheet = async () => (await compiler.get(`/imports/${id}/checked-sheet`)).body
  return { compiler, listId, id, sheet }
}

async function readSheet(bytes: Uint8Array) {
  const [sheet] = (await readXlsx(bytes)).sheets
  if (sheet === undefined) throw new Error('a sheet')
  return sheet
}

/** The sheet as an officer would save it: cells changed, nothing else. */
async function edited(bytes: Uint8Array, change: (rows: Cells) => void): Promise<Uint8Array> {
  const { rows } = await readSheet(bytes)
  change(rows as Cells)
  return await writeXlsx({ sheets: [{ name: 'Mẫu 01', rows }] })
}

const FIRST = 4
const NAME = 1
const AMOUNT = 12
const NOTE = 13

it('gives the sheet anew: the rows as read, doubts noted in their cells, marks, no formula', async () => {
  const lines = [aFileLine({ idNumber: 94080700123, note: '=HYPERLINK("x")' }), aFileLine()]
  const { id, sheet } = await downloaded('an-ninh', lines)
  const bytes = await sheet()
  const read = await readSheet(bytes)
  expect(read.rows[FIRST]?.[NAME]).toBe(lines[0]?.fullName)
  expect(read.rows[FIRST]?.at(-1)).toBe(`${id}:4`)
  expect(read.rows[FIRST]?.[NOTE]).toBe('=HYPERLINK("x")')
  const noted = [...(read.cells ?? new Map()).entries()].filter(([, cell]) => cell.comment)
  expect(noted.map(([, cell]) => cell.comment?.text)).toEqual([
    expect.stringContaining('Số có thể mất số 0 ở đầu.'),
  ])
  expect([...(read.cells ?? new Map()).values()].some((cell) => cell.formula)).toBe(false)
})

it('comes back unchanged: nothing to decide', async () => {
  const { compiler, id, sheet } = await downloaded('an-hiep')
  await done(compiler.upload(`/imports/${id}/corrected`, await sheet()))
  const { difference } = await readImport(compiler, id)
  expect(difference).toEqual({ changed: [], added: [], missing: [], same: 3, keptHere: 0 })
})

it('holds the sheet against what was settled meanwhile, and lets the officer decide', async () => {
  const { compiler, id, sheet } = await downloaded('phu-tam')
  const bytes = await sheet()
  const [first, second] = (await readImport(compiler, id)).rows
  if (first === undefined || second === undefined) throw new Error('three rows')
  const here = { rows: [{ ...sendable(first), amount: 30_000_000 }] }
  await done(compiler.put(`/imports/${id}/rows`, here, { version: 1 }))
  const corrected = await edited(bytes, (rows) => {
    const [one, two] = [rows[FIRST], rows[FIRST + 1]]
    if (one === undefined || two === undefined) throw new Error('two lines')
    one[AMOUNT] = 40_000_000
    two[NAME] = 'Danh Đã Sửa'
    rows.splice(FIRST + 2, 1, [4, 'Danh Thêm Vào', '1/2/1981', 'Nam', null, 'ấp Mới'])
  })
  await done(compiler.upload(`/imports/${id}/corrected`, corrected))
  const { difference, version, rows } = await readImport(compiler, id)
  expect(rows).toHaveLength(3)
  expect(difference?.changed).toMatchObject([
    {
      cells: [
        {
          field: 'amount',
          first: 80_000_000,
          here: 30_000_000,
          file: 40_000_000,
          kind: 'conflict',
        },
      ],
    },
    { excelRow: second.excelRow, cells: [{ field: 'fullName', kind: 'file-only' }] },
  ])
  expect(difference?.added).toMatchObject([{ fullName: 'Danh Thêm Vào' }])
  expect(difference?.missing).toEqual([6])

  const url = `/imports/${id}/difference`
  const take = { excelRow: second.excelRow, field: 'fullName', take: 'file' }
  const early = compiler.post(url, { cells: [take], added: [], skip: [] }, { version })
  expect(await refused(early)).toMatchObject({ code: 'list-import.conflicts-open' })
  const over = compiler.post(`/imports/${id}/take-over`, {}, { version })
  expect(await refused(over)).toMatchObject({ code: 'list-import.difference-open' })

  const cells = [take, { excelRow: first.excelRow, field: 'amount', take: 'here' }]
  const added = difference?.added.map(({ excelRow }) => excelRow)
  await done(compiler.post(url, { cells, added, skip: [6] }, { version }))
  const after = await readImport(compiler, id)
  expect(after.difference).toBeNull()
  expect(after.rows).toMatchObject([
    { excelRow: 4, amount: 30_000_000 },
    { excelRow: 5, fullName: 'Danh Đã Sửa' },
    { excelRow: 6, skipped: true },
    { excelRow: 7, fullName: 'Danh Thêm Vào' },
  ])
  const again = compiler.post(url, { cells: [], added: [], skip: [] }, { version: after.version })
  expect(await refused(again)).toMatchObject({ code: 'list-import.no-difference' })
})

it('is no way in for another file, nor for the sheet of another import', async () => {
  const { compiler, listId, id, sheet } = await downloaded('thuan-hoa')
  const url = `/imports/${id}/corrected`
  const other = compiler.upload(url, aMau01File([aFileLine()]))
  expect(await refused(other)).toMatchObject({ code: 'list-import.corrected-unmarked' })
  const second = await uploadTo(compiler, listId, aMau01File([aFileLine()]))
  const crossed = compiler.upload(`/imports/${second}/corrected`, await sheet())
  expect(await refused(crossed)).toMatchObject({ code: 'list-import.corrected-elsewhere' })
  expect((await readImport(compiler, second)).difference).toBeNull()
})

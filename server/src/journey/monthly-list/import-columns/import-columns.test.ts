import { expect, it } from 'vitest'
import { aFileLine, openDraft, readImport } from '../../../../test/factories/imports.ts'
import { aCast, done } from '../../../../test/factories/lists.ts'
import { refused } from '../../../../test/factories/walks.ts'
import { mau01Rows, officialHeading } from '../../../../test/spreadsheets/mau-01-file.ts'
import { xlsxFile } from '../../../../test/spreadsheets/xlsx-file.ts'
import { tablesHolding } from '../../../../test/whole-database.ts'
import { testHouse } from '../../../../test/test-house.ts'

const test = testHouse()

/** A file whose headings the programme does not know: 'Đương sự' is the name, 'Tội danh' stays out. */
function oddFile(rename: Record<number, string>, lines = [aFileLine()]): Buffer {
  const rows = mau01Rows(lines)
  rows[2] = officialHeading.map((title, index) => rename[index] ?? title)
  return xlsxFile([{ rows }])
}

const upload = async (
  url: string,
  officer: Awaited<ReturnType<typeof aCast>>['compiler'],
  bytes: Uint8Array,
) => (await done(officer.upload<{ id: string }>(url, bytes))).id

it('asks about a heading it only thinks it knows, and asks no more once it was decided', async () => {
  const { compiler } = await aCast(test, 'an-ninh')
  const listId = await openDraft(compiler)
  const file = oddFile({ 13: 'Số điện thoại di động', 5: 'Chỗ ở nơi cư trú hằng ngày' })
  const id = await upload(`/lists/${listId}/imports`, compiler, file)
  const before = await readImport(compiler, id)
  expect(before.asks).toEqual(['columns'])
  expect(before.columns.find(({ letter }) => letter === 'F')?.certain).toBe(false)
  const early = compiler.post(`/imports/${id}/take-over`, {}, { version: 1 })
  expect(await refused(early)).toMatchObject({ code: 'list-import.reading-unconfirmed' })

  await upload(`/imports/${id}/reading?columns=F:address,N:note`, compiler, file)
  const after = await readImport(compiler, id)
  expect(after).toMatchObject({ asks: [], version: 2 })
  expect(after.columns.find(({ letter }) => letter === 'N')?.field).toBe('note')

  const next = await readImport(compiler, await upload(`/lists/${listId}/imports`, compiler, file))
  expect(next.asks).toEqual([])
  expect(next.columns.find(({ letter }) => letter === 'N')?.field).toBe('note')
  expect(await tablesHolding(test, 'Số điện thoại di động')).toEqual(['journey.list_import'])

  const elsewhere = (await aCast(test, 'an-hiep')).compiler
  const there = await openDraft(elsewhere)
  const bystander = await upload(`/lists/${there}/imports`, elsewhere, file)
  expect((await readImport(elsewhere, bystander)).asks).toEqual(['columns'])
})

it('asks which column holds the names, and knows it next time', async () => {
  const { compiler } = await aCast(test, 'ho-dac-kien')
  const listId = await openDraft(compiler)
  const file = oddFile({ 1: 'Người được đề nghị' }, [aFileLine({ fullName: 'Kim Út' })])
  const id = await upload(`/lists/${listId}/imports`, compiler, file)
  const asked = await readImport(compiler, id)
  expect(asked).toMatchObject({ asks: ['columns'], rows: [{ fullName: '' }] })
  const early = compiler.post(`/imports/${id}/take-over`, {}, { version: 1 })
  expect(await refused(early)).toMatchObject({ code: 'list-import.reading-unconfirmed' })
  await upload(`/imports/${id}/reading?columns=B:fullName`, compiler, file)
  expect(await readImport(compiler, id)).toMatchObject({ asks: [], rows: [{ fullName: 'Kim Út' }] })
  const next = await readImport(compiler, await upload(`/lists/${listId}/imports`, compiler, file))
  expect(next).toMatchObject({ asks: [], rows: [{ fullName: 'Kim Út' }] })
})

it('leaves a column out next time when it was left out once, though its heading is known', async () => {
  const { compiler } = await aCast(test, 'phu-tam')
  const listId = await openDraft(compiler)
  const file = oddFile({}, [aFileLine({ note: 'đã gặp' })])
  const id = await upload(`/lists/${listId}/imports?columns=N:`, compiler, file)
  expect((await readImport(compiler, id)).rows[0]?.note).toBeNull()
  const again = await upload(`/lists/${listId}/imports`, compiler, file)
  expect((await readImport(compiler, again)).rows[0]?.note).toBeNull()
  const back = await upload(`/imports/${again}/reading?columns=N:note`, compiler, file)
  expect((await readImport(compiler, back)).rows[0]?.note).toBe('đã gặp')
})

it('never takes a forbidden column in, whatever is decided and remembered', async () => {
  const { compiler } = await aCast(test, 'thuan-hoa')
  const listId = await openDraft(compiler)
  const file = oddFile({ 13: 'Tội danh' }, [aFileLine({ note: 'Trộm cắp' })])
  const id = await upload(`/lists/${listId}/imports?columns=N:note`, compiler, file)
  const found = await readImport(compiler, id)
  expect(found.dropped).toMatchObject([{ column: 'N', code: 'not-allowed' }])
  expect(found.rows[0]?.note).toBeNull()
  const next = await upload(`/lists/${listId}/imports`, compiler, file)
  expect((await readImport(compiler, next)).dropped).toMatchObject([{ code: 'not-allowed' }])
  expect(await tablesHolding(test, 'Trộm cắp')).toEqual(['platform.profile_document'])
})

it('asks which sheet is the list when two could be, and whether an old font is turned', async () => {
  const { compiler } = await aCast(test, 'an-ninh')
  const listId = await openDraft(compiler, '2024-04')
  const file = xlsxFile([
    { name: 'Thang 4', rows: mau01Rows([aFileLine()]) },
    { name: 'Thang 5', rows: mau01Rows([aFileLine(), aFileLine()]) },
  ])
  const id = await upload(`/lists/${listId}/imports`, compiler, file)
  expect(await readImport(compiler, id)).toMatchObject({
    asks: ['sheet'],
    sheets: [
      { position: 1, isRead: true },
      { position: 2, isList: true },
    ],
  })
  await upload(`/imports/${id}/reading?sheet=2`, compiler, file)
  expect(await readImport(compiler, id)).toMatchObject({ asks: [], sheet: 'Thang 5' })

  const rows = mau01Rows([
    aFileLine({ fullName: 'NguyÔn V¨n Hßa', address: 'Êp Hßa §«ng, x· An Ninh' }),
  ])
  const old = await upload(`/lists/${listId}/imports`, compiler, xlsxFile([{ rows }]))
  expect(await readImport(compiler, old)).toMatchObject({ asks: ['font'], font: 'TCVN3' })
  await upload(`/imports/${old}/reading?font=TCVN3`, compiler, xlsxFile([{ rows }]))
  const turned = await readImport(compiler, old)
  expect(turned).toMatchObject({ asks: [], rows: [{ fullName: 'Nguyễn Văn Hòa', doubts: [] }] })
})

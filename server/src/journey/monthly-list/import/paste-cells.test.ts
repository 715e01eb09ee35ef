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

async function uploaded(commune: string, lines = [aFileLine(), aFileLine(), aFileLine()]) {
  const { compiler } = await aCast(test, commune)
  const listId = await openDraft(compiler)
  const id = await uploadTo(compiler, listId, aMau01File(lines))
  return { compiler, id, listId, url: `/imports/${id}/cells` }
}

it('reads a pasted block as the file is read, and marks what it cannot read', async () => {
  const { compiler, id, url } = await uploaded('an-ninh')
  const before = await readImport(compiler, id)
  const block = [
    ['Sản xuất', '50 triệu', 'ấp xa'],
    ['học nghề', 'nhiều lắm', ''],
  ]
  const paste = { excelRows: [4, 5], field: 'purpose', block }
  await done(compiler.put(url, paste, { version: 1 }))
  const { rows } = await readImport(compiler, id)
  expect(rows[0]).toMatchObject({ purpose: 'production', amount: 50_000_000, note: 'ấp xa' })
  expect(rows[1]).toMatchObject({
    purpose: 'training',
    amount: null,
    note: null,
    doubts: [{ field: 'amount', code: 'amount-unreadable', found: 'nhiều lắm', proposed: '' }],
  })
  expect(rows[2]).toEqual(before.rows[2])
})

it('reads the dates of a pasted column together: the column proves month first', async () => {
  const { compiler, id, url } = await uploaded('an-hiep')
  const block = [['12/31/2020'], ['02/03/2021']]
  await done(compiler.put(url, { excelRows: [4, 5], field: 'completedOn', block }, { version: 1 }))
  const { rows } = await readImport(compiler, id)
  expect(rows.map(({ completedOn }) => completedOn)).toEqual([
    '2020-12-31',
    '2021-02-03',
    '2020-12-23',
  ])
})

it('can be undone and done again: its doubts go and come with the cell', async () => {
  const { compiler, id, url } = await uploaded('phu-tam')
  const [before] = (await readImport(compiler, id)).rows
  const paste = { excelRows: [4], field: 'amount', block: [['nhiều lắm']] }
  await done(compiler.put(url, paste, { version: 1 }))
  const [pasted] = (await readImport(compiler, id)).rows
  if (before === undefined || pasted === undefined) throw new Error('a row')
  const save = (row: object, version: number) =>
    done(compiler.put(`/imports/${id}/rows`, { rows: [row] }, { version }))
  await save(sendable(before), 2)
  expect((await readImport(compiler, id)).rows[0]).toEqual(before)
  await save(sendable(pasted), 3)
  expect((await readImport(compiler, id)).rows[0]).toEqual(pasted)
})

it('refuses a stale version, a row that is not there, and words about a conviction', async () => {
  const { compiler, id, url } = await uploaded('thuan-hoa')
  const paste = { excelRows: [4], field: 'note', block: [['Trộm cắp tài sản']] }
  expect(await refused(compiler.put(url, paste, { version: 9 }))).toMatchObject({ status: 412 })
  const nowhere = compiler.put(url, { ...paste, excelRows: [999] }, { version: 1 })
  expect(await refused(nowhere)).toMatchObject({ code: 'list-import.unknown-row' })
  await done(compiler.put(url, paste, { version: 1 }))
  const [row] = (await readImport(compiler, id)).rows
  expect(row?.note).toBeNull()
  expect(JSON.stringify(row)).not.toContain('Trộm')
})

import { expect, it } from 'vitest'
import { aFileLine, openDraft, readImport } from '../../../../test/factories/imports.ts'
import { aCast, done } from '../../../../test/factories/lists.ts'
import { refused } from '../../../../test/factories/walks.ts'
import { mau01Rows } from '../../../../test/spreadsheets/mau-01-file.ts'
import { xlsxFile } from '../../../../test/spreadsheets/xlsx-file.ts'
import { testHouse } from '../../../../test/test-house.ts'

const test = testHouse()
const file = xlsxFile([
  { name: 'Tháng 4', rows: mau01Rows([aFileLine({ fullName: 'Danh Cũ' })]) },
  { name: 'Tháng 5', rows: mau01Rows([aFileLine({ fullName: 'Danh Mới', note: 'ấp mới' })]) },
])

it('reads the file again the way the officer chose', async () => {
  const { compiler } = await aCast(test, 'an-ninh')
  const listId = await openDraft(compiler)
  const url = `/lists/${listId}/imports?sheet=2&columns=N:address,F:&font=none`
  const { id } = await done(compiler.upload<{ id: string }>(url, file))
  const found = await readImport(compiler, id)
  expect(found.sheet).toBe('Tháng 5')
  expect(found.rows).toMatchObject([{ fullName: 'Danh Mới', address: 'ấp mới', note: null }])
  expect(found.dropped.map(({ column }) => column)).toEqual(['F'])
})

it('is another intent when the choice differs: the same key answers neither for both', async () => {
  const { compiler } = await aCast(test, 'an-hiep')
  const listId = await openDraft(compiler)
  const sent = { key: 'choice-choice-1' }
  await done(compiler.upload(`/lists/${listId}/imports?sheet=1`, file, sent))
  const other = compiler.upload(`/lists/${listId}/imports?sheet=2`, file, sent)
  expect(await refused(other)).toMatchObject({ status: 422 })
})

it('refuses a choice that is none', async () => {
  const { compiler } = await aCast(test, 'thuan-hoa')
  const listId = await openDraft(compiler)
  for (const choice of ['sheet=0', 'columns=B:offence', 'columns=b', 'font=Times', 'other=1']) {
    const sent = await compiler.upload(`/lists/${listId}/imports?${choice}`, file)
    expect(sent.status, choice).toBe(400)
  }
})

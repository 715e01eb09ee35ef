import { expect, it } from 'vitest'
import {
  accepted,
  aFileLine,
  aMau01File,
  openDraft,
  readImport,
  sendable,
  uploadTo,
} from '../../../../test/factories/imports.ts'
import { aCast, done, readList } from '../../../../test/factories/lists.ts'
import { refused } from '../../../../test/factories/walks.ts'
import { testHouse } from '../../../../test/test-house.ts'

const test = testHouse()

it('shows where a corrected list differs from what was taken over, and writes over nothing unseen', async () => {
  const { compiler } = await aCast(test, 'an-ninh')
  const listId = await openDraft(compiler)
  const line = aFileLine({ amount: 20_000_000 })
  const first = await uploadTo(compiler, listId, aMau01File([line]))
  await done(compiler.post(`/imports/${first}/take-over`, {}, { version: 1 }))

  const corrected = { ...line, amount: 30_000_000, completedOn: '24/12/2020' }
  const id = await uploadTo(compiler, listId, aMau01File([corrected]))
  const [row] = (await readImport(compiler, id)).rows
  expect(row).toMatchObject({ match: 'already-on-list' })
  expect(row?.doubts).toMatchObject([
    { field: 'completedOn', code: 'register-differs', found: '2020-12-24', proposed: '2020-12-23' },
    { field: 'amount', code: 'list-differs', found: '30000000', proposed: '20000000' },
  ])
  if (row === undefined) throw new Error('a row')
  const over = (version: number) => compiler.post(`/imports/${id}/take-over`, {}, { version })
  expect(await refused(over(1))).toMatchObject({ code: 'list-import.rows-defective' })

  const url = `/imports/${id}/rows`
  const asRecorded = { ...sendable(row), completedOn: '2020-12-23' }
  await done(compiler.put(url, { rows: [asRecorded] }, { version: 1 }))
  expect(await refused(over(2))).toMatchObject({ code: 'list-import.doubts-open' })
  const agreed = { ...accepted(row), completedOn: '2020-12-23' }
  await done(compiler.put(url, { rows: [agreed] }, { version: 2 }))
  await done(over(3))
  const [listed] = (await readList(compiler, listId)).lines
  expect(listed).toMatchObject({ amount: 30_000_000, completedOn: '2020-12-23' })
})

it('says that two rows are one person, also after an edit, and takes only one', async () => {
  const { compiler } = await aCast(test, 'an-hiep')
  const listId = await openDraft(compiler)
  const [one, two] = [aFileLine(), aFileLine()]
  const id = await uploadTo(compiler, listId, aMau01File([one, two]))
  const [first, second] = (await readImport(compiler, id)).rows
  if (first === undefined || second === undefined) throw new Error('two rows')
  const same = { ...sendable(second), idNumber: first.idNumber }
  await done(compiler.put(`/imports/${id}/rows`, { rows: [same] }, { version: 1 }))
  const [, marked] = (await readImport(compiler, id)).rows
  expect(marked?.doubts).toMatchObject([{ field: 'row', code: 'same-person' }])
  if (marked === undefined) throw new Error('a row')
  await done(compiler.put(`/imports/${id}/rows`, { rows: [accepted(marked)] }, { version: 2 }))
  const both = compiler.post(`/imports/${id}/take-over`, {}, { version: 3 })
  expect(await refused(both)).toMatchObject({ code: 'list-import.rows-defective' })
  const left = { ...accepted(marked), skipped: true }
  await done(compiler.put(`/imports/${id}/rows`, { rows: [left] }, { version: 3 }))
  await done(compiler.post(`/imports/${id}/take-over`, {}, { version: 4 }))
  expect((await readList(compiler, listId)).lines).toHaveLength(1)
})

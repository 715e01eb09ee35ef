import { beforeAll, describe, expect, it } from 'vitest'
import type { TestOfficer } from '../../../../test/as-officer.ts'
import { aCast, aList, type Cast } from '../../../../test/factories/lists.ts'
import { rowsPastPolicies } from '../../../../test/as-role.ts'
import { testHouse } from '../../../../test/test-house.ts'
import { underLine } from '../../../../test/under-line.ts'
import { withContext } from '../../../platform/database/database.ts'
import { listDocumentsOf } from '../known-documents.queries.ts'
import { type CopyToKeep, keepSignedCopy } from './keep-signed-copy.ts'
import { type CopyForm, findSignedCopy, listSignedCopies } from './signed-copies.queries.ts'

const test = testHouse()
let cast: Cast
let listId: string

beforeAll(async () => {
  await test.today('2024-05-20')
  cast = await aCast(test)
  listId = await aList(cast).submitted(1)
})

const seenBy = (officer: TestOfficer, units: string[]) => {
  const context = { userId: officer.userId, duty: 'CA-L', units }
  return withContext(test.house.db, context, (tx) => listSignedCopies(tx, [listId]))
}

async function keep(form: CopyForm, text: string) {
  const units = ['ca-an-ninh']
  const { userId } = cast.chief
  return await underLine(test, { userId, duty: 'CA-K', units }, async (tx) => {
    const document = (await listDocumentsOf(tx, listId))[0]
    if (document === undefined) throw new Error('nothing issued')
    const officer = { userId, unitId: 'ca-an-ninh' }
    const acting = { house: test.house, officer, today: '2024-05-20', touched: () => undefined }
    const copy: CopyToKeep = { document, form, mediaType: 'application/pdf', pages: 1 }
    return await keepSignedCopy(tx, acting as never, { ...copy, bytes: Buffer.from(text) })
  })
}

describe('a signed copy', () => {
  it('is seen by whom the list reaches, and by nobody else', async () => {
    const { id } = await keep('paper', 'bản quét thứ nhất')
    const seen = { id, subject_id: listId, form: 'paper' }
    expect(await seenBy(cast.compiler, ['ca-an-ninh'])).toMatchObject([seen])
    expect(await seenBy(cast.committee, ['ubnd-an-ninh'])).toMatchObject([seen])
    expect(await seenBy(cast.committee, ['ca-phu-tam', 'ubnd-phu-tam'])).toEqual([])
  })

  it('is replaced by a better one, and stays', async () => {
    const [before] = await seenBy(cast.compiler, ['ca-an-ninh'])
    const { id, replaced } = await keep('paper', 'bản quét rõ hơn')
    expect(replaced).toBe(true)
    expect(await seenBy(cast.compiler, ['ca-an-ninh'])).toMatchObject([{ id }])
    const context = { userId: cast.chief.userId, duty: 'CA-K', units: ['ca-an-ninh'] }
    const old = await withContext(test.house.db, context, (tx) =>
      findSignedCopy(tx, before?.id ?? ''),
    )
    expect(old?.id).toBe(before?.id)
  })

  it('signed digitally stands beside the scan, and the public page knows its hash', async () => {
    const { replaced } = await keep('digital', 'bản ký số')
    expect(replaced).toBe(false)
    expect((await seenBy(cast.compiler, ['ca-an-ninh'])).map((copy) => copy.form)).toEqual([
      'digital',
      'paper',
    ])
    const issued = await rowsPastPolicies(test, 'select sha256 from registers.issued_paper')
    expect(issued).toHaveLength(1)
  })
})

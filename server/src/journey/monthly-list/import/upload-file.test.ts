import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { asOfficer } from '../../../../test/as-officer.ts'
import {
  aFileLine,
  aMau01File,
  openDraft,
  readImport,
  uploadTo,
} from '../../../../test/factories/imports.ts'
import { aCast, aList, readList } from '../../../../test/factories/lists.ts'
import { aBystander, refused } from '../../../../test/factories/walks.ts'
import { hostileFiles } from '../../../../test/spreadsheets/hostile-files.ts'
import { officialHeading } from '../../../../test/spreadsheets/mau-01-file.ts'
import { xlsxFile } from '../../../../test/spreadsheets/xlsx-file.ts'
import { testHouse } from '../../../../test/test-house.ts'
import { tablesHolding } from '../../../../test/whole-database.ts'

const test = testHouse()

describe('dropping a file in', () => {
  it('keeps what was read to be settled; the list itself does not change', async () => {
    const bystander = await aBystander(test, 'phu-tam')
    const { compiler } = await aCast(test, 'an-ninh')
    const listId = await openDraft(compiler)
    const before = await readList(compiler, listId)
    const bytes = aMau01File([
      aFileLine(),
      aFileLine({ idNumber: 94080700999 }),
      aFileLine({ amount: null }),
    ])
    const id = await uploadTo(compiler, listId, bytes)
    const found = await readImport(compiler, id)
    expect(found).toMatchObject({ listId, version: 1, state: 'open', dropped: [] })
    expect(found.rows.map((row) => [row.match, row.skipped, row.settled])).toEqual(
      Array.from({ length: 3 }, () => ['new', false, []]),
    )
    expect(found.rows[1]?.doubts).toMatchObject([
      { cell: 'E5', code: 'id-leading-zero-lost', proposed: '094080700999' },
    ])
    expect(found.columns.map((column) => column.field)).toContain('fullName')
    const after = await readList(compiler, listId)
    expect(after).toEqual({ ...before, openImport: { id, rows: 3 } })
    expect(await bystander.now()).toEqual(bystander.before)
  })

  it('drops a column that does not belong, says so, and keeps nothing of it', async () => {
    const { compiler } = await aCast(test, 'an-hiep')
    const listId = await openDraft(compiler)
    const line = ['1', 'Danh Hòa', '18/02/1980', 'Nam', '094080000944', 'ấp Xây Đá, xã An Hiệp']
    const rows = [
      [...officialHeading.slice(0, 6), 'Tội danh', 'Nơi chấp hành án'],
      [...line, 'Cướp giật đồng hồ vàng', 'Trại Cây Dương Xanh'],
    ]
    const id = await uploadTo(compiler, listId, xlsxFile([{ rows }]))
    const found = await readImport(compiler, id)
    expect(found.dropped.map((one) => one.column)).toEqual(['G', 'H'])
    for (const secret of ['giật đồng hồ', 'Cây Dương Xanh']) {
      expect(await tablesHolding(test, secret), secret).toEqual([])
    }
  })

  it('answers every bad file with a sentence that says what to do, and stays up', async () => {
    const { compiler } = await aCast(test, 'thuan-hoa')
    const listId = await openDraft(compiler)
    const byCode = new Map(hostileFiles().map((file) => [file.answer, file] as const))
    const single = [...byCode.values()].filter((file) => typeof file.answer === 'string')
    const bad = single.filter((file) => file.answer !== 'read')
    expect(bad.length).toBeGreaterThan(15)
    for (const file of bad) {
      const sent = compiler.upload(`/lists/${listId}/imports`, file.bytes)
      const no = await refused(sent)
      expect(no, file.name).toMatchObject({ status: 422, code: 'list-import.unreadable' })
      expect(no.reasons[0]?.subject).toBe('file')
      expect(no.detail, file.name).toMatch(/hãy|lưu lại|không đọc/i)
      expect(no.reasons[0]?.code).toBe(file.answer)
    }
    expect((await readList(compiler, listId)).lines).toEqual([])
  }, 120_000)

  it('takes another form for what it is', async () => {
    const { compiler } = await aCast(test, 'phu-tan')
    const listId = await openDraft(compiler)
    const other = xlsxFile([
      {
        rows: [
          ['Mặt hàng', 'Đơn giá'],
          ['Gạo', 15_000],
        ],
      },
    ])
    const no = await refused(compiler.upload(`/lists/${listId}/imports`, other))
    expect(no).toMatchObject({ status: 422, code: 'list-import.nothing-found' })
    expect(no.reasons.map((reason) => reason.code)).toContain('another-form')
    const bare = aMau01File([])
    const empty = await refused(compiler.upload(`/lists/${listId}/imports`, bare))
    expect(empty.code).toBe('list-import.nothing-found')
    const text = await refused(compiler.post(`/lists/${listId}/imports`, { rows: [] }))
    expect(text).toMatchObject({ status: 415, code: 'platform.wrong-type' })
  })

  it('is one import when the click comes twice; the key with another file is refused', async () => {
    const { compiler } = await aCast(test, 'thien-my')
    const listId = await openDraft(compiler)
    const key = randomUUID()
    const url = `/lists/${listId}/imports`
    const bytes = aMau01File([aFileLine()])
    const first = await compiler.upload(url, bytes, { key })
    expect(await compiler.upload(url, bytes, { key })).toMatchObject({ json: first.json })
    const other = await refused(compiler.upload(url, aMau01File([aFileLine()]), { key }))
    expect(other).toMatchObject({ status: 422, code: 'platform.key-reused' })
  })

  it('is for a draft of one’s own commune only', async () => {
    const cast = await aCast(test, 'ho-dac-kien')
    const bytes = aMau01File([aFileLine()])
    const id = await aList(cast).awaitingSignature(1)
    const late = await refused(cast.compiler.upload(`/lists/${id}/imports`, bytes))
    expect(late).toMatchObject({ status: 409, code: 'monthly-list.wrong-state' })
    const neighbour = await asOfficer(test, { duty: 'CA-L', unit: 'ca-an-hiep' })
    const foreign = await refused(neighbour.upload(`/lists/${id}/imports`, bytes))
    expect(foreign).toMatchObject({ status: 404, code: 'platform.not-found' })
    const chief = await refused(cast.chief.upload(`/lists/${id}/imports`, bytes))
    expect(chief).toMatchObject({ status: 403, code: 'access.not-permitted' })
  })
})

import { describe, expect, it } from 'vitest'
import { asOfficer } from '../../../../test/as-officer.ts'
import {
  accepted,
  aFileLine,
  aMau01File,
  openDraft,
  readImport,
  sendable,
  uploadTo,
} from '../../../../test/factories/imports.ts'
import { aCast, done } from '../../../../test/factories/lists.ts'
import { refused, statusesOf } from '../../../../test/factories/walks.ts'
import { testHouse } from '../../../../test/test-house.ts'
import { tablesHolding } from '../../../../test/whole-database.ts'
import type { SettledRow } from './list-import.schema.ts'

const test = testHouse()

async function uploaded(
  commune: string,
  lines = [aFileLine({ idNumber: 94080700123 }), aFileLine()],
) {
  const { compiler } = await aCast(test, commune)
  const listId = await openDraft(compiler)
  const id = await uploadTo(compiler, listId, aMau01File(lines))
  const { rows } = await readImport(compiler, id)
  const [first, second] = rows
  if (first === undefined || second === undefined) throw new Error('a file of two lines')
  return { compiler, listId, id, first, second, url: `/imports/${id}/rows` }
}

const only = (row: Omit<SettledRow, 'match'>) => ({ rows: [row] })

describe('settling what is doubtful', () => {
  it('keeps the officer’s word for the rows sent and leaves the others as they were', async () => {
    const { compiler, id, first, second, url } = await uploaded('an-ninh')
    const row = { ...accepted(first), fullName: 'Danh Đã Sửa', address: 'ấp Mới, xã An Ninh' }
    await done(compiler.put(url, only(row), { version: 1 }))
    const found = await readImport(compiler, id)
    expect(found.version).toBe(2)
    expect(found.rows[0]).toEqual({ ...row, match: 'new' })
    expect(found.rows[1]).toEqual(second)
  })

  it('lets nobody settle a doubt away that was not found, or rewrite one that was', async () => {
    const { compiler, id, first, url } = await uploaded('an-hiep')
    const row = { ...sendable(first), doubts: [], settled: ['Z9:made-up'] }
    await done(compiler.put(url, only(row), { version: 1 }))
    const [kept] = (await readImport(compiler, id)).rows
    expect(kept?.doubts).toEqual(first.doubts)
    expect(kept?.settled).toEqual([])
  })

  it('lets one of two officers save; the other’s version is stale', async () => {
    const { compiler, id, first, second, url } = await uploaded('thuan-hoa')
    const colleague = await asOfficer(test, { duty: 'CA-L', unit: 'ca-thuan-hoa' })
    const both = [
      compiler.put(url, only(accepted(first)), { version: 1 }),
      colleague.put(url, only({ ...sendable(second), skipped: true }), { version: 1 }),
    ]
    expect(await statusesOf(...both)).toEqual([200, 412])
    expect((await readImport(compiler, id)).version).toBe(2)
    const late = await refused(compiler.put(url, only(accepted(first)), { version: 1 }))
    expect(late.code).toBe('platform.version-stale')
    const blind = await refused(compiler.put(url, only(accepted(first))))
    expect(blind.code).toBe('platform.version-missing')
  })

  it('refuses a row the file does not have, words about the conviction, and another commune', async () => {
    const { compiler, id, first, url } = await uploaded('phu-tan')
    const sent = { version: 1 }
    const unknown = { ...accepted(first), excelRow: 99 }
    const no = await refused(compiler.put(url, only(unknown), sent))
    expect(no).toMatchObject({ status: 422, code: 'list-import.unknown-row' })
    expect(no.detail).toContain('99')
    const note = { ...accepted(first), note: 'án 3 năm tù' }
    const sensitive = await refused(compiler.put(url, only(note), sent))
    expect(sensitive).toMatchObject({ status: 422, code: 'monthly-list.note-sensitive' })
    const neighbour = await asOfficer(test, { duty: 'CA-L', unit: 'ca-an-ninh' })
    const put = await refused(neighbour.put(url, only(accepted(first)), sent))
    expect(put).toMatchObject({ status: 404, code: 'platform.not-found' })
    expect((await refused(neighbour.get(`/imports/${id}`))).status).toBe(404)
    expect((await readImport(compiler, id)).version).toBe(1)
  })
})

describe('giving an import up', () => {
  it('leaves nothing of the file, and is the end of it', async () => {
    const lines = [aFileLine({ fullName: 'Thạch Sẽ Biến Mất' }), aFileLine()]
    const { compiler, id, first, url } = await uploaded('thien-my', lines)
    const { id: other } = await uploaded('ho-dac-kien')
    expect(await tablesHolding(test, 'Sẽ Biến Mất')).toEqual(['journey.list_import'])
    await done(compiler.post(`/imports/${id}/abandon`, {}))
    expect(await tablesHolding(test, 'Sẽ Biến Mất')).toEqual([])
    expect(await readImport(compiler, id)).toMatchObject({ state: 'abandoned', rows: [] })
    const saved = await refused(compiler.put(url, only(accepted(first)), { version: 2 }))
    expect(saved).toMatchObject({ status: 409, code: 'list-import.not-open' })
    const again = await refused(compiler.post(`/imports/${id}/abandon`, {}))
    expect(again.code).toBe('list-import.not-open')
    const bystander = await asOfficer(test, { duty: 'CA-L', unit: 'ca-ho-dac-kien' })
    expect(await readImport(bystander, other)).toMatchObject({ state: 'open', version: 1 })
    expect((await refused(compiler.post(`/imports/${other}/abandon`, {}))).status).toBe(404)
  })
})

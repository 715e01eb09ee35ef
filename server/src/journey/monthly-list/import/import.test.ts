import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { aCast, done, readList } from '../../../../test/factories/lists.ts'
import type { TestOfficer } from '../../../../test/as-officer.ts'
import { tablesHolding } from '../../../../test/whole-database.ts'
import { testHouse } from '../../../../test/test-house.ts'
import type { ListImport, SettledRow } from './list-import.schema.ts'

const test = testHouse()
const FIXTURES = path.join(import.meta.dirname, '../../../../test/fixtures/mau-01')
const fixture = (name: string) => fs.readFileSync(path.join(FIXTURES, name))

interface Refused {
  code: string
  detail: string
  reasons: { subject: string; says: string }[]
}

async function openDraft(officer: TestOfficer): Promise<string> {
  return (await done(officer.post<{ id: string }>('/lists', { month: '2024-05' }))).id
}

const read = async (officer: TestOfficer, id: string) =>
  await done(officer.get<ListImport>(`/imports/${id}`))

function withoutMatch(row: SettledRow) {
  const { match: _match, ...rest } = row
  return rest
}

/** Accepts every proposal, skips repeated rows, and writes the kind that the file leaves open. */
function settled(rows: SettledRow[]) {
  return rows.map((row) => ({
    ...withoutMatch(row),
    certificateKind: row.certificateKind ?? (row.certificateNumber === null ? null : 'completion'),
    settled: row.doubts.map((doubt) => `${doubt.cell}:${doubt.code}`),
    skipped: row.doubts.some((doubt) => doubt.code === 'duplicate-of-row'),
  }))
}

describe('taking in an Excel file', () => {
  it('turns the messy file of An Ninh into lines, with nothing of the forbidden column anywhere', async () => {
    const { compiler } = await aCast(test, 'an-ninh')
    const listId = await openDraft(compiler)
    const bytes = fixture('mau-01-an-ninh-2024-05.xlsx')
    const { id } = await done(compiler.upload<{ id: string }>(`/lists/${listId}/imports`, bytes))
    const before = await read(compiler, id)
    expect(before.rows).toHaveLength(17)
    expect(before.dropped.map((one) => one.header)).toContain('Tội danh')
    const refused = await compiler.post<Refused>(`/imports/${id}/take-over`, {}, { version: 1 })
    expect(refused.json.code).toBe('list-import.doubts-open')

    const saved = await done(
      compiler.put<{ version: number }>(
        `/imports/${id}/rows`,
        { rows: settled(before.rows) },
        { version: 1 },
      ),
    )
    await done(compiler.post(`/imports/${id}/take-over`, {}, { version: saved.version }))
    const list = await readList(compiler, listId)
    expect(list.lines).toHaveLength(16)
    expect(list.lines[1]).toMatchObject({ idNumber: '094178001021', fullName: 'Lý Thị Ngọc Đào' })
    expect(await tablesHolding(test, 'Trộm cắp')).toEqual(['platform.profile_document'])
  })

  it('refuses a renamed .xls, a truncated file, an empty sheet and another form, each in words', async () => {
    const { compiler } = await aCast(test, 'phu-tam')
    const listId = await openDraft(compiler)
    const whole = fixture('mau-01-phu-tam-2024-05.xlsx')
    const files = {
      xls: Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]),
      truncated: whole.subarray(0, 3_000),
      text: Buffer.from('STT;Họ và tên\n1;Nguyễn'),
    }
    for (const [name, bytes] of Object.entries(files)) {
      const answer = await compiler.upload<Refused>(`/lists/${listId}/imports`, bytes)
      expect(answer.status, name).toBe(422)
      expect(answer.json.detail, name).toMatch(/[.:]/)
    }
    expect((await readList(compiler, listId)).lines).toEqual([])
  })

  it('takes nobody who stands on the list of another commune', async () => {
    const there = await aCast(test, 'thuan-hoa')
    const listId = await openDraft(there.compiler)
    const bytes = fixture('mau-01-thuan-hoa-2024-05.xlsx')
    const { id } = await done(
      there.compiler.upload<{ id: string }>(`/lists/${listId}/imports`, bytes),
    )
    const rows = settled((await read(there.compiler, id)).rows)
    await done(there.compiler.put(`/imports/${id}/rows`, { rows }, { version: 1 }))
    await done(there.compiler.post(`/imports/${id}/take-over`, {}, { version: 2 }))
    const { version } = await readList(there.compiler, listId)
    await done(there.compiler.post(`/lists/${listId}/submit`, { keptBack: [] }, { version }))

    const here = await aCast(test, 'an-hiep')
    const ownList = await openDraft(here.compiler)
    const own = await done(here.compiler.upload<{ id: string }>(`/lists/${ownList}/imports`, bytes))
    const again = await read(here.compiler, own.id)
    expect(again.rows.map((row) => row.match)).toEqual(Array(7).fill('on-another-communes-list'))
    const answers = settled(again.rows)
    await done(here.compiler.put(`/imports/${own.id}/rows`, { rows: answers }, { version: 1 }))
    const refused = await here.compiler.post<Refused>(
      `/imports/${own.id}/take-over`,
      {},
      { version: 2 },
    )
    expect(refused.json.code).toBe('list-import.rows-elsewhere')
    expect(refused.json.reasons).toHaveLength(7)
    expect((await readList(here.compiler, ownList)).lines).toEqual([])
  })
})

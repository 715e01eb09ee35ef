import fs from 'node:fs'
import path from 'node:path'
import type { ListImport } from '../../src/journey/monthly-list/import/list-import.schema.ts'
import { aCast, done } from '../factories/lists.ts'
import type { TestHouse } from '../test-house.ts'
import type { Entry, Slot } from './entry.ts'

const FILE = fs.readFileSync(
  path.join(import.meta.dirname, '../fixtures/mau-01/mau-01-thuan-hoa-2024-05.xlsx'),
)
const asCompiler = {
  duty: 'CA-L',
  unit: ({ commune }: Slot) => `ca-${commune}`,
  elsewhere: 'ca-an-hiep',
} as const

async function draft(test: TestHouse, { commune, month }: Slot) {
  const { compiler } = await aCast(test, commune)
  const { id } = await done(compiler.post<{ id: string }>('/lists', { month }))
  return { compiler, id }
}

async function uploaded(test: TestHouse, slot: Slot) {
  const { compiler, id: listId } = await draft(test, slot)
  const { id } = await done(compiler.upload<{ id: string }>(`/lists/${listId}/imports`, FILE))
  const { rows } = await done(compiler.get<ListImport>(`/imports/${id}`))
  const settled = rows.map(({ match: _match, ...row }) => ({
    ...row,
    certificateKind: row.certificateKind ?? (row.certificateNumber === null ? null : 'completion'),
    settled: row.doubts.map((doubt) => `${doubt.cell}:${doubt.code}`),
    skipped: row.doubts.some((doubt) => doubt.code === 'duplicate-of-row'),
  }))
  return { compiler, id, settled }
}

/** A file from its upload to the draft. */
export const importEntries: Entry[] = [
  {
    route: 'POST /lists/:id/imports',
    ...asCompiler,
    // Each officer settles the file he has dropped; only one can be taken over into the draft.
    together: 'both-fine',
    arrange: async (test, slot) => ({
      params: { id: (await draft(test, slot)).id },
      body: new Uint8Array(FILE),
    }),
  },
  {
    route: 'POST /imports/:id/reading',
    ...asCompiler,
    // The later reading stands; both are of the officer's own file.
    together: 'both-fine',
    arrange: async (test, slot) => ({
      params: { id: (await uploaded(test, slot)).id },
      body: new Uint8Array(FILE),
    }),
  },
  {
    route: 'PUT /imports/:id/rows',
    ...asCompiler,
    together: 'one-wins',
    arrange: async (test, slot) => {
      const { id, settled } = await uploaded(test, slot)
      return { params: { id }, body: { rows: settled }, version: 1 }
    },
  },
  {
    route: 'PUT /imports/:id/cells',
    ...asCompiler,
    together: 'one-wins',
    arrange: async (test, slot) => {
      const { id, settled } = await uploaded(test, slot)
      const excelRows = settled.slice(0, 1).map(({ excelRow }) => excelRow)
      const body = { excelRows, field: 'amount', block: [['50 triệu']] }
      return { params: { id }, body, version: 1 }
    },
  },
  {
    route: 'POST /imports/:id/corrected',
    ...asCompiler,
    // The later sheet stands; nothing counts before the officer has decided.
    together: 'both-fine',
    arrange: async (test, slot) => {
      const { compiler, id } = await uploaded(test, slot)
      const { body } = await compiler.get(`/imports/${id}/checked-sheet`)
      return { params: { id }, body: new Uint8Array(body) }
    },
  },
  {
    route: 'POST /imports/:id/difference',
    ...asCompiler,
    together: 'one-wins',
    arrange: async (test, slot) => {
      const { compiler, id } = await uploaded(test, slot)
      const { body: bytes } = await compiler.get(`/imports/${id}/checked-sheet`)
      const { version } = await done(
        compiler.upload<{ version: number }>(`/imports/${id}/corrected`, bytes),
      )
      return { params: { id }, body: { cells: [], added: [], skip: [] }, version }
    },
  },
  {
    route: 'POST /imports/:id/take-over',
    ...asCompiler,
    together: 'one-wins',
    arrange: async (test, slot) => {
      const { compiler, id, settled } = await uploaded(test, slot)
      // Fewer rows: each further row is one more round of calls that may fail.
      const rows = settled.map((row, index) => ({ ...row, skipped: row.skipped || index > 1 }))
      const url = `/imports/${id}/rows`
      const saved = await done(compiler.put<{ version: number }>(url, { rows }, { version: 1 }))
      return { params: { id }, body: {}, version: saved.version }
    },
  },
  {
    route: 'POST /imports/:id/abandon',
    ...asCompiler,
    together: 'one-wins',
    arrange: async (test, slot) => ({
      params: { id: (await uploaded(test, slot)).id },
      body: {},
    }),
  },
]

import type { Folder } from '@vung-buoc/server/contract'
import { expect, it } from 'vitest'
import { folderChanges } from './folder-changes.ts'

const folderOf = (rows: string[][], letter: string): Folder => ({
  id: '',
  title: '',
  lead: '',
  version: 1,
  contentHash: '',
  signs: 'list',
  parts: [
    {
      code: 'letter',
      title: 'Phiếu trình',
      blocks: [{ kind: 'text', lines: [letter], isStrong: false, isCentred: false }],
    },
    {
      code: 'list',
      title: 'Danh sách',
      blocks: [{ kind: 'table', columns: [], rows, total: null }],
    },
  ],
})

it('names part by part what went and what came, and nothing of what stayed', () => {
  const before = folderOf(
    [
      ['1', 'An', ''],
      ['2', 'Bình', '50'],
    ],
    'gồm 2 người',
  )
  const after = folderOf([['1', 'An', '']], 'gồm 1 người')
  expect(folderChanges(before, after)).toEqual([
    { title: 'Phiếu trình', gone: ['gồm 2 người'], fresh: ['gồm 1 người'] },
    { title: 'Danh sách', gone: ['2 · Bình · 50'], fresh: [] },
  ])
  expect(folderChanges(before, before)).toEqual([])
})

import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { testHouse } from '../../../test/test-house.ts'
import { withContext } from '../database/database.ts'
import { FileDamagedError, openFileStore } from './file-store.ts'
import { sweepFiles } from './sweep-files.ts'

const test = testHouse()
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'vung-buoc-files-'))
const store = openFileStore(folder)

afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

describe('the file store', () => {
  it('gives back exactly what was put, under a name of its own making, for nobody else to read', async () => {
    const file = await store.put(Buffer.from('nội dung'))
    expect(Buffer.from(await store.get(file)).toString()).toBe('nội dung')
    expect(fs.readdirSync(folder)).toEqual([file.id])
    expect(fs.statSync(path.join(folder, file.id)).mode & 0o077).toBe(0)
  })

  it('gives out nothing that changed on disk', async () => {
    const file = await store.put(Buffer.from('bản đã ký'))
    fs.writeFileSync(path.join(folder, file.id), 'bản khác')
    await expect(store.get(file)).rejects.toThrow(FileDamagedError)
  })

  it('knows no name but its own: no way out of the folder', async () => {
    const sha256 = 'a'.repeat(64)
    await expect(store.get({ id: '../../etc/passwd', sha256 })).rejects.toThrow(/not a name/)
  })

  it('sweeps what no transaction kept, and only after a day', async () => {
    const young = await store.put(Buffer.from('mới'))
    const orphan = await store.put(Buffer.from('không ai giữ'))
    const yesterday = new Date(Date.now() - 25 * 3_600_000)
    fs.utimesSync(path.join(folder, orphan.id), yesterday, yesterday)
    const jobs = { userId: null, duty: 'SYS-JOBS', units: [] }
    expect(await withContext(test.house.db, jobs, (tx) => sweepFiles(tx, store))).toBe(1)
    expect(fs.existsSync(path.join(folder, orphan.id))).toBe(false)
    expect(fs.existsSync(path.join(folder, young.id))).toBe(true)
  })
})

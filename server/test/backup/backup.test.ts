import fs from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sealOnce } from '../../src/access/audit/sealer.ts'
import { withHouseOf } from '../../src/cli/backup/check-restored.ts'
import { restoreHouse } from '../../src/cli/backup/restore-house.ts'
import { isWhole } from '../../src/cli/backup/check-house.ts'
import { addKey, readKeys } from '../../src/platform/backup/sealed/keyring.ts'
import { baseName, listBases } from '../../src/platform/backup/backup-folder.ts'
import { makeBackup } from '../../src/platform/backup/make-backup.ts'
import { runCommand } from '../start/child-program.ts'
import { closeLog, lookInto, momentOf, newOffice, type Office, write } from './office.ts'

const office = newOffice()
afterAll(() => office.remove())

const sealedFolder = path.join(office.config.backup.folder ?? '')
const keyFile = office.config.backup.keyFile ?? ''
const base = path.join(sealedFolder, baseName('2024-05-20T09:00:00.000Z'))
let between = ''

/** Two writes before the backup, one after it, a moment to come back to, and one after that. */
beforeAll(async () => {
  const key = addKey(keyFile, '2024-05')
  await withHouseOf(office.config, async (house, { backupUrl, place }) => {
    const url = backupUrl ?? ''
    await write(house, 'test one')
    await write(house, 'test two')
    await sealOnce(house)
    const source = { url, dataDir: office.config.dataDir }
    await makeBackup(source, { place: base, key, madeAt: '2024-05-20T09:00:00.000Z' })
    await write(house, 'test three')
    between = await momentOf(url)
    await write(house, 'test four')
    await closeLog(url, office, place)
  })
}, 120_000)

const restore = (to: Office, on: string | null, moment: string | null) =>
  restoreHouse(to.config, { base, keys: readKeys(keyFile), on, to: moment })

const filesIn = ({ config }: Office) => fs.readdirSync(path.join(config.dataDir, 'files'))

describe('a house out of its backup', () => {
  it('is the whole of it: rows, papers, keys, and an audit that verifies', async () => {
    const again = office.beside('as-it-was')
    await restore(again, null, null)
    const { check, actions } = await lookInto(again)
    expect(isWhole(check)).toBe(true)
    expect(check).toMatchObject({ files: 2, gone: [], changed: [] })
    expect(check.audit.sealed).toBeGreaterThan(0)
    expect(actions).toEqual(['test one', 'test two'])
    const keptAs = (one: Office) =>
      fs.readFileSync(path.join(one.config.dataDir, 'signing-key.json'), 'utf8')
    expect(keptAs(again)).toBe(keptAs(office))
  })

  it('goes on from the backup with the log and the papers since', async () => {
    const latest = office.beside('latest')
    await restore(latest, sealedFolder, null)
    const { check, actions } = await lookInto(latest)
    expect(actions).toEqual(['test one', 'test two', 'test three', 'test four'])
    expect(check).toMatchObject({ files: 4, gone: [], changed: [] })
  })

  it('can be the house of one moment: what came after it has not happened', async () => {
    const then = office.beside('then')
    await restore(then, sealedFolder, between)
    const { check, actions } = await lookInto(then)
    expect(actions).toEqual(['test one', 'test two', 'test three'])
    expect(isWhole(check)).toBe(true)
  })

  it('shows a paper that was changed on the disk since', async () => {
    const again = office.beside('as-it-was')
    const [name = ''] = filesIn(again)
    fs.writeFileSync(path.join(again.config.dataDir, 'files', name), 'something else')
    const { check } = await lookInto(again)
    expect(check.changed).toEqual([name])
    expect(isWhole(check)).toBe(false)
  })
})

describe('nothing is laid half', () => {
  const nowhere = office.beside('nowhere')
  const isEmpty = () =>
    !fs.existsSync(nowhere.config.dataDir) || fs.readdirSync(nowhere.config.dataDir).length === 0

  it.each([
    ['a moment the log has not reached', '2099-01-01T00:00:00.000Z', 'chưa tới thời điểm'],
    ['a moment before the backup', '2020-01-01T00:00:00.000Z', 'sớm hơn bản sao lưu'],
  ])('%s', async (_why, moment, says) => {
    await expect(restore(nowhere, sealedFolder, moment)).rejects.toThrow(says)
    expect(isEmpty()).toBe(true)
  })

  it('a backup with one changed byte, or cut, or another key', async () => {
    const bytes = fs.readFileSync(base)
    const bad = path.join(path.dirname(keyFile), 'bad.vbb')
    const keys = readKeys(keyFile)
    const refused = async (text: string, some = keys) => {
      const wanted = { base: bad, keys: some, on: null, to: null }
      await expect(restoreHouse(nowhere.config, wanted)).rejects.toThrow(text)
      expect(isEmpty()).toBe(true)
    }
    const at = bytes.length - 2_000
    const flipped = Buffer.from(bytes)
    flipped.writeUInt8((flipped[at] ?? 0) ^ 1, at)
    fs.writeFileSync(bad, flipped)
    await refused('bị hỏng')
    fs.writeFileSync(bad, bytes.subarray(0, at))
    await refused('bị hỏng')
    fs.writeFileSync(bad, bytes)
    await refused('không có khóa', [])
  })

  it('over a house that stands', async () => {
    const living = fs.readdirSync(office.config.dataDir)
    await expect(restore(office, null, null)).rejects.toThrow('đã có dữ liệu')
    expect(fs.readdirSync(office.config.dataDir)).toEqual(living)
  })
})

describe('the commands', () => {
  it('make a backup beside the others and say where it lies', async () => {
    const { code, said } = await runCommand(['backup'], office.settings)
    expect(code).toBe(0)
    const newest = (await listBases(sealedFolder)).at(-1)
    expect(newest?.place).not.toBe(base)
    expect(said).toContain(newest?.place)
  })

  it('drill: the copy is held against the house, and nothing of it stays', async () => {
    const { code, said } = await runCommand(['drill'], office.settings)
    expect(said).toContain('Diễn tập ĐẠT')
    expect(code).toBe(0)
    const left = fs.readdirSync(office.config.dataDir).filter((name) => name.startsWith('drill'))
    expect(left).toEqual([])
  })

  it('refuse in one sentence what cannot be: no key file, no such file, no moment', async () => {
    const { VB_BACKUP_KEY_FILE: _, ...keyless } = office.beside('nowhere').settings
    const cases: [string[], Record<string, string>, string][] = [
      [['backup'], keyless, 'VB_BACKUP_KEY_FILE'],
      [['restore', 'khong-co.vbb'], office.beside('nowhere').settings, 'Không thấy tệp'],
      [['restore', '--to', 'hôm qua'], office.beside('nowhere').settings, 'phải là một thời điểm'],
    ]
    for (const [words, settings, says] of cases) {
      const { code, complained } = await runCommand(words, settings)
      expect([code, complained.includes(says), complained.trim().split('\n').length]).toEqual([
        1,
        true,
        1,
      ])
    }
  })
})

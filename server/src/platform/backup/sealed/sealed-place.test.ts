import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BackupError } from '../backup-error.ts'
import { addKey, makeKey, newestKey, readKeys } from './keyring.ts'
import { readHead } from './sealed-file.ts'
import { readSealed, writeSealed } from './sealed-place.ts'

const PIECE = 1 << 20
const key = makeKey('2024-05')
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'vb-sealed-'))
afterAll(() => fs.rmSync(folder, { recursive: true }))

async function* inParts(bytes: Buffer): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += 300_000) yield bytes.subarray(at, at + 300_000)
}

const write = (place: string, bytes: Buffer) =>
  writeSealed(place, inParts(bytes), { key, kind: 'file', madeAt: '2024-05-20T09:00:00.000Z' })

async function read(place: string, keys = [key]): Promise<Buffer> {
  const parts: Uint8Array[] = []
  await readSealed(place, keys, async (bytes) => {
    for await (const part of bytes) parts.push(part)
  })
  return Buffer.concat(parts)
}

describe('what is sealed', () => {
  it.each([0, 1, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE, 3 * PIECE + 17])(
    'comes back as it was: %i bytes',
    async (size) => {
      const bytes = randomBytes(size)
      const place = path.join(folder, `size-${size}`)
      await write(place, bytes)
      expect((await read(place)).equals(bytes)).toBe(true)
      expect(fs.readdirSync(folder).filter((name) => name.includes('.part'))).toEqual([])
    },
  )

  it('shows nothing of what is inside, also not when the same is sealed twice', async () => {
    const secret = Buffer.from('Sơn Thị Mai '.repeat(100))
    const [one, two] = [path.join(folder, 'one'), path.join(folder, 'two')]
    await write(one, secret)
    await write(two, secret)
    const [first, second] = [fs.readFileSync(one), fs.readFileSync(two)]
    expect(first.includes('Mai')).toBe(false)
    expect(first.subarray(-40).equals(second.subarray(-40))).toBe(false)
    expect(await readHead(one)).toMatchObject({ kind: 'file', key: key.id })
  })

  it('leaves nothing behind when its source breaks off', async () => {
    async function* broken(): AsyncGenerator<Buffer> {
      yield randomBytes(10)
      await Promise.resolve()
      throw new Error('the server went away')
    }
    const place = path.join(folder, 'broken')
    const sealing = { key, kind: 'base', madeAt: '2024-05-20T09:00:00.000Z' } as const
    await expect(writeSealed(place, broken(), sealing)).rejects.toThrow('the server went away')
    expect(fs.readdirSync(folder).filter((name) => name.startsWith('broken'))).toEqual([])
  })
})

describe('a sealed file that is not as it was', () => {
  const whole = path.join(folder, 'whole')
  let bytes: Buffer
  beforeAll(async () => {
    await write(whole, randomBytes(3 * PIECE + 1_000))
    bytes = fs.readFileSync(whole)
  })

  async function refused(changed: Buffer, keys = [key]): Promise<string> {
    const place = path.join(folder, 'changed')
    fs.writeFileSync(place, changed)
    const fault = await read(place, keys).catch((error: unknown) => error)
    expect(fault).toBeInstanceOf(BackupError)
    return (fault as BackupError).message
  }

  const flipped = (at: number): Buffer => {
    const copy = Buffer.from(bytes)
    copy.writeUInt8((copy[at] ?? 0) ^ 1, at)
    return copy
  }

  it('is refused when one bit differs, wherever', async () => {
    const places = [3, 60, 130, 200, 5_000, PIECE + 300, bytes.length - 1]
    for (const at of places) expect(await refused(flipped(at))).toMatch(/hỏng|khóa/)
  })

  it('is refused when it was cut, also between two pieces', async () => {
    const head = bytes.indexOf(0x0a) + 1
    for (const size of [0, 50, head, head + 7, head + PIECE + 16, bytes.length - 1]) {
      expect(await refused(bytes.subarray(0, size))).toMatch(/hỏng/)
    }
  })

  it('is refused when something was added, or two pieces changed places', async () => {
    expect(await refused(Buffer.concat([bytes, Buffer.from('x')]))).toMatch(/hỏng/)
    const head = bytes.indexOf(0x0a) + 1
    const [a, b] = [head + PIECE + 16, head + 2 * (PIECE + 16)]
    const parts = [bytes.subarray(0, head), bytes.subarray(a, b), bytes.subarray(head, a)]
    expect(await refused(Buffer.concat([...parts, bytes.subarray(b)]))).toMatch(/hỏng/)
  })

  it('names the key that is missing', async () => {
    expect(await refused(bytes, [makeKey('2024-05')])).toContain(key.id)
  })
})

describe('the file of keys', () => {
  const file = path.join(folder, 'keys', 'khoa.txt')

  it('says how the first is made', () => {
    expect(() => newestKey(file)).toThrow('backup key')
  })

  it('keeps the old ones, for nobody else to read, and uses the newest', () => {
    const [first, second] = [addKey(file, '2024-05'), addKey(file, '2024-06')]
    expect(readKeys(file).map(({ id }) => id)).toEqual([first.id, second.id])
    expect(newestKey(file).bytes.equals(second.bytes)).toBe(true)
    expect(fs.statSync(file).mode & 0o077).toBe(0)
  })

  it('refuses a line that somebody has changed', () => {
    fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace('2024-05-', '2024-05-0'))
    expect(() => readKeys(file)).toThrow('bị hỏng')
  })
})

import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { z } from 'zod'
import { BackupError } from '../backup-error.ts'
import { ByteReader } from './byte-reader.ts'
import type { BackupKey } from './keyring.ts'

const FORM = 'vung-buoc/backup/1'

/** What stands in clear at the head of every sealed file. It tells nothing of what is inside. */
const Head = z.strictObject({
  form: z.literal(FORM),
  kind: z.enum(['base', 'log', 'file']),
  key: z.string(),
  salt: z.string(),
  madeAt: z.iso.datetime(),
})
export type Head = z.infer<typeof Head>

const PIECE = 1 << 20
const TAG = 16
const MOST_HEAD = 1_000

/** Each file has a key of its own, so that no two pieces anywhere share key and nonce. */
const fileKey = (key: BackupKey, salt: string): Buffer =>
  Buffer.from(hkdfSync('sha256', key.bytes, Buffer.from(salt, 'base64url'), FORM, 32))

/** The nonce counts the pieces and says which is the last: none can be cut off, moved or doubled. */
function nonceOf(nth: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12)
  nonce.writeUInt32BE(isLast ? 1 : 0, 0)
  nonce.writeBigUInt64BE(BigInt(nth), 4)
  return nonce
}

async function* inPieces(source: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let waiting: Uint8Array[] = []
  let size = 0
  for await (const bytes of source) {
    waiting.push(bytes)
    size += bytes.length
    if (size < PIECE) continue
    const all = Buffer.concat(waiting)
    const whole = all.length - (all.length % PIECE)
    for (let at = 0; at < whole; at += PIECE) yield all.subarray(at, at + PIECE)
    waiting = [all.subarray(whole)]
    size = all.length - whole
  }
  yield Buffer.concat(waiting)
}

export interface Sealing {
  key: BackupKey
  kind: Head['kind']
  madeAt: string
}

/** AES-256-GCM piece by piece; the head is bound to every piece. A shorter piece ends the file. */
export async function* seal(
  source: AsyncIterable<Uint8Array>,
  { key, kind, madeAt }: Sealing,
): AsyncGenerator<Buffer> {
  const salt = randomBytes(16).toString('base64url')
  const head = Buffer.from(`${JSON.stringify({ form: FORM, kind, key: key.id, salt, madeAt })}\n`)
  yield head
  const own = fileKey(key, salt)
  let nth = 0
  for await (const piece of inPieces(source)) {
    const cipher = createCipheriv('aes-256-gcm', own, nonceOf(nth, piece.length < PIECE))
    cipher.setAAD(head)
    yield Buffer.concat([cipher.update(piece), cipher.final(), cipher.getAuthTag()])
    nth += 1
  }
}

async function readHeadLine(reader: ByteReader): Promise<Buffer | null> {
  const line: Buffer[] = []
  while (line.length < MOST_HEAD) {
    const byte = await reader.upTo(1)
    if (byte.length === 0) return null
    line.push(byte)
    if (byte[0] === 0x0a) return Buffer.concat(line)
  }
  return null
}

function parseHead(line: Buffer | null): Head | null {
  try {
    return Head.parse(JSON.parse(String(line)))
  } catch {
    return null
  }
}

/** The head of a sealed file, or null for anything else. */
export async function readHead(file: string): Promise<Head | null> {
  const source = createReadStream(file, { end: MOST_HEAD })
  return parseHead(await readHeadLine(new ByteReader(source)))
}

const damaged = (file: string): BackupError =>
  new BackupError(
    `Tệp ${file} bị hỏng, bị cắt hoặc bị sửa. Không dùng được; hãy lấy một bản sao lưu khác.`,
  )

/** What was sealed; throws a BackupError at the first piece that is not as it was sealed. */
export async function* unseal(file: string, keys: readonly BackupKey[]): AsyncGenerator<Buffer> {
  const reader = new ByteReader(createReadStream(file, { highWaterMark: PIECE }))
  const line = await readHeadLine(reader)
  const head = parseHead(line)
  if (line === null || head === null) {
    throw new BackupError(`Tệp ${file} không phải bản sao lưu của Vững Bước, hoặc đã hỏng.`)
  }
  const key = keys.find(({ id }) => id === head.key)
  if (key === undefined) {
    throw new BackupError(
      `Tệp khóa không có khóa ${head.key} của ${file}. Hãy dùng đúng tệp khóa (VB_BACKUP_KEY_FILE).`,
    )
  }
  const own = fileKey(key, head.salt)
  for (let nth = 0, isLast = false; !isLast; nth++) {
    const piece = await reader.upTo(PIECE + TAG)
    isLast = piece.length < PIECE + TAG
    if (piece.length < TAG) throw damaged(file)
    const decipher = createDecipheriv('aes-256-gcm', own, nonceOf(nth, isLast))
    decipher.setAAD(line).setAuthTag(piece.subarray(-TAG))
    try {
      yield Buffer.concat([decipher.update(piece.subarray(0, -TAG)), decipher.final()])
    } catch {
      throw damaged(file)
    }
  }
  if ((await reader.upTo(1)).length > 0) throw damaged(file)
}

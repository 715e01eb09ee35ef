import { BackupError } from './backup-error.ts'
import { ByteReader } from './sealed/byte-reader.ts'

/** One thing inside a backup, by its name: "base.tar", "secrets.json", "files/<id>". */
export interface Member {
  name: string
  bytes: AsyncIterable<Uint8Array>
}

const NAME = 0x4d
const BYTES = 0x44
const END = 0x45
const ALL = 0x5a
const MOST = 1 << 20

function frame(type: number, payload: Uint8Array): Buffer {
  const head = Buffer.alloc(5)
  head.writeUInt8(type, 0)
  head.writeUInt32BE(payload.length, 1)
  return Buffer.concat([head, payload])
}

const nothing = new Uint8Array()

/** A stream may hand over at once all that it holds. */
function* framesOf(bytes: Uint8Array): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += MOST) {
    yield frame(BYTES, bytes.subarray(at, at + MOST))
  }
}

/** Members of sizes not known beforehand, one after the other, and a mark at the end of all. */
export async function* packMembers(members: AsyncIterable<Member>): AsyncGenerator<Buffer> {
  for await (const { name, bytes } of members) {
    yield frame(NAME, Buffer.from(name))
    for await (const part of bytes) yield* framesOf(part)
    yield frame(END, nothing)
  }
  yield frame(ALL, nothing)
}

const incomplete = () =>
  new BackupError('Bản sao lưu không trọn vẹn. Hãy lấy một bản sao lưu khác.')

async function nextFrame(reader: ByteReader): Promise<{ type: number; payload: Buffer }> {
  const head = await reader.upTo(5)
  if (head.length < 5) throw incomplete()
  const size = head.readUInt32BE(1)
  if (size > MOST) throw incomplete()
  const payload = await reader.upTo(size)
  if (payload.length < size) throw incomplete()
  return { type: head.readUInt8(0), payload }
}

async function* bytesOf(reader: ByteReader): AsyncGenerator<Buffer> {
  for (;;) {
    const { type, payload } = await nextFrame(reader)
    if (type === END) return
    if (type !== BYTES) throw incomplete()
    yield payload
  }
}

/** Each member has to be read to its end before the next is asked for. */
export async function* unpackMembers(source: AsyncIterable<Uint8Array>): AsyncGenerator<Member> {
  const reader = new ByteReader(source)
  for (;;) {
    const { type, payload } = await nextFrame(reader)
    if (type === ALL) return
    if (type !== NAME) throw incomplete()
    yield { name: payload.toString('utf8'), bytes: bytesOf(reader) }
  }
}

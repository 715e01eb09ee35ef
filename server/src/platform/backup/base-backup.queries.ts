import { PassThrough } from 'node:stream'
import pg from 'pg'
import { BackupError } from './backup-error.ts'

/** What the driver keeps of its own connection, and no type tells. */
interface Wire {
  stream: { pause(): void; resume(): void }
  removeAllListeners(event: string): void
  on(event: 'copyData', listener: (message: { chunk: Buffer }) => void): void
}

const BYTES = 0x64
const ARCHIVE = 0x6e

/** The log is inside, so that the copy stands by itself; a page with a wrong checksum ends it. */
const COMMAND = "BASE_BACKUP (LABEL 'vung-buoc', CHECKPOINT 'fast', WAL true, MANIFEST 'no')"

/** Hands the server's stream on at the pace of whoever reads. */
function passOn(wire: Wire, out: PassThrough): void {
  let archives = 0
  let isPaused = false
  wire.removeAllListeners('copyData')
  wire.on('copyData', ({ chunk }) => {
    if (chunk[0] === ARCHIVE) archives += 1
    if (archives > 1) {
      out.destroy(new BackupError('Cụm cơ sở dữ liệu có tablespace riêng; chưa sao lưu được.'))
    }
    if (chunk[0] !== BYTES || out.destroyed) return
    // The driver uses its buffer again: what is kept has to be a copy.
    if (out.write(Buffer.from(chunk.subarray(1))) || isPaused) return
    isPaused = true
    wire.stream.pause()
    out.once('drain', () => {
      isPaused = false
      wire.stream.resume()
    })
  })
}

/**
 * The whole cluster as one tar, as PostgreSQL itself gives it out to a role with REPLICATION, while
 * everybody goes on working. Throws what the server says.
 */
export async function* baseBackup(url: string): AsyncGenerator<Buffer> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 5_000,
    replication: 'true',
  } as pg.ClientConfig)
  client.on('error', () => {})
  await client.connect()
  const out = new PassThrough({ highWaterMark: 4 << 20 })
  passOn((client as unknown as { connection: Wire }).connection, out)
  const done = client.query(COMMAND).then(
    () => out.end(),
    (error: Error) => out.destroy(error),
  )
  try {
    yield* out as AsyncIterable<Buffer>
  } finally {
    client.end().catch(() => {})
    await done
  }
}

import { createWriteStream } from 'node:fs'
import fs from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import zlib from 'node:zlib'
import type { BackupKey } from './keyring.ts'
import { seal, type Sealing, unseal } from './sealed-file.ts'

const QUICK = { params: { [zlib.constants.ZSTD_c_compressionLevel]: 1 } }

async function sync(place: string): Promise<void> {
  const handle = await fs.open(place, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** A rename holds only once its folder is on the disk; Windows knows no such thing. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform !== 'win32') await sync(folder)
}

/** Compressed, sealed and on the disk before it bears its name; what fails leaves nothing. */
export async function writeSealed(
  place: string,
  source: AsyncIterable<Uint8Array>,
  sealing: Sealing,
): Promise<void> {
  const unfinished = `${place}.part-${process.pid}`
  try {
    const sealed = (bytes: AsyncIterable<Uint8Array>) => seal(bytes, sealing)
    const out = createWriteStream(unfinished, { mode: 0o600 })
    await pipeline(source, zlib.createZstdCompress(QUICK), sealed, out)
    await sync(unfinished)
    await fs.rename(unfinished, place)
    await syncFolder(path.dirname(place))
  } catch (error) {
    await fs.rm(unfinished, { force: true })
    throw error
  }
}

/** Hands what a sealed file holds to `take`, which must read it to its end. */
export async function readSealed(
  place: string,
  keys: readonly BackupKey[],
  take: (bytes: AsyncIterable<Uint8Array>) => Promise<void>,
): Promise<void> {
  await pipeline(unseal(place, keys), zlib.createZstdDecompress(), take)
}

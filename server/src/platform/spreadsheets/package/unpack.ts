import { crc32, createInflateRaw } from 'node:zlib'
import { UnreadableFile } from '../problems.ts'
import type { ZipEntry } from './zip-directory.ts'

/** What may still be unpacked from this file, over all its entries. */
export type UnpackBudget = { bytesLeft: number }

/**
 * Unpacks one entry and counts the bytes as they come out: a bomb is met after its first
 * bytes too many, whatever size it declares. `keep: false` only counts and checks.
 */
export async function unpack(
  entry: ZipEntry,
  budget: UnpackBudget,
  { keep }: { keep: boolean },
): Promise<Buffer> {
  const chunks: Buffer[] = []
  let crc = 0
  for await (const chunk of chunksOf(entry)) {
    budget.bytesLeft -= chunk.length
    if (budget.bytesLeft < 0) throw new UnreadableFile('unpacked-too-big')
    crc = crc32(chunk, crc)
    if (keep) chunks.push(chunk)
  }
  if (crc !== entry.crc) throw new UnreadableFile('damaged')
  return Buffer.concat(chunks)
}

async function* chunksOf(entry: ZipEntry): AsyncGenerator<Buffer> {
  if (!entry.deflated) {
    yield entry.packed
    return
  }
  const inflating = createInflateRaw({ chunkSize: 64 * 1024 })
  inflating.end(entry.packed)
  try {
    for await (const chunk of inflating) yield chunk as Buffer
  } catch {
    throw new UnreadableFile('damaged')
  }
}

import fs from 'node:fs/promises'
import path from 'node:path'
import { BackupError } from './backup-error.ts'
import { ByteReader } from './sealed/byte-reader.ts'

const BLOCK = 512

interface Entry {
  name: string
  size: number
  kind: string
}

const textAt = (block: Buffer, at: number, length: number): string => {
  const field = block.subarray(at, at + length)
  const end = field.indexOf(0)
  return field.subarray(0, end === -1 ? length : end).toString('utf8')
}

/** Sizes past 8 GB are written in base 256; PostgreSQL's segments never are. */
const sizeIn = (block: Buffer): number => Number.parseInt(textAt(block, 124, 12).trim(), 8)

function readEntry(block: Buffer): Entry {
  const name = textAt(block, 0, 100)
  const kind = String.fromCharCode(block[156] ?? 0)
  const size = sizeIn(block)
  const isOdd = path.isAbsolute(name) || name.split('/').includes('..')
  if (isOdd || !Number.isSafeInteger(size)) {
    throw new BackupError('Bản sao lưu chứa tên tệp không hợp lệ. Hãy lấy một bản sao lưu khác.')
  }
  return { name, size, kind }
}

/** Not synced here: PostgreSQL syncs the whole folder before it recovers from a backup. */
async function copyOut(reader: ByteReader, place: string, size: number): Promise<void> {
  const handle = await fs.open(place, 'wx', 0o600)
  try {
    let left = size
    while (left > 0) {
      const bytes = await reader.some(left)
      if (bytes.length === 0) throw new BackupError('Bản sao lưu bị cắt ngang. Hãy lấy bản khác.')
      await handle.writeFile(bytes)
      left -= bytes.length
    }
  } finally {
    await handle.close()
  }
  await reader.upTo((BLOCK - (size % BLOCK)) % BLOCK)
}

/** Lays out the tar of one cluster; everything in it is a plain file or a folder. */
export async function untar(source: AsyncIterable<Uint8Array>, folder: string): Promise<void> {
  const reader = new ByteReader(source)
  for (;;) {
    const block = await reader.upTo(BLOCK)
    if (block.length < BLOCK || block[0] === 0) break
    const { name, size, kind } = readEntry(block)
    const place = path.join(folder, name)
    if (kind === '5') await fs.mkdir(place, { recursive: true, mode: 0o700 })
    else if (kind === '0') await copyOut(reader, place, size)
    else
      throw new BackupError('Cụm cơ sở dữ liệu có tablespace riêng; lệnh này chưa khôi phục được.')
  }
  while ((await reader.some(BLOCK)).length > 0); // what fills up the last block
}

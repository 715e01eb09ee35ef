import { UnreadableFile } from '../problems.ts'

export type ZipEntry = {
  name: string
  deflated: boolean
  crc: number
  /** The packed bytes, a view on the file. */
  packed: Buffer
}

const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const LOCAL_ENTRY = 0x04034b50
const NEEDS_ZIP64 = 0xffffffff
const END_LENGTH = 22
const LONGEST_COMMENT = 0xffff

/** The table of contents of a zip. Sizes it declares are used to find bytes, never believed. */
export function readZipDirectory(bytes: Buffer, maxEntries: number): ZipEntry[] {
  const end = findEnd(bytes)
  const count = bytes.readUInt16LE(end + 10)
  if (count > maxEntries) throw new UnreadableFile('too-many-entries')

  const entries: ZipEntry[] = []
  let at = bytes.readUInt32LE(end + 16)
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length) throw new UnreadableFile('truncated')
    if (bytes.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new UnreadableFile('damaged')
    const lengths = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset))
    entries.push(readEntry(bytes, at))
    at += lengths.reduce((sum, length) => sum + length, 46)
  }
  refuseDoubledNames(entries)
  return entries
}

function findEnd(bytes: Buffer): number {
  const earliest = Math.max(0, bytes.length - END_LENGTH - LONGEST_COMMENT)
  for (let at = bytes.length - END_LENGTH; at >= earliest; at--) {
    if (bytes.readUInt32LE(at) === END_OF_DIRECTORY) return at
  }
  throw new UnreadableFile('truncated')
}

function readEntry(bytes: Buffer, at: number): ZipEntry {
  const isEncrypted = (bytes.readUInt16LE(at + 8) & 1) !== 0
  if (isEncrypted) throw new UnreadableFile('encrypted')
  const method = bytes.readUInt16LE(at + 10)
  if (method !== 0 && method !== 8) throw new UnreadableFile('damaged')
  const nameLength = bytes.readUInt16LE(at + 28)
  return {
    name: bytes.toString('utf8', at + 46, at + 46 + nameLength).replace(/^\//, ''),
    deflated: method === 8,
    crc: bytes.readUInt32LE(at + 16),
    packed: packedBytes(bytes, bytes.readUInt32LE(at + 42), bytes.readUInt32LE(at + 20)),
  }
}

function packedBytes(bytes: Buffer, local: number, length: number): Buffer {
  if (local === NEEDS_ZIP64 || length === NEEDS_ZIP64) throw new UnreadableFile('damaged')
  if (local + 30 > bytes.length) throw new UnreadableFile('truncated')
  if (bytes.readUInt32LE(local) !== LOCAL_ENTRY) throw new UnreadableFile('damaged')
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
  if (start + length > bytes.length) throw new UnreadableFile('truncated')
  return bytes.subarray(start, start + length)
}

/** Two entries of one name are read differently by different programs: nobody needs them. */
function refuseDoubledNames(entries: ZipEntry[]): void {
  const names = new Set(entries.map((entry) => entry.name.toLowerCase()))
  if (names.size !== entries.length) throw new UnreadableFile('damaged')
}

import { crc32, deflateRawSync } from 'node:zlib'

/** One entry of a zip made for a test; every field of its headers can be made to lie. */
export type ZipFileEntry = {
  name: string
  content: Buffer | string
  store?: boolean
  /** Already deflated bytes, for bombs that are never held in memory. */
  deflated?: Buffer
  crc?: number
  method?: number
  flags?: number
  declaredSize?: number
  localSizes?: number
  /** Points at the bytes of an earlier entry instead of bringing its own. */
  sharesBytesOf?: number
}

export function zipFile(entries: ZipFileEntry[], options: { count?: number } = {}): Buffer {
  const parts: Buffer[] = []
  const offsets: number[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    const made = packed(entry)
    const name = Buffer.from(entry.name)
    if (entry.sharesBytesOf === undefined) {
      offsets.push(offset)
      const local = Buffer.concat([header('504b0304', made, entry.localSizes), name, made.bytes])
      parts.push(local)
      offset += local.length
    } else offsets.push(offsets[entry.sharesBytesOf] ?? 0)
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offsets.at(-1) ?? 0, 10)
    directory.push(Buffer.concat([header('504b01021400', made), tail, name]))
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('504b0506', 0, 'hex')
  end.writeUInt16LE(options.count ?? entries.length, 8)
  end.writeUInt16LE(options.count ?? entries.length, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, central, end])
}

type Packed = {
  bytes: Buffer
  crc: number
  method: number
  flags: number
  size: number
  nameLength: number
}

function packed(entry: ZipFileEntry): Packed {
  const content = Buffer.from(entry.content)
  const bytes = entry.deflated ?? (entry.store ? content : deflateRawSync(content))
  return {
    bytes,
    crc: entry.crc ?? crc32(content),
    method: entry.method ?? (entry.store ? 0 : 8),
    flags: entry.flags ?? 0,
    size: entry.declaredSize ?? content.length,
    nameLength: Buffer.byteLength(entry.name),
  }
}

function header(signature: string, entry: Packed, localSizes?: number): Buffer {
  const facts = Buffer.alloc(26)
  facts.writeUInt16LE(20, 0)
  facts.writeUInt16LE(entry.flags, 2)
  facts.writeUInt16LE(entry.method, 4)
  facts.writeUInt32LE(entry.crc, 10)
  facts.writeUInt32LE(localSizes ?? entry.bytes.length, 14)
  facts.writeUInt32LE(localSizes ?? entry.size, 18)
  facts.writeUInt16LE(entry.nameLength, 22)
  return Buffer.concat([Buffer.from(signature, 'hex'), facts])
}

import { crc32 } from 'node:zlib'

/** A zip without compression, from parts already checked: the reader meets no foreign zip. */
export function storedZip(parts: ReadonlyMap<string, Buffer>): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, content] of parts) {
    const label = Buffer.from(name, 'utf8')
    const facts = entryFacts(label, content)
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), facts, label])
    locals.push(local, content)
    directory.push(directoryEntry(facts, label, offset))
    offset += local.length + content.length
  }
  const entries = Buffer.concat(directory)
  return Buffer.concat([...locals, entries, endRecord(parts.size, entries.length, offset)])
}

/** The 26 bytes that the local and the central header share: method 0, sizes, checksum. */
function entryFacts(label: Buffer, content: Buffer): Buffer {
  const facts = Buffer.alloc(26)
  facts.writeUInt16LE(20, 0)
  facts.writeUInt32LE(crc32(content), 10)
  facts.writeUInt32LE(content.length, 14)
  facts.writeUInt32LE(content.length, 18)
  facts.writeUInt16LE(label.length, 22)
  return facts
}

function directoryEntry(facts: Buffer, label: Buffer, offset: number): Buffer {
  const tail = Buffer.alloc(14)
  tail.writeUInt32LE(offset, 10)
  return Buffer.concat([Buffer.from('504b01021400', 'hex'), facts, tail, label])
}

function endRecord(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(offset, 16)
  return end
}

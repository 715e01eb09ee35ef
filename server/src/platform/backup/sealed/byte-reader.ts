/** Takes bytes off a stream in the amounts that a format asks for. */
export class ByteReader {
  private readonly source: AsyncIterator<Uint8Array>
  private held: Buffer = Buffer.alloc(0)

  constructor(source: AsyncIterable<Uint8Array>) {
    this.source = source[Symbol.asyncIterator]()
  }

  /** This many bytes, fewer only at the end of the stream. */
  async upTo(count: number): Promise<Buffer> {
    const parts: Buffer[] = []
    let missing = count
    while (missing > 0) {
      const part = await this.some(missing)
      if (part.length === 0) break
      parts.push(part)
      missing -= part.length
    }
    return parts.length === 1 ? (parts[0] ?? Buffer.alloc(0)) : Buffer.concat(parts)
  }

  /** What lies ready, at most this many bytes; empty at the end of the stream. */
  async some(most: number): Promise<Buffer> {
    while (this.held.length === 0) {
      const { value, done } = await this.source.next()
      if (done === true) return Buffer.alloc(0)
      this.held = Buffer.from(value.buffer, value.byteOffset, value.length)
    }
    const taken = this.held.subarray(0, most)
    this.held = this.held.subarray(taken.length)
    return taken
  }
}

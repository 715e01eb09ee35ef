import { setImmediate } from 'node:timers/promises'

const PIECE = 100
/** What comes before the text when jsonb is sent in the binary format. */
const VERSION = Buffer.from([1])

/**
 * A long list as the value of a jsonb parameter (`sql`${value}::jsonb``). Between two pieces
 * others have their turn in our thread; as bytes the whole is only copied, not encoded, when it
 * goes out.
 */
export async function jsonbInPieces(items: Iterable<unknown>): Promise<Buffer> {
  const parts: Buffer[] = [VERSION]
  let piece: unknown[] = []
  const close = (before: string) => {
    parts.push(Buffer.from(before + JSON.stringify(piece).slice(1, -1)))
    piece = []
  }
  for (const item of items) {
    piece.push(item)
    if (piece.length < PIECE) continue
    close(parts.length === 1 ? '[' : ',')
    await setImmediate()
  }
  if (piece.length > 0 || parts.length === 1) close(parts.length === 1 ? '[' : ',')
  return Buffer.concat([...parts, Buffer.from(']')])
}

import { setImmediate } from 'node:timers/promises'

const PIECE = 100

/** A long list as JSON. Between two pieces others have their turn in our thread. */
export async function jsonInPieces(items: readonly unknown[]): Promise<string> {
  const pieces: string[] = []
  for (let at = 0; at < items.length; at += PIECE) {
    if (at > 0) await setImmediate()
    pieces.push(JSON.stringify(items.slice(at, at + PIECE)).slice(1, -1))
  }
  return `[${pieces.join(',')}]`
}

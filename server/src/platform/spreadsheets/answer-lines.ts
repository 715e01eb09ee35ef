/** Beside the answer itself, a long list in it goes out in pieces, each a line of its own. */
type Piece = { place: readonly string[]; items: readonly unknown[] }

const PIECE = 100
const END = 'end'

/**
 * An answer as lines of JSON, none of them long: nobody has to hold or read it in one go. The
 * last line says that nothing is missing.
 */
export function* linesOf(answer: unknown): Generator<string> {
  const pieces: Piece[] = []
  yield `${JSON.stringify(withoutLists(answer, [], pieces))}\n`
  for (const { place, items } of pieces) {
    for (let at = 0; at < items.length; at += PIECE) {
      yield `${JSON.stringify({ place, items: items.slice(at, at + PIECE) })}\n`
    }
  }
  yield `${END}\n`
}

function withoutLists(value: unknown, place: readonly string[], pieces: Piece[]): unknown {
  if (Array.isArray(value)) {
    if (value.length <= PIECE) return value
    pieces.push({ place, items: value })
    return []
  }
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [
      name,
      withoutLists(part, [...place, name], pieces),
    ]),
  )
}

export type AnswerReader = {
  /** Throws when the line is none of ours. */
  take(line: string): void
  /** Null until the last line has come. */
  whole(): { answer: unknown } | null
}

/** Puts an answer together again, line by line as they come. */
export function answerReader(): AnswerReader {
  let found: { answer: unknown } | null = null
  let hasEnded = false
  return {
    take(line) {
      if (line === END) hasEnded = true
      else if (found === null) found = { answer: JSON.parse(line) }
      else append(found.answer, JSON.parse(line) as Piece)
    },
    whole: () => (hasEnded ? found : null),
  }
}

function append(answer: unknown, { place, items }: Piece): void {
  let part = answer
  for (const name of place) {
    if (typeof part !== 'object' || part === null || !Object.hasOwn(part, name)) throw new Error()
    part = (part as Record<string, unknown>)[name]
  }
  if (!Array.isArray(part)) throw new Error()
  for (const item of items) part.push(item)
}

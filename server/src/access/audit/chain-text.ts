import { hash } from 'node:crypto'

/** What stands between the parts of a link, and between two links: no JSON holds either. */
export const PART = '\u001F'
export const LINK = '\n'
const HASH = 64

/** A seal's number and hash, as a stretch of the chain tells them. */
export type Passed = (seq: number, hash: string) => void

/**
 * Checks a stretch of the chain that comes as one text: seq, stored hash, stored previous hash and
 * the content of the line, link after link. False as soon as anything does not fit, whatever it is;
 * what and where is then found link by link.
 */
export function isWhole(
  text: string,
  from: { seq: number; head: string; upTo: number },
  passed: Passed,
): boolean {
  let { seq, head } = from
  let at = 0
  while (at < text.length) {
    const found = text.indexOf(LINK, at)
    const end = found === -1 ? text.length : found
    seq += 1
    const start = `${seq}${PART}`
    const stored = text.slice(at + start.length, at + start.length + HASH)
    const sealed = at + start.length + HASH + PART.length
    if (!text.startsWith(start, at) || !text.startsWith(head, sealed)) return false
    if (text[sealed - 1] !== PART || hash('sha256', text.slice(sealed, end)) !== stored)
      return false
    head = stored
    passed(seq, head)
    at = end + 1
  }
  return seq === from.upTo
}

import { type AuditHead, isHeadSignedBy } from './head.ts'

export interface HeadTrouble {
  /** The business day whose head does not fit. */
  day: string
  code: 'not-ours' | 'end-cut-off' | 'replaced'
  /** The lines it is about, by the number of their seals; none for a head that is not ours. */
  from: number
  to: number
}

interface Chain {
  publicKey: string
  /** What the chain holds today at each place that a head speaks of. */
  hashes: ReadonlyMap<number, string>
  lines: number
}

/**
 * Holds each signed head against the chain. A day is named once: what stands on replaced lines
 * differs as well, and says nothing new.
 */
export function headTroubles(heads: readonly AuditHead[], chain: Chain): HeadTrouble[] {
  const found: HeadTrouble[] = []
  let good = 0
  let isReplaced = false
  for (const head of heads.toSorted((a, b) => a.lines - b.lines)) {
    const { day, lines } = head
    if (!isHeadSignedBy(chain.publicKey, head)) {
      found.push({ day, code: 'not-ours', from: 0, to: 0 })
    } else if (lines > chain.lines) {
      found.push({ day, code: 'end-cut-off', from: chain.lines + 1, to: lines })
    } else if (chain.hashes.get(lines) === head.hash) {
      good = lines
    } else if (!isReplaced) {
      isReplaced = true
      found.push({ day, code: 'replaced', from: good + 1, to: lines })
    }
  }
  return found
}

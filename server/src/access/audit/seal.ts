import { createHash } from 'node:crypto'

/** A line as it is sealed: every stored column, and the subjects in their order. */
export interface SealedContent {
  id: number
  txid: string
  at: string
  on_date: string
  request_id: string
  action: string
  outcome: string
  refusal: string | null
  user_id: string | null
  assignment_id: string | null
  duty: string | null
  unit_id: string | null
  subjects: [string, string][]
}

/** What the first seal stands on. */
export const GENESIS = '0'.repeat(64)

function contentOf(line: SealedContent): string {
  return JSON.stringify([
    line.id,
    line.txid,
    line.at,
    line.on_date,
    line.request_id,
    line.action,
    line.outcome,
    line.refusal,
    line.user_id,
    line.assignment_id,
    line.duty,
    line.unit_id,
    line.subjects,
  ])
}

/** Hash of a line chained to the seal before it. */
export const sealOf = (previous: string, line: SealedContent): string =>
  createHash('sha256').update(previous).update(contentOf(line)).digest('hex')

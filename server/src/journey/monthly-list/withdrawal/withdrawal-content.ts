import type { Tx } from '../../../platform/database/database.ts'
import { canonicalJson, sha256 } from '../../../platform/http/idempotency.ts'
import { birthOf, fullNameOf } from '../../../registers/people/person-view.ts'
import { addressOf } from '../list-content.ts'
import type { Acting } from '../take-list.ts'
import { insertVersion, type NoticeReason } from './withdrawal.queries.ts'
import { listNoticeLines, type NoticeLineRow } from './withdrawal-lines.queries.ts'

export interface WithdrawalContent {
  form: 'withdrawal-notice'
  notice: string
  number: number
  area: string
  lines: {
    line: string
    person: string
    list: string | null
    month: string | null
    fullName: string
    birth: string | null
    idNumber: string | null
    address: string
    reason: string
    note: string
  }[]
}

const signedLine = (row: NoticeLineRow) => ({
  line: row.line_id,
  person: row.person_id,
  list: row.list_id,
  month: row.month,
  fullName: fullNameOf(row),
  birth: birthOf(row),
  idNumber: row.id_number,
  address: addressOf(row),
  reason: row.reason,
  note: row.note,
})

/** Fixes what the notice says as a version that is signed hop by hop; answers its hash. */
export async function fixContent(
  tx: Tx,
  { officer, today }: Acting,
  notice: { id: string; area_id: string; number: number },
): Promise<string> {
  const rows = (await listNoticeLines(tx, notice.id)).filter((row) => row.open)
  const content: WithdrawalContent = {
    form: 'withdrawal-notice',
    notice: notice.id,
    number: notice.number,
    area: notice.area_id,
    lines: rows.map(signedLine),
  }
  const contentHash = sha256(canonicalJson(content))
  const made = { madeBy: officer.userId, madeOn: today }
  const { id: withdrawalId, number } = notice
  await insertVersion(tx, { withdrawalId, number, content, contentHash, ...made })
  return contentHash
}

export const reasonOf = (row: NoticeLineRow): NoticeReason => ({
  lineId: row.line_id,
  personId: row.person_id,
  reason: row.reason,
  note: row.note,
})

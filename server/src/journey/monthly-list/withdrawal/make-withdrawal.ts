import { randomUUID } from 'node:crypto'
import { getAgencyOf } from '../../../access/agencies/agencies.queries.ts'
import { standingByCommune } from '../../../access/agencies/standing.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { platformRefusals } from '../../../platform/http/platform.refusals.ts'
import type { Written } from '../../../platform/http/schemas.ts'
import { refuseSensitiveNote } from '../edit-lines.ts'
import { listRefusals } from '../monthly-list.refusals.ts'
import type { Acting } from '../take-list.ts'
import { letGo } from './let-go.ts'
import { dueOn, passNotice, takeWithdrawal, writeStep } from './take-withdrawal.ts'
import { fixContent } from './withdrawal-content.ts'
import {
  getCurrentVersion,
  insertWithdrawal,
  lockWithdrawal,
  type NoticeReason,
} from './withdrawal.queries.ts'
import { withdrawalRefusals } from './withdrawal.refusals.ts'
import type { MakeWithdrawal } from './withdrawal.schema.ts'
import {
  insertLines,
  listNoticeLines,
  listWanted,
  replaceReasons,
} from './withdrawal-lines.queries.ts'

const LEFT_THE_COMMUNE = ['confirmed', 'handed-over', 'received']
const UNHASHED = '0'.repeat(64)

/** The lines asked for, each confirmed by the commune and of the officer's own lists. */
async function wantedLines(
  tx: Tx,
  { officer }: Acting,
  lines: MakeWithdrawal['lines'],
): Promise<NoticeReason[]> {
  const rows = await listWanted(
    tx,
    lines.map((line) => line.lineId),
  )
  const found = new Map(rows.map((row) => [row.line_id, row]))
  return lines.map((line) => {
    const row = found.get(line.lineId)
    if (row?.police_unit_id !== officer.unitId) throw platformRefusals.refuse('not-found')
    if (row.line_state !== 'confirmed' || !LEFT_THE_COMMUNE.includes(row.list_state)) {
      throw withdrawalRefusals.refuse('line-not-confirmed')
    }
    return { ...line, personId: row.person_id }
  })
}

async function refuseSensitiveNotes(tx: Tx, lines: MakeWithdrawal['lines']): Promise<void> {
  for (const line of lines) await refuseSensitiveNote(tx, line.note)
}

async function openNotice(tx: Tx, acting: Acting, id: string): Promise<void> {
  const { officer, today } = acting
  const area = officer.areaId
  const standing = (await standingByCommune(tx, today)).get(area)
  if (standing === undefined) throw listRefusals.refuse('not-commune-police')
  const committee = await getAgencyOf(tx, { id: area, kind: 'committee', on: today })
  await insertWithdrawal(tx, {
    id,
    areaId: area,
    policeUnit: officer.unitId,
    committeeUnit: committee.id,
    standingUnit: standing.agency,
    bankUnit: standing.bank,
    contentHash: UNHASHED,
    due: await dueOn(tx, today),
    openedOn: today,
  })
}

/** Lập thông báo rút tên: one or several people of the commune; it waits for the chief. */
export async function makeWithdrawal(
  tx: Tx,
  acting: Acting,
  body: MakeWithdrawal,
): Promise<Written> {
  await refuseSensitiveNotes(tx, body.lines)
  const lines = await wantedLines(tx, acting, body.lines)
  const id = randomUUID()
  await openNotice(tx, acting, id)
  await insertLines(tx, id, lines)
  const notice = await lockWithdrawal(tx, id)
  if (notice === undefined) throw platformRefusals.refuse('not-found')
  const contentHash = await fixContent(tx, acting, { ...notice, number: 1 })
  await writeStep(tx, acting, { notice, step: 'made' })
  const personIds = lines.map((line) => line.personId)
  const what = 'withdrawal.made'
  const to = { notice, state: 'awaiting-signature' as const, what, personIds, contentHash }
  return await passNotice(tx, acting, to)
}

/** Trình lại: reasons corrected, people taken off it, nobody new; the chief signs it anew. */
export async function resubmitWithdrawal(
  tx: Tx,
  acting: Acting,
  body: MakeWithdrawal & { id: string },
): Promise<Written> {
  const notice = await takeWithdrawal(tx, acting, { id: body.id, action: 'resubmit' })
  await refuseSensitiveNotes(tx, body.lines)
  const before = (await listNoticeLines(tx, notice.id)).filter((row) => row.open)
  const personOf = new Map(before.map((row) => [row.line_id, row.person_id]))
  const lines = body.lines.map((line): NoticeReason => {
    const personId = personOf.get(line.lineId)
    if (personId === undefined) throw withdrawalRefusals.refuse('nobody-new')
    return { ...line, personId }
  })
  await replaceReasons(tx, notice.id, lines)
  const kept = new Set(lines.map((line) => line.lineId))
  await letGo(tx, acting, { notice, rows: before.filter((row) => !kept.has(row.line_id)) })
  const { number } = await getCurrentVersion(tx, notice.id)
  const contentHash = await fixContent(tx, acting, { ...notice, number: number + 1 })
  await writeStep(tx, acting, { notice, step: 'made' })
  const personIds = lines.map((line) => line.personId)
  const what = 'withdrawal.made'
  const to = { notice, state: 'awaiting-signature' as const, what, personIds, contentHash }
  return await passNotice(tx, acting, to)
}

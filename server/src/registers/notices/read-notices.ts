import type { z } from 'zod'
import type { DoorContext } from '../../access/door/route.ts'
import type { Tx } from '../../platform/database/database.ts'
import { birthOf, fullNameOf } from '../people/person-view.ts'
import { listNotices, type NoticeRow } from './notices.queries.ts'
import type { NoticeCard, NoticesQuery, NoticeState } from './notices.schema.ts'

function stateOf({ outcome, home_on: homeOn }: NoticeRow): NoticeState {
  if (outcome === null) return 'to-check'
  if (outcome !== 'resides') return outcome as 'not-here' | 'moved'
  return homeOn === null ? 'awaited' : 'home'
}

/** Late: not checked by its day, or expected home by now and nobody has said that he came. */
function isLate(row: NoticeRow, today: string): boolean {
  const state = stateOf(row)
  if (state === 'to-check') return row.due < today
  return state === 'awaited' && row.expected_on !== null && row.expected_on < today
}

const cardOf = (row: NoticeRow, today: string): NoticeCard => ({
  id: row.id,
  personId: row.stands_as,
  fullName: fullNameOf(row),
  birthDate: birthOf(row),
  hamlet: row.hamlet,
  areaName: row.area_name,
  number: row.number,
  noticeDate: row.notice_date,
  senderKind: row.sender_kind as NoticeCard['senderKind'],
  receivedOn: row.received_on,
  expectedOn: row.expected_on,
  state: stateOf(row),
  due: row.due,
  isLate: isLate(row, today),
  checkedOn: row.checked_on,
  movedToName: row.moved_to_name,
  version: row.version,
})

export async function readNotices(
  tx: Tx,
  ctx: DoorContext<unknown, z.output<typeof NoticesQuery>, never>,
) {
  const rows = await listNotices(tx, ctx.query.state)
  ctx.sees(rows.flatMap((row) => [...new Set([row.person_id, row.stands_as])]))
  return { notices: rows.map((row) => cardOf(row, ctx.today)) }
}

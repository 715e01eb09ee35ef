import { formatMonth, plainMonth } from '@vung-buoc/law'
import { getUnit } from '../../access/agencies/agencies.queries.ts'
import { standingByCommune } from '../../access/agencies/standing.ts'
import type { Tx } from '../../platform/database/database.ts'
import { notify } from '../../platform/notifications/notify.ts'
import { monthOfColumn } from './list-dates.ts'
import type { Acting, LockedList } from './take-list.ts'

/** What has come of a list, and the desk to which it is news. */
export type ListNews =
  | 'list-to-sign'
  | 'list-to-confirm'
  | 'list-confirmed'
  | 'list-returned'
  | 'list-sent-back'

type Desk = { unitId: string | undefined; duty: string }

async function deskOf(tx: Tx, acting: Acting, [list, news]: [LockedList, ListNews]): Promise<Desk> {
  if (news === 'list-to-sign') return { unitId: list.police_unit_id, duty: 'CA-K' }
  if (news === 'list-to-confirm') return { unitId: list.committee_unit_id, duty: 'UB-X' }
  if (news === 'list-returned') return { unitId: list.police_unit_id, duty: 'CA-L' }
  const standing = (await standingByCommune(tx, acting.today)).get(list.area_id)
  return { unitId: standing?.agency, duty: 'CA-K' }
}

/** Tells who has the list now. The commune and the month are named, nobody on the list is. */
export async function tellOfList(
  tx: Tx,
  acting: Acting,
  { list, news, due }: { list: LockedList; news: ListNews; due: string | null },
): Promise<void> {
  const { unitId, duty } = await deskOf(tx, acting, [list, news])
  if (unitId === undefined) return
  const { name } = await getUnit(tx, list.area_id)
  const subject = `${name}, tháng ${formatMonth(plainMonth(monthOfColumn(list.month)))}`
  const opens = `/danh-sach/${list.id}`
  await notify(tx, acting, { unitId, duty, code: news, subject, opens, due })
}

interface HandOverNamed {
  id: string
  month: string
  number: number
  standing_unit_id: string
  bank_unit_id: string
}

/** The bank hears that a hand-over has arrived, the standing agency that it was received. */
export async function tellOfHandOver(
  tx: Tx,
  acting: Acting,
  { handOver, news }: { handOver: HandOverNamed; news: 'hand-over-arrived' | 'hand-over-received' },
): Promise<void> {
  const month = formatMonth(plainMonth(monthOfColumn(handOver.month)))
  const desk =
    news === 'hand-over-arrived'
      ? { unitId: handOver.bank_unit_id, duty: 'NH-T' }
      : { unitId: handOver.standing_unit_id, duty: 'CA-K' }
  const subject = `Tháng ${month}, lần ${handOver.number}`
  await notify(tx, acting, { ...desk, code: news, subject, opens: `/chuyen-giao/${handOver.id}` })
}

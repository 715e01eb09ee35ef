import { formatMonth, plainMonth } from '@vung-buoc/law'
import type { Tx } from '../../../platform/database/database.ts'
import { notify } from '../../../platform/notifications/notify.ts'
import { monthOfColumn } from '../list-dates.ts'
import type { Acting } from '../take-list.ts'
import type { takeHandOver } from './prepare-hand-over.ts'

type HandOver = Awaited<ReturnType<typeof takeHandOver>>

/** The bank hears that a hand-over has arrived, the standing agency that it was received. */
export async function tellOfHandOver(
  tx: Tx,
  acting: Acting,
  { handOver, news }: { handOver: HandOver; news: 'hand-over-arrived' | 'hand-over-received' },
): Promise<void> {
  const month = formatMonth(plainMonth(monthOfColumn(handOver.month)))
  const desk =
    news === 'hand-over-arrived'
      ? { unitId: handOver.bank_unit_id, duty: 'NH-T' }
      : { unitId: handOver.standing_unit_id, duty: 'CA-K' }
  const subject = `Tháng ${month}, lần ${handOver.number}`
  await notify(tx, acting, { ...desk, code: news, subject, opens: `/chuyen-giao/${handOver.id}` })
}

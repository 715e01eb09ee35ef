import { isWorkingDay, type PlainDate } from '@vung-buoc/law'
import { workingCalendar } from '../../platform/clock/clock.ts'
import { withContext } from '../../platform/database/database.ts'
import { enqueueSending, insertMail } from '../../platform/notifications/mail.queries.ts'
import { systemContext } from '../audit/as-system.ts'
import type { House } from '../door/house.ts'
import { type DigestRow, listDigests } from './mail-address.queries.ts'

/** Counts and nothing else: whoever reads over a shoulder learns that there is work. */
function bodyOf({ unread, pressing }: DigestRow, publicUrl: string | null): string {
  const due = pressing === 0 ? '' : `, trong đó ${pressing} việc đến hạn hoặc quá hạn`
  const place = publicUrl === null ? '' : `: ${publicUrl}`
  return (
    `Bạn có ${unread} thông báo chưa xem${due}.\n\nĐăng nhập Vững Bước để xem${place}\n\n` +
    'Muốn thôi nhận thư này, vào trang Tài khoản và bỏ hộp thư.'
  )
}

/**
 * Once a working day each officer with a confirmed address gets one letter, if there is anything he
 * has not seen. Run again or by two processes at once, it writes no second one.
 */
export async function writeDigests(house: House, today: PlainDate): Promise<number> {
  if (house.post === null) return 0
  return await withContext(house.db, systemContext('SYS-JOBS'), async (tx) => {
    const calendar = await workingCalendar(tx)
    // A year whose holidays nobody has entered has no clock: the screens say so, the job is silent.
    if (today < calendar.coversFrom || today > calendar.coversTo) return 0
    if (!isWorkingDay(today, calendar)) return 0
    const rows = await listDigests(tx, today)
    for (const row of rows) {
      await insertMail(tx, {
        userId: row.user_id,
        kind: 'digest',
        on: today,
        address: row.address,
        subject: `${row.unread} thông báo chưa xem`,
        body: bodyOf(row, house.publicUrl),
      })
    }
    if (rows.length > 0) await enqueueSending(tx)
    return rows.length
  })
}

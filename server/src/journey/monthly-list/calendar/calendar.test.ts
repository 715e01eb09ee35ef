import { describe, expect, it } from 'vitest'
import { asOfficer, type TestOfficer } from '../../../../test/as-officer.ts'
import { aCast, aList, done, readList } from '../../../../test/factories/lists.ts'
import {
  ballOf,
  handOver,
  openHandOver,
  readHandOver,
  refused,
} from '../../../../test/factories/walks.ts'
import { testHouse } from '../../../../test/test-house.ts'
import type { WorkCalendar } from './calendar.schema.ts'

const test = testHouse()

const calendarOf = async (officer: TestOfficer, month: string): Promise<WorkCalendar> =>
  await done(officer.get<WorkCalendar>(`/calendar?month=${month}`))

const announce = (officer: TestOfficer, day: string, kind = 'holiday') =>
  officer.post('/calendar/announcements', {
    day,
    kind,
    name: 'Theo thông báo',
    decisionNumber: '12/TB-UBND',
  })

describe('the working calendar', () => {
  it('says which days are off, the three days of a list, and why each of them moved', async () => {
    const { committee } = await aCast(test, 'an-ninh')
    const { days, deadlines, mayAnnounce } = await calendarOf(committee, '2024-04')
    expect(mayAnnounce).toBe(false)
    expect(days.map((day) => day.day)).toEqual([
      '2024-04-18',
      '2024-04-29',
      '2024-04-30',
      '2024-05-01',
      '2024-05-04',
    ])
    expect(deadlines).toEqual([
      { step: 'draft', nominal: '2024-04-25', due: '2024-04-25', skipped: [] },
      {
        step: 'confirm',
        nominal: '2024-05-01',
        due: '2024-04-26',
        skipped: [
          { day: '2024-05-01', name: 'Quốc tế Lao động' },
          { day: '2024-04-30', name: 'Ngày Chiến thắng' },
          { day: '2024-04-29', name: 'Nghỉ hoán đổi' },
          { day: '2024-04-28', name: 'Chủ nhật' },
          { day: '2024-04-27', name: 'thứ Bảy' },
        ],
      },
      {
        step: 'hand-over',
        nominal: '2024-05-05',
        due: '2024-05-06',
        skipped: [{ day: '2024-05-05', name: 'Chủ nhật' }],
      },
    ])
    expect((await calendarOf(committee, '2024-01')).deadlines).toBeNull()
    expect((await calendarOf(committee, '2031-01')).deadlines).toBeNull()
  })
})

describe('an announced day', () => {
  it('moves what is open, list, hand-over and people alike, and leaves what was handed over', async () => {
    const gone = await aCast(test, 'phu-tam')
    const done1 = await aList(gone, '2024-05').confirmed(1)
    await handOver(gone, '2024-05', '51/CV-CAH')
    const handedOver = await readList(gone.bank, done1)
    expect(handedOver.handOverDue).toBe('2024-06-05')

    const cast = await aCast(test, 'an-hiep')
    const confirmed = await aList(cast, '2024-05').confirmed(1)
    const handOverId = await openHandOver(cast, '2024-05')
    const draft = await aList(await aCast(test, 'thuan-hoa'), '2024-05').draft(1)
    await done(announce(cast.standing, '2024-06-05'))
    const list = await readList(cast.standing, confirmed)
    expect(list).toMatchObject({ due: '2024-06-06', handOverDue: '2024-06-06' })
    expect((await ballOf(cast.standing, String(list.lines[0]?.personId)))[3]).toBe('2024-06-06')
    expect((await readHandOver(cast.standing, handOverId)).due).toBe('2024-06-06')
    expect((await readList(cast.standing, draft)).due).toBe('2024-05-24')
    expect(await readList(gone.bank, done1)).toEqual(handedOver)
    const { announcements, days } = await calendarOf(cast.compiler, '2024-05')
    expect(announcements).toEqual([
      {
        day: '2024-06-05',
        kind: 'holiday',
        name: 'Theo thông báo',
        decisionNumber: '12/TB-UBND',
        byName: 'Thường Trực',
        unitName: 'Công an huyện Châu Thành',
        recordedOn: '2024-05-20',
      },
    ])
    expect(days.at(-1)).toMatchObject({ day: '2024-06-05', isAnnounced: true })

    await done(announce(cast.standing, '2024-06-05', 'as-usual'))
    expect((await readList(cast.standing, confirmed)).due).toBe('2024-06-05')
    expect((await calendarOf(cast.compiler, '2024-05')).announcements).toHaveLength(2)
  })

  it('makes a weekend a working day: the draft may close on a Saturday', async () => {
    const cast = await aCast(test, 'thien-my')
    const id = await aList(cast, '2024-05').awaitingSignature(1)
    expect((await readList(cast.compiler, id)).due).toBe('2024-05-24')
    await done(announce(cast.standing, '2024-05-25', 'working-weekend'))
    expect((await readList(cast.compiler, id)).due).toBe('2024-05-25')
    await done(announce(cast.standing, '2024-05-25', 'as-usual'))
  })

  it('is announced by the standing agency, for a day to come, once', async () => {
    const { standing, chief } = await aCast(test, 'an-ninh')
    const commune = await refused(announce(chief, '2024-06-10'))
    expect(commune).toMatchObject({ status: 403, code: 'calendar.not-standing-agency' })
    for (const day of ['2024-05-20', '2024-05-17']) {
      const past = await refused(announce(standing, day))
      expect(past).toMatchObject({ status: 422, code: 'calendar.day-not-ahead' })
    }
    const far = await refused(announce(standing, '2031-06-10'))
    expect(far).toMatchObject({ status: 422, code: 'calendar.year-unknown' })
    const weekday = await refused(announce(standing, '2024-06-10', 'working-weekend'))
    expect(weekday).toMatchObject({ status: 422, code: 'calendar.not-a-weekend' })
    const off = await refused(announce(standing, '2024-06-08'))
    expect(off).toMatchObject({ status: 409, code: 'calendar.already-so' })
    const usual = await refused(announce(standing, '2024-06-10', 'as-usual'))
    expect(usual.code).toBe('calendar.already-so')
    const teller = await asOfficer(test, { duty: 'NH-K', unit: 'nhcsxh-chau-thanh' })
    expect((await refused(announce(teller, '2024-06-10'))).status).toBe(403)
    expect((await calendarOf(teller, '2024-05')).deadlines).toHaveLength(3)
  })
})

import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyDay, calendar2024 as calendar } from '../test/arbitraries.ts'
import {
  addWorkingDays,
  CalendarGapError,
  isWorkingDay,
  onOrAfter,
  onOrBefore,
  workingCalendar,
} from './calendar.ts'
import { addDays, plainDate } from './plain-date.ts'

const day = anyDay('2024-01-01', 700)
const count = fc.integer({ min: 0, max: 30 })

describe('working days', () => {
  it.each([
    ['thứ Sáu', '2024-04-26', true],
    ['thứ Bảy', '2024-04-27', false],
    ['thứ Hai nghỉ hoán đổi', '2024-04-29', false],
    ['30/4', '2024-04-30', false],
    ['thứ Năm sau lễ', '2024-05-02', true],
    ['thứ Bảy làm bù', '2024-05-04', true],
    ['Chủ nhật sau ngày làm bù', '2024-05-05', false],
  ])('%s %s', (_case, date, isWorked) => {
    expect(isWorkingDay(plainDate(date), calendar)).toBe(isWorked)
  })

  it('a day in the middle of 30/4–1/5/2024 moves back to Friday and forward to Thursday', () => {
    expect(onOrBefore(plainDate('2024-05-01'), calendar)).toBe('2024-04-26')
    expect(onOrAfter(plainDate('2024-04-27'), calendar)).toBe('2024-05-02')
  })

  it.each([
    ['2024-04-26', 0, '2024-04-26'],
    ['2024-04-26', 1, '2024-05-02'],
    ['2024-04-26', 3, '2024-05-04'],
    ['2024-04-26', 4, '2024-05-06'],
    ['2024-04-28', 1, '2024-05-02'],
    ['2024-05-20', 3, '2024-05-23'],
  ])('%s and %i working days is %s', (from, days, to) => {
    expect(addWorkingDays(plainDate(from), days, calendar)).toBe(to)
  })

  it('moving lands on a working day and passes over none', () => {
    fc.assert(
      fc.property(day, (date) => {
        const [back, forth] = [onOrBefore(date, calendar), onOrAfter(date, calendar)]
        expect(back <= date && date <= forth).toBe(true)
        expect(isWorkingDay(back, calendar) && isWorkingDay(forth, calendar)).toBe(true)
        for (let d = addDays(back, 1); d < forth; d = addDays(d, 1)) {
          expect(isWorkingDay(d, calendar)).toBe(d === date && back === forth)
        }
      }),
    )
  })

  it('one more day never shortens a time limit', () => {
    fc.assert(
      fc.property(day, count, (date, days) => {
        const due = addWorkingDays(date, days, calendar)
        expect(addWorkingDays(date, days + 1, calendar) > due).toBe(true)
        expect(addWorkingDays(addDays(date, 1), days, calendar) >= due).toBe(true)
      }),
    )
  })
})

describe('a calendar that does not know', () => {
  const short = workingCalendar({
    holidays: ['2024-01-01'],
    workingWeekends: [],
    coversFrom: '2024-01-01',
    coversTo: '2024-01-31',
  })

  it('stops instead of guessing', () => {
    expect(() => isWorkingDay(plainDate('2024-02-01'), short)).toThrow(CalendarGapError)
    expect(() => isWorkingDay(plainDate('2023-12-31'), short)).toThrow(/31\/12\/2023/)
    expect(() => onOrBefore(plainDate('2024-01-01'), short)).toThrow(CalendarGapError)
    expect(() => addWorkingDays(plainDate('2024-01-31'), 1, short)).toThrow(CalendarGapError)
    expect(isWorkingDay(plainDate('2024-01-31'), short)).toBe(true)
    expect(isWorkingDay(plainDate('2024-01-01'), short)).toBe(false)
  })

  it('refuses a count of days that is none', () => {
    expect(() => addWorkingDays(plainDate('2024-01-02'), -1, short)).toThrow(RangeError)
    expect(() => addWorkingDays(plainDate('2024-01-02'), 0.5, short)).toThrow(RangeError)
  })

  it('takes holidays on its first and its last day', () => {
    const covers = { coversFrom: '2024-01-01', coversTo: '2024-12-31' }
    const holidays = ['2024-01-01', '2024-12-31']
    expect(workingCalendar({ holidays, workingWeekends: [], ...covers }).holidays).toEqual(holidays)
  })

  it.each([
    ['a holiday outside', { holidays: ['2025-01-01'], workingWeekends: [] }],
    ['a worked weekend that is a Friday', { holidays: [], workingWeekends: ['2024-01-19'] }],
    ['what is no date', { holidays: ['30/4'], workingWeekends: [] }],
  ])('is refused with %s', (_case, days) => {
    const covers = { coversFrom: '2024-01-01', coversTo: '2024-12-31' }
    expect(() => workingCalendar({ ...days, ...covers })).toThrow(RangeError)
  })
})

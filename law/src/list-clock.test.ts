import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { anyDay, calendar2024 as calendar } from '../test/arbitraries.ts'
import { isWorkingDay } from './calendar.ts'
import { NoLawInForceError } from './dated.ts'
import { confirmationDue, listClock } from './list-clock.ts'
import { addDays } from './plain-date.ts'
import { dayOfMonth, monthOf, nextMonth, plainMonth } from './plain-month.ts'

const month = anyDay('2024-03-01', 930).map(monthOf)

it('each list has its three days in their order, all working days, each list its own', () => {
  fc.assert(
    fc.property(month, (month) => {
      const { draftDue, confirmDue, handOverDue } = listClock(month, calendar)
      expect(draftDue <= confirmDue && confirmDue < handOverDue).toBe(true)
      expect(draftDue <= dayOfMonth(month, 25)).toBe(true)
      expect(handOverDue >= dayOfMonth(nextMonth(month), 5)).toBe(true)
      expect(handOverDue < listClock(nextMonth(month), calendar).draftDue).toBe(true)
      for (const due of [draftDue, confirmDue, handOverDue]) {
        expect(isWorkingDay(due, calendar)).toBe(true)
      }
    }),
  )
})

it('a draft one day later is never due earlier, and never on or after the hand-over', () => {
  fc.assert(
    fc.property(month, fc.integer({ min: -10, max: 20 }), (month, late) => {
      const { draftDue, confirmDue, handOverDue } = listClock(month, calendar)
      const dueFor = (days: number) =>
        confirmationDue({ submittedOn: addDays(draftDue, days), month, calendar })
      expect(dueFor(late) <= dueFor(late + 1)).toBe(true)
      expect(dueFor(late) >= confirmDue && dueFor(late) < handOverDue).toBe(true)
      expect(isWorkingDay(dueFor(late), calendar)).toBe(true)
    }),
  )
})

it('a programme without days of its own stops', () => {
  const ask = () => listClock(plainMonth('2026-05'), calendar, 'qd08-2026')
  expect(ask).toThrow(NoLawInForceError)
})

it('after the district level ended the 5th is a default, no longer the plan', () => {
  expect(listClock(plainMonth('2025-07'), calendar).handOverDue).toBe('2025-08-05')
})

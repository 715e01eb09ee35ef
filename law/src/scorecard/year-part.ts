import { addDays, daysBetween, plainDate } from '../plain-date.ts'
import type { PlainDate } from '../plain-date.ts'
import type { Conventions } from './conventions.ts'
import { type Fraction, fraction, plus } from './fraction.ts'

interface Stretch {
  from: PlainDate
  to: PlainDate
}

const yearOf = (day: PlainDate): number => Number(day.slice(0, 4))
const monthOf = (day: PlainDate): number => Number(day.slice(5, 7))
const dayOf = (day: PlainDate): number => Number(day.slice(8, 10))
const january = (year: number): PlainDate => plainDate(`${year}-01-01`)
const daysIn = (year: number): number => daysBetween(january(year), january(year + 1))

/** Each day as one of the days of its own year: 21/365 in 2015 and 10/366 in 2016. */
function actualActual({ from, to }: Stretch): Fraction {
  if (yearOf(from) === yearOf(to)) return fraction(daysBetween(from, to), daysIn(yearOf(from)))
  const turn = january(yearOf(from) + 1)
  const first = fraction(daysBetween(from, turn), daysIn(yearOf(from)))
  return plus(first, actualActual({ from: turn, to }))
}

/** With the last day counted and not the first, every day that counts is one later. */
const nextDay = ({ from, to }: Stretch): Stretch => ({ from: addDays(from, 1), to: addDays(to, 1) })

/** Months of 30 days, a year of 360. */
function thirty({ from, to }: Stretch): Fraction {
  const months = (yearOf(to) - yearOf(from)) * 12 + monthOf(to) - monthOf(from)
  return fraction(months * 30 + Math.min(dayOf(to), 30) - Math.min(dayOf(from), 30), 360)
}

/** Which part of a year a stretch is; a twelfth is one whatever its days. */
export function yearPart(
  stretch: Stretch,
  { dayCount, counted }: Pick<Conventions, 'dayCount' | 'counted'>,
): Fraction {
  if (dayCount === '1/12') return fraction(1, 12)
  if (dayCount === 'actual/actual')
    return actualActual(counted === 'first day' ? stretch : nextDay(stretch))
  if (dayCount === '30/360') return thirty(stretch)
  return fraction(daysBetween(stretch.from, stretch.to), 365)
}

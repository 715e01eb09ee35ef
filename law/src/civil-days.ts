// The calendar as arithmetic: day 0 is 01/01/1970. Proleptic Gregorian, all in whole numbers.
// The year is taken to begin in March, so that the leap day is its last day.

interface Civil {
  year: number
  month: number
  day: number
}

const DAYS_IN_400_YEARS = 146_097
const DAYS_FROM_MARCH_0000_TO_1970 = 719_468

/** Days from 01/01/1970 to the given day; negative before it. */
export function daysFromCivil({ year, month, day }: Civil): number {
  const marchYear = month <= 2 ? year - 1 : year
  const era = Math.floor(marchYear / 400)
  const yearOfEra = marchYear - era * 400
  const monthFromMarch = (month + 9) % 12
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + day - 1
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100)
  const dayOfEra = yearOfEra * 365 + leapDays + dayOfYear
  return era * DAYS_IN_400_YEARS + dayOfEra - DAYS_FROM_MARCH_0000_TO_1970
}

/** The day that lies `days` after 01/01/1970. */
export function civilFromDays(days: number): Civil {
  const shifted = days + DAYS_FROM_MARCH_0000_TO_1970
  const era = Math.floor(shifted / DAYS_IN_400_YEARS)
  const dayOfEra = shifted - era * DAYS_IN_400_YEARS
  const yearOfEra = yearWithinEra(dayOfEra)
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100)
  const dayOfYear = dayOfEra - (365 * yearOfEra + leapDays)
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day }
}

/** 28 to 31. `month` is 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

function yearWithinEra(dayOfEra: number): number {
  const cycles =
    Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096)
  return Math.floor((dayOfEra - cycles) / 365)
}

const MS_PER_DAY = 86_400_000
/** The serial after the 29/02/1900 that Excel counts and that never was. */
const AFTER_PHANTOM_DAY = 60

/** The day `yyyy-mm-dd` behind a serial number; a time of day is dropped. Null when out of range. */
export function serialToDay(serial: number, date1904: boolean): string | null {
  const days = Math.floor(serial)
  if (!Number.isFinite(serial) || days < 1 || days > 2_958_465) return null
  return new Date(epoch(days, date1904) + days * MS_PER_DAY).toISOString().slice(0, 10)
}

/** The serial number behind a moment that a reader has already made into a Date (UTC). */
export function momentToSerial(moment: Date, date1904: boolean): number {
  const first = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 31)
  const days = (moment.getTime() - first) / MS_PER_DAY
  return date1904 || days < AFTER_PHANTOM_DAY ? days : days + 1
}

function epoch(days: number, date1904: boolean): number {
  if (date1904) return Date.UTC(1904, 0, 1)
  return days < AFTER_PHANTOM_DAY ? Date.UTC(1899, 11, 31) : Date.UTC(1899, 11, 30)
}

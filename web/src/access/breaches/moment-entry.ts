import { dateMeant, dateTrouble } from '../../ui/DateField.tsx'

const TIME = /^([01]?\d|2[0-3])[:h](\d{2})$/

/** Vietnam keeps one time all year: seven hours before that of Greenwich. */
const ZONE = '+07:00'

export const timeTrouble = (time: string): boolean => !TIME.test(time.trim())
export const dayTrouble = (day: string): string | null => dateTrouble(day)

/** The moment that a day and a time in Vietnam mean, as the server takes it. */
export function momentMeant(day: string, time: string): string {
  const [, hours = '', minutes = ''] = TIME.exec(time.trim()) ?? []
  const text = `${dateMeant(day) ?? ''}T${hours.padStart(2, '0')}:${minutes}:00${ZONE}`
  return new Date(text).toISOString()
}

const clock = new Intl.DateTimeFormat('vi-VN', {
  timeZone: 'Asia/Ho_Chi_Minh',
  hourCycle: 'h23',
  hour: '2-digit',
  minute: '2-digit',
})
const calendar = new Intl.DateTimeFormat('vi-VN', {
  timeZone: 'Asia/Ho_Chi_Minh',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
})

/** This very moment as a form begins with it: real time, not the business date. */
export function momentNow(): { day: string; time: string } {
  const now = new Date()
  return { day: calendar.format(now), time: clock.format(now) }
}

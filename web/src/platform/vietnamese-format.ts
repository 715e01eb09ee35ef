import {
  dong,
  formatDate,
  formatDong,
  formatMonth,
  isPlainDate,
  isPlainMonth,
} from '@vung-buoc/law'

export const NOTHING = '–'

/** dd/mm/yyyy; a year alone stays a year. */
export function showDate(text: string | null | undefined): string {
  if (!text) return NOTHING
  return isPlainDate(text) ? formatDate(text) : text
}

export const showMonth = (text: string): string => (isPlainMonth(text) ? formatMonth(text) : text)

export const showDong = (amount: number | null): string =>
  amount === null ? NOTHING : formatDong(dong(amount))

const inVietnam = { timeZone: 'Asia/Ho_Chi_Minh', hourCycle: 'h23' } as const
const clock = new Intl.DateTimeFormat('vi-VN', { ...inVietnam, hour: '2-digit', minute: '2-digit' })
const moment = new Intl.DateTimeFormat('vi-VN', {
  ...inVietnam,
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
})

/** 10:02 */
export const showTime = (at: Date): string => clock.format(at)

/** 10:02 20/05/2024 */
export const showMoment = (iso: string): string => moment.format(new Date(iso))

/** The first signs of a content hash, enough to compare by eye. */
export const shortHash = (hash: string): string => hash.slice(0, 12).replace(/(.{4})(?=.)/g, '$1 ')

/** "Xã An Ninh" inside a sentence: "xã An Ninh". */
export const inSentence = (place: string): string =>
  place.replace(/^(Xã|Thị trấn|Phường|Huyện)(?= )/u, (word) => word.toLowerCase())

import type { Cell } from '../workbook.ts'
import { cleanText } from './clean-text.ts'
import { serialToDay } from './serial-date.ts'

/** The cell as its reader would see it: dates dd/mm/yyyy, leading zeros of a zero format. */
export function shownText(cell: Cell, date1904 = false): string {
  if (cell.kind === 'number') return shownNumber(cell, date1904)
  if (cell.kind === 'boolean') return cell.value === true ? 'TRUE' : 'FALSE'
  return cell.value === null ? '' : cleanText(String(cell.value))
}

function shownNumber(cell: Cell, date1904: boolean): string {
  const value = Number(cell.value)
  if (cell.isDate) {
    const day = serialToDay(value, date1904)
    return day ? `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}` : String(value)
  }
  const digits = Number.isInteger(value) ? plainDigits(value) : String(value)
  const zeros = /^0{2,}$/.exec(cell.format ?? '')
  return zeros ? digits.padStart(zeros[0].length, '0') : digits
}

/** Whole numbers without an exponent: 94178001021, not 9.4178e+10. */
function plainDigits(value: number): string {
  return Number.isSafeInteger(value) ? String(value) : BigInt(value).toString()
}

import { type CopiedRows, numberAt } from './copied-rows.ts'

const QUOTE = 0x22
const BACKSLASH = 0x5c
const FIRST_PRINTED = 0x20
const DASH = 0x2d
const MICROS_PER_SECOND = 1_000_000
const MICROS_PER_DAY = 86_400 * MICROS_PER_SECOND
/** PostgreSQL counts days and microseconds from 1 January 2000; years have four figures here. */
const EPOCH = Date.UTC(2000, 0, 1)
const FIRST_DAY = -730_119
const LAST_DAY = 2_921_939

/** JSON into bytes, as `JSON.stringify` would write it, from fields of a binary COPY. */
export interface LineWriter {
  /** Empties it. */
  begin: () => void
  ascii: (text: string) => void
  /** Of the field at this place its value; `null` when it has none. */
  field: (kind: FieldKind, rows: CopiedRows, at: number) => void
  written: () => Buffer
}

export type FieldKind = 'number' | 'digits' | 'at' | 'date' | 'text' | 'uuid'

const days = new Map<number, string>()

function dayText(day: number): string {
  const known = days.get(day)
  if (known !== undefined) return known
  if (!(day >= FIRST_DAY && day <= LAST_DAY)) throw new RangeError(`a day of no calendar: ${day}`)
  const text = new Date(EPOCH + day * 86_400_000).toISOString().slice(0, 10)
  days.set(day, text)
  return text
}

const PAIRS = Array.from({ length: 100 }, (_none, value) => String(value).padStart(2, '0'))
const pair = (value: number): string => PAIRS[value] ?? ''

/** A timestamp in UTC with its microseconds, as the sealer reads it. */
function timeText(micros: number): string {
  const day = Math.floor(micros / MICROS_PER_DAY)
  const rest = micros - day * MICROS_PER_DAY
  const seconds = Math.floor(rest / MICROS_PER_SECOND)
  const minutes = Math.floor(seconds / 60)
  const fraction = rest - seconds * MICROS_PER_SECOND
  const clock = `${pair(Math.floor(minutes / 60))}:${pair(minutes % 60)}:${pair(seconds % 60)}`
  const parts = [Math.floor(fraction / 10_000), Math.floor(fraction / 100) % 100, fraction % 100]
  return `${dayText(day)}T${clock}.${parts.map(pair).join('')}`
}

/** Two figures of hexadecimal for each byte. */
const HEX_PAIRS = Buffer.from(
  Array.from({ length: 256 }, (_none, byte) => byte.toString(16).padStart(2, '0')).join(''),
)

/** How many bytes a field takes at most: each byte of a text may become six ("\\u001f"). */
const ROOM = 64
const ROOM_PER_BYTE = 6

/** Writes into memory of its own, line after line: nothing is allocated for a line. */
export function lineWriter(): LineWriter {
  let out = Buffer.alloc(64 * 1024)
  let end = 0

  const room = (many: number): void => {
    if (end + many <= out.length) return
    const larger = Buffer.alloc((end + many) * 2)
    out.copy(larger, 0, 0, end)
    out = larger
  }
  const ascii = (text: string): void => {
    for (let at = 0; at < text.length; at += 1) out[end + at] = text.charCodeAt(at)
    end += text.length
  }
  const quoted = (text: string): void => {
    out[end] = QUOTE
    end += 1
    ascii(text)
    out[end] = QUOTE
    end += 1
  }
  const text = (bytes: Buffer, from: number, to: number): void => {
    const begun = end
    out[end] = QUOTE
    end += 1
    for (let at = from; at < to; at += 1) {
      const byte = bytes[at] ?? 0
      if (byte < FIRST_PRINTED || byte === QUOTE || byte === BACKSLASH) {
        end = begun + out.write(JSON.stringify(bytes.toString('utf8', from, to)), begun)
        return
      }
      out[end] = byte
      end += 1
    }
    out[end] = QUOTE
    end += 1
  }
  const uuid = (bytes: Buffer, from: number): void => {
    out[end] = QUOTE
    end += 1
    for (let at = 0; at < 16; at += 1) {
      if (at === 4 || at === 6 || at === 8 || at === 10) {
        out[end] = DASH
        end += 1
      }
      const pair = (bytes[from + at] ?? 0) * 2
      out[end] = HEX_PAIRS[pair] ?? 0
      out[end + 1] = HEX_PAIRS[pair + 1] ?? 0
      end += 2
    }
    out[end] = QUOTE
    end += 1
  }
  const value = (kind: FieldKind, rows: CopiedRows, from: number, to: number): void => {
    switch (kind) {
      case 'number':
        return ascii(String(numberAt(rows, from)))
      case 'digits':
        return quoted(String(numberAt(rows, from)))
      case 'at':
        return quoted(timeText(numberAt(rows, from)))
      case 'date':
        return quoted(dayText(rows.view.getInt32(from)))
      case 'text':
        return text(rows.bytes, from, to)
      case 'uuid':
        return uuid(rows.bytes, from)
    }
  }
  return {
    begin: () => {
      end = 0
    },
    ascii,
    field: (kind, rows, at) => {
      const length = rows.view.getInt32(at)
      room(ROOM + Math.max(0, length) * ROOM_PER_BYTE)
      if (length < 0) ascii('null')
      else value(kind, rows, at + 4, at + 4 + length)
    },
    written: () => out.subarray(0, end),
  }
}

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

/** One line is written at a time, always into the same memory: nothing is allocated for a line. */
let out = Buffer.alloc(64 * 1024)
let end = 0

function makeRoom(many: number): void {
  if (end + many <= out.length) return
  const larger = Buffer.alloc((end + many) * 2)
  out.copy(larger, 0, 0, end)
  out = larger
}

function put(byte: number): void {
  out[end] = byte
  end += 1
}

function writeUuid(bytes: Buffer, from: number): void {
  put(QUOTE)
  for (let at = 0; at < 16; at += 1) {
    if (at === 4 || at === 6 || at === 8 || at === 10) put(DASH)
    const pairAt = (bytes[from + at] ?? 0) * 2
    put(HEX_PAIRS[pairAt] ?? 0)
    put(HEX_PAIRS[pairAt + 1] ?? 0)
  }
  put(QUOTE)
}

function writeText({ bytes, view }: CopiedRows, at: number): void {
  const begun = end
  const from = at + 4
  const to = from + view.getInt32(at)
  put(QUOTE)
  for (let place = from; place < to; place += 1) {
    const byte = bytes[place] ?? 0
    if (byte < FIRST_PRINTED || byte === QUOTE || byte === BACKSLASH) {
      end = begun + out.write(JSON.stringify(bytes.toString('utf8', from, to)), begun)
      return
    }
    put(byte)
  }
  put(QUOTE)
}

function writeQuoted(text: string): void {
  put(QUOTE)
  writePlain(text)
  put(QUOTE)
}

function writeValue(kind: FieldKind, rows: CopiedRows, at: number): void {
  const from = at + 4
  switch (kind) {
    case 'number':
      return writePlain(String(numberAt(rows, from)))
    case 'digits':
      return writeQuoted(String(numberAt(rows, from)))
    case 'at':
      return writeQuoted(timeText(numberAt(rows, from)))
    case 'date':
      return writeQuoted(dayText(rows.view.getInt32(from)))
    case 'text':
      return writeText(rows, at)
    case 'uuid':
      return writeUuid(rows.bytes, from)
  }
}

/** Begins a line anew. */
export function beginLine(): void {
  end = 0
}

/** A few letters of ASCII, as they are. */
export function writePlain(text: string): void {
  for (let at = 0; at < text.length; at += 1) out[end + at] = text.charCodeAt(at)
  end += text.length
}

/** The field at this place as `JSON.stringify` would write its value. */
export function writeField(kind: FieldKind, rows: CopiedRows, at: number): void {
  const length = rows.view.getInt32(at)
  makeRoom(ROOM + Math.max(0, length) * ROOM_PER_BYTE)
  if (length < 0) writePlain('null')
  else writeValue(kind, rows, at)
}

/** The line as far as it is written; valid until the next one is begun. */
export const writtenLine = (): Buffer => out.subarray(0, end)

/** Signature, flags and an empty extension (PostgreSQL documentation, COPY, "Binary Format"). */
const HEADER = 19
const END = -1
/** Of the tables read here: a key, its length, the count of fields, and a text. */
const LEAST_ROW = 14

/** A copied table: where each row begins, found by the number in its first column. */
export interface CopiedRows {
  bytes: Buffer
  view: DataView
  keys: Float64Array
  starts: Uint32Array
  many: number
}

const WORD = 2 ** 32

/** A 64-bit number; past 2^53 it is not exact and then fits no seal. */
export const numberAt = ({ view }: CopiedRows, at: number): number =>
  view.getInt32(at) * WORD + view.getUint32(at + 4)

/** Where the field behind this one begins; a field without a value has the length -1. */
export const pastField = ({ view }: CopiedRows, at: number): number =>
  at + 4 + Math.max(0, view.getInt32(at))

/** The rows of a binary COPY whose first column is a bigint, in the order of that column. */
export function copiedRows(copied: Uint8Array): CopiedRows {
  const { buffer, byteOffset, byteLength } = copied
  const bytes = Buffer.from(buffer, byteOffset, byteLength)
  const view = new DataView(buffer, byteOffset, byteLength)
  const most = Math.ceil(byteLength / LEAST_ROW)
  const keys = new Float64Array(most)
  const rows: CopiedRows = { bytes, view, keys, starts: new Uint32Array(most), many: 0 }
  let at = HEADER
  let fields = view.getInt16(at)
  while (fields !== END) {
    at += 2
    rows.keys[rows.many] = numberAt(rows, at + 4)
    rows.starts[rows.many] = at
    rows.many += 1
    for (let field = 0; field < fields; field += 1) at = pastField(rows, at)
    fields = view.getInt16(at)
  }
  return rows
}

/** The place of the first row with this key, or -1; most often it is the one behind the last. */
export function findRow({ keys, many }: CopiedRows, key: number, likely: number): number {
  if (likely < many && keys[likely] === key && keys[likely - 1] !== key) return likely
  let [low, high] = [0, many]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((keys[middle] ?? 0) < key) low = middle + 1
    else high = middle
  }
  return low < many && keys[low] === key ? low : -1
}

import { hash } from 'node:crypto'
import { copiedRows, type CopiedRows, findRow, numberAt, pastField } from './copied-rows.ts'
import { beginLine, type FieldKind, writeField, writePlain, writtenLine } from './line-writer.ts'

/** A stretch of the chain as three binary COPYs, each in the order of its first column. */
export interface CopiedStretch {
  /** seq, line_id, previous_hash, hash */
  seals: Uint8Array
  /** The columns of `LINE`. */
  lines: Uint8Array
  /** line_id, kind, subject_id */
  subjects: Uint8Array
}

/** From the first line that these seals stand for to the last; no numbers when there is no seal. */
export function lineRange(copied: Uint8Array): { first: number; last: number } {
  const seals = copiedRows(copied)
  let [first, last] = [Number.NaN, Number.NaN]
  for (let seal = 0; seal < seals.many; seal += 1) {
    const line = lineOf(seals, seal)
    if (!(line >= first)) first = line
    if (!(line <= last)) last = line
  }
  return { first, last }
}

/** Of a copied seal its line: the second field, behind a number of eight bytes. */
const lineOf = (seals: CopiedRows, seal: number): number =>
  numberAt(seals, (seals.starts[seal] ?? 0) + 16)

export interface Place {
  seq: number
  head: string
  upTo: number
}

/** What a checker is asked: a stretch, where it stands, and the places that heads speak of. */
export interface Asked {
  stretch: CopiedStretch
  place: Place
  wanted: ReadonlySet<number>
}

/** Whether every link fits, the hash of the last, and the hashes at the places asked for. */
export interface Checked {
  isWhole: boolean
  head: string
  hashes: [number, string][]
}

/** The columns of a line in the order in which `sealOf` writes them. */
const LINE: readonly FieldKind[] = [
  'number',
  'digits',
  'at',
  'date',
  'text',
  'text',
  'text',
  'text',
  'uuid',
  'uuid',
  'text',
  'text',
]

const HASH = 64

function writeLine(lines: CopiedRows, row: number): void {
  let at = lines.starts[row] ?? 0
  for (let column = 0; column < LINE.length; column += 1) {
    writePlain(column === 0 ? '[' : ',')
    writeField(LINE[column] ?? 'text', lines, at)
    at = pastField(lines, at)
  }
}

/** Answers the row behind the last of this line. */
function writeSubjects(rows: CopiedRows, lineId: number, first: number): number {
  const { keys, starts, many } = rows
  writePlain(',[')
  let row = first
  for (; row < many && keys[row] === lineId; row += 1) {
    const kind = pastField(rows, starts[row] ?? 0)
    writePlain(row === first ? '[' : ',[')
    writeField('text', rows, kind)
    writePlain(',')
    writeField('text', rows, pastField(rows, kind))
    writePlain(']')
  }
  writePlain(']]')
  return row
}

/** The text at this place, a hash: anything of another length fits nothing. */
function hashAt({ bytes, view }: CopiedRows, at: number): string {
  const from = at + 4
  return view.getInt32(at) === HASH ? bytes.toString('latin1', from, from + HASH) : ''
}

function checkLinks(stretch: CopiedStretch, place: Place, wanted: ReadonlySet<number>): Checked {
  const seals = copiedRows(stretch.seals)
  const lines = copiedRows(stretch.lines)
  const subjects = copiedRows(stretch.subjects)
  const found: Checked = { isWhole: false, head: place.head, hashes: [] }
  if (seals.many !== place.upTo - place.seq) return found
  let [line, subject] = [0, 0]
  for (let link = 0; link < seals.many; link += 1) {
    const seq = place.seq + 1 + link
    const lineId = lineOf(seals, link)
    line = findRow(lines, lineId, line)
    if (seals.keys[link] !== seq || line === -1) return found
    const previousAt = pastField(seals, pastField(seals, seals.starts[link] ?? 0))
    if (hashAt(seals, previousAt) !== found.head) return found
    beginLine()
    writePlain(found.head)
    writeLine(lines, line)
    const first = findRow(subjects, lineId, subject)
    subject = writeSubjects(subjects, lineId, first === -1 ? subject : first)
    const stored = hashAt(seals, pastField(seals, previousAt))
    if (hash('sha256', writtenLine()) !== stored) return found
    found.head = stored
    if (wanted.has(seq)) found.hashes.push([seq, found.head])
    line += 1
  }
  return { ...found, isWhole: true }
}

/**
 * Recomputes each hash of a stretch from the stored lines. Not whole as soon as anything does not
 * fit, whatever it is; what and where is then found link by link.
 */
export function checkStretch(
  stretch: CopiedStretch,
  place: Place,
  wanted: ReadonlySet<number>,
): Checked {
  try {
    return checkLinks(stretch, place, wanted)
  } catch (error) {
    // A value that no calendar has, or a row that is not there to its end.
    if (error instanceof RangeError) return { isWhole: false, head: place.head, hashes: [] }
    throw error
  }
}

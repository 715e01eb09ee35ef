import type { Entry, Kind } from './journal.ts'

/** A row of the kind, as it lies in the database. */
export interface Row {
  id: string
  kind: Kind
  mark: string
}

/** A line of the audit that says "done" of such a row. */
export interface Line {
  lineId: number
  kind: Kind
  id: string
  isSealed: boolean
}

/** Everything that should be empty, each entry with the id or mark that it is about. */
export interface Findings {
  /** Acknowledged, and not there under its id. */
  lost: string[]
  /** One intent with more than one row or more than one id. */
  duplicated: string[]
  /** Rows that stand in nobody's journal. */
  unasked: string[]
  withoutLine: string[]
  withTwoLines: string[]
  /** The audit says done; the row is not there. */
  linesInVain: string[]
  unsealed: string[]
}

const counted = (words: string[]): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

const moreThanOnce = (words: string[]): string[] =>
  [...counted(words)].filter(([, times]) => times > 1).map(([word]) => word)

const nameOf = ({ kind, id }: { kind: Kind; id: string }): string => `${kind} ${id}`
const markOf = ({ kind, mark }: { kind: Kind; mark: string }): string => `${kind} ${mark}`

function lostOf(entries: readonly Entry[], rows: readonly Row[]): string[] {
  const marks = new Map(rows.map((row) => [nameOf(row), row.mark]))
  return entries.flatMap(({ kind, mark, answers }) =>
    answers.map(({ id }) => nameOf({ kind, id })).filter((name) => marks.get(name) !== mark),
  )
}

function duplicatedOf(entries: readonly Entry[], rows: readonly Row[]): string[] {
  const twoIds = entries.filter(({ answers }) => new Set(answers.map(({ id }) => id)).size > 1)
  return [...new Set([...moreThanOnce(rows.map(markOf)), ...twoIds.map(markOf)])]
}

/** The clients' journals held against rows and audit lines, by id. */
export function compare(
  entries: readonly Entry[],
  rows: readonly Row[],
  lines: readonly Line[],
): Findings {
  const asked = new Set(entries.map(markOf))
  const there = new Set(rows.map(nameOf))
  const told = counted(lines.map(nameOf))
  return {
    lost: lostOf(entries, rows),
    duplicated: duplicatedOf(entries, rows),
    unasked: rows.filter((row) => !asked.has(markOf(row))).map(nameOf),
    withoutLine: [...there].filter((name) => !told.has(name)),
    withTwoLines: moreThanOnce(lines.map(nameOf)),
    linesInVain: [...told.keys()].filter((name) => !there.has(name)),
    unsealed: lines.filter(({ isSealed }) => !isSealed).map(({ lineId }) => `line ${lineId}`),
  }
}

import { formatDate } from './plain-date.ts'
import type { PlainDate } from './plain-date.ts'
import type { PlainMonth } from './plain-month.ts'
import { defaultProgramme } from './programme.ts'
import type { Programme } from './programme.ts'

/**
 * How sure we are of a number: Q read in a public source, S stated in plan 610/KH-UBND,
 * P seen in the bank's practice, I inferred, B background knowledge to be checked.
 */
export type Certainty = 'Q' | 'S' | 'P' | 'I' | 'B'

/** One legal number while it is in force: from `from` to `to`, both days included. */
export interface DatedRow<T> {
  from: PlainDate
  to?: PlainDate
  value: T
  unit: string
  /** Document and article; only article numbers that a source confirms. */
  source: string
  /** Where it was read. */
  link?: string
  certainty: Certainty
  /** The month in which a person last compared the value with its source. */
  checkedOn: PlainMonth
  note?: string
}

/** One legal number through time, per programme. `says` is its Vietnamese name. */
export interface Parameter<T> {
  name: string
  says: string
  rows: Readonly<Partial<Record<Programme, readonly DatedRow<T>[]>>>
}

/** A date or a programme that no row covers. A bug or a gap in the data, never a guess. */
export class NoLawInForceError extends Error {
  readonly parameter: string
  readonly date: PlainDate
  readonly programme: Programme

  constructor(parameter: Parameter<unknown>, date: PlainDate, programme: Programme) {
    super(
      `Chưa có quy định về "${parameter.says}" cho ngày ${formatDate(date)} (${programme}). ` +
        `No row of ${parameter.name} covers ${date} for ${programme}.`,
    )
    this.name = 'NoLawInForceError'
    this.parameter = parameter.name
    this.date = date
    this.programme = programme
  }
}

/**
 * Declares a parameter and checks its rows when the module is loaded.
 *
 * Throws: RangeError when a row runs backwards, or two rows of a programme overlap or are not in
 * the order of time.
 */
export function defineParameter<T>(parameter: Parameter<T>): Parameter<T> {
  for (const rows of Object.values(parameter.rows)) checkRows(parameter.name, rows)
  return parameter
}

function checkRows(name: string, rows: readonly DatedRow<unknown>[]): void {
  for (const [index, row] of rows.entries()) {
    if (row.to !== undefined && row.to < row.from) {
      throw new RangeError(`${name}: the row from ${row.from} ends before it begins`)
    }
    const before = rows[index - 1]
    if (before && (before.to === undefined || before.to >= row.from)) {
      throw new RangeError(`${name}: the rows from ${before.from} and ${row.from} overlap`)
    }
  }
}

/** The row in force on `date`, with its source. Throws: NoLawInForceError when there is none. */
export function rowOn<T>(
  parameter: Parameter<T>,
  date: PlainDate,
  programme: Programme = defaultProgramme,
): DatedRow<T> {
  const rows = parameter.rows[programme] ?? []
  const row = rows.find(({ from, to }) => from <= date && (to === undefined || date <= to))
  if (!row) throw new NoLawInForceError(parameter, date, programme)
  return row
}

/** The value in force on `date`. Throws: NoLawInForceError when no row covers it. */
export function valueOn<T>(
  parameter: Parameter<T>,
  date: PlainDate,
  programme: Programme = defaultProgramme,
): T {
  return rowOn(parameter, date, programme).value
}

import { addYears, lastDay, matchKey, plainDate } from '@vung-buoc/law'
import type { PlainDate, PlainMonth } from '@vung-buoc/law'
import type { DateColumn } from '../../../platform/spreadsheets/cells/date-order.ts'
import { choiceReader } from '../../../platform/spreadsheets/cells/read-choice.ts'
import type { ChoiceReader } from '../../../platform/spreadsheets/cells/read-choice.ts'
import type { DateContext } from '../../../platform/spreadsheets/cells/read-date.ts'
import type { OffenceCheck } from '../../../registers/people/offence-words.ts'
import type { Mau01Layout } from './layout.ts'

/** What the readers of single cells must know about their sheet. */
export type SheetContext = {
  layout: Mau01Layout
  words: WordReaders
  offence: OffenceCheck
  date1904: boolean
  dateColumns: ReadonlyMap<number, DateColumn>
  amountUnit: number | null
  /** The last day that can already have been: the end of the list's month. */
  latest: PlainDate | null
}

/** The word lists of the layout, prepared once for all rows. */
export type WordReaders = {
  [Field in keyof Mau01Layout['words']]: ChoiceReader<keyof Mau01Layout['words'][Field] & string>
} & {
  leadingKeys: readonly string[]
  /** Whether a text says that there is no number yet. */
  saysNone: (text: string) => boolean
}

export function wordReaders({ words, leadingWords, noNumberWords }: Mau01Layout): WordReaders {
  const none = new Set(noNumberWords.map(matchKey))
  return {
    sex: choiceReader(words.sex),
    certificateKind: choiceReader(words.certificateKind),
    conduct: choiceReader(words.conduct),
    socialEvils: choiceReader(words.socialEvils),
    purpose: choiceReader(words.purpose),
    leadingKeys: leadingWords.map(matchKey),
    saysNone: (text) => none.has(matchKey(text)),
  }
}

const YOUNGEST_YEARS = 14
const FIRST_BIRTH = plainDate('1920-01-01')
const FIRST_COMPLETION = plainDate('1990-01-01')
/** Where nobody knows what today is, '21 is 2021 for whoever was released. */
const LAST_SHORT_YEAR = plainDate('2069-12-31')
const UNKNOWN: DateColumn = { order: 'day-first', proof: null, mayBeSwapped: false }

export function latestDay(month: PlainMonth | null, today: PlainDate | null): PlainDate | null {
  return month === null ? today : lastDay(month)
}

export function birthContext(context: SheetContext, column: number): DateContext {
  const { latest } = context
  const latestUsual = latest === null ? null : addYears(latest, -YOUNGEST_YEARS)
  return {
    column: context.dateColumns.get(column) ?? UNKNOWN,
    date1904: context.date1904,
    yearAloneIsEnough: true,
    earliest: FIRST_BIRTH,
    latestUsual,
    latest,
    fullYear: (twoDigits) => fullYear(twoDigits, latestUsual),
  }
}

export function completionContext(context: SheetContext, column: number): DateContext {
  return {
    column: context.dateColumns.get(column) ?? UNKNOWN,
    date1904: context.date1904,
    yearAloneIsEnough: false,
    earliest: FIRST_COMPLETION,
    latestUsual: null,
    latest: context.latest,
    fullYear: (twoDigits) => fullYear(twoDigits, context.latest ?? LAST_SHORT_YEAR),
  }
}

/** '85 is 1985, '21 is 2021 or 1921: the later one that can already have been. */
function fullYear(twoDigits: number, latest: PlainDate | null): number {
  const lastYear = latest === null ? 2010 : Number(latest.slice(0, 4))
  return 2000 + twoDigits <= lastYear ? 2000 + twoDigits : 1900 + twoDigits
}

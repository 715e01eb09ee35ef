/** Where two honest engines may differ. The list is closed: what is not here is a mistake. */
export interface Conventions {
  dayCount: 'actual/365' | 'actual/actual' | '30/360' | '1/12'
  /** Which end of a period counts; it tells only where the days of two years differ. */
  counted: 'first day' | 'last day'
  /** Interest rounded once for the row, or for each balance within it and then added. */
  rounding: 'per row' | 'per segment'
  tie: 'half up' | 'half even'
  /** A due day that the month does not have. */
  monthEnd: 'end of month' | 'first of next month'
  /** Each instalment of principal but the last: rounded down, or to the nearest. */
  instalment: 'down' | 'nearest'
}

/** What this engine does, and the only choice for a Vietnamese loan. */
export const OURS: Conventions = {
  dayCount: 'actual/365',
  counted: 'first day',
  rounding: 'per row',
  tie: 'half up',
  monthEnd: 'end of month',
  instalment: 'down',
}

const CHOICES: { [Key in keyof Conventions]: readonly Conventions[Key][] } = {
  dayCount: ['actual/365', 'actual/actual', '30/360', '1/12'],
  counted: ['first day', 'last day'],
  rounding: ['per row', 'per segment'],
  tie: ['half up', 'half even'],
  monthEnd: ['end of month', 'first of next month'],
  instalment: ['down', 'nearest'],
}

/** How one set of conventions departs from ours, in words, such as `đếm ngày 30/360`. */
export function departures(conventions: Conventions): string[] {
  const keys = Object.keys(OURS) as (keyof Conventions)[]
  return keys
    .map((key) => conventions[key])
    .filter((choice, index) => choice !== OURS[keys[index] as keyof Conventions])
    .map((choice) => WORDS[choice])
}

const WORDS: Record<Conventions[keyof Conventions], string> = {
  'actual/365': 'đếm ngày thực tế / 365',
  'actual/actual': 'đếm ngày thực tế / số ngày của năm',
  '30/360': 'đếm ngày 30/360',
  '1/12': 'mỗi tháng 1/12 năm',
  'first day': 'tính ngày đầu, bỏ ngày cuối',
  'last day': 'bỏ ngày đầu, tính ngày cuối',
  'per row': 'làm tròn lãi một lần mỗi kỳ',
  'per segment': 'làm tròn lãi từng đoạn số dư',
  'half up': 'số lẻ đúng nửa làm tròn lên',
  'half even': 'số lẻ đúng nửa làm tròn về số chẵn',
  'end of month': 'tháng thiếu ngày: ngày cuối tháng',
  'first of next month': 'tháng thiếu ngày: mồng 1 tháng sau',
  down: 'kỳ gốc làm tròn xuống',
  nearest: 'kỳ gốc làm tròn gần nhất',
}

/** Every set of conventions, those that depart least from ours first. */
export function everyConvention(): Conventions[] {
  const keys = Object.keys(OURS) as (keyof Conventions)[]
  const sets = keys.reduce<Partial<Conventions>[]>(
    (known, key) =>
      known.flatMap((set) => CHOICES[key].map((choice) => ({ ...set, [key]: choice }))),
    [{}],
  ) as Conventions[]
  return sets.toSorted((a, b) => departures(a).length - departures(b).length)
}

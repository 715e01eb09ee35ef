import { titleKey, titleReader } from '../../../platform/spreadsheets/tables/titles.ts'
import type { Mau01Layout } from '../excel/layout.ts'
import type { Mau01Preview } from '../excel/preview.schema.ts'
import type { FieldName } from '../mau-01-fields.ts'
import type { Remembered } from './import-columns.queries.ts'

/** 'Nhu cầu vay > Số tiền (đồng)' as it is remembered; empty where there is no heading. */
export const headingKey = (header: string): string =>
  titleKey(header.replaceAll(' > ', ' ')).slice(0, 200)

/**
 * The layout with the office's own headings among the spellings. What the layout forbids stays
 * forbidden, whatever was once decided.
 */
export function withRemembered(layout: Mau01Layout, remembered: readonly Remembered[]) {
  const meaning = titleReader<FieldName>(layout)
  const own = remembered.flatMap(({ heading, field }) =>
    field === null || meaning([heading]).kind === 'forbidden'
      ? []
      : [{ field, accepts: [heading] }],
  )
  return { ...layout, spellings: [...own, ...layout.spellings] }
}

type Decisions = Record<string, FieldName | null>

/** Columns that the office leaves out, but which the reading has taken, by their letters. */
export function leftOutBefore(
  preview: Mau01Preview,
  { remembered, decided }: { remembered: readonly Remembered[]; decided: Decisions },
): Decisions {
  const out = new Set(remembered.filter(({ field }) => field === null).map((one) => one.heading))
  const letters = preview.columns
    .filter(({ column, header }) => !(column in decided) && out.has(headingKey(header)))
    .map(({ column }) => column)
  return Object.fromEntries(letters.map((letter) => [letter, null]))
}

/** What the officer decided about headings that have a name and may come in. */
export function headingsDecided(preview: Mau01Preview, decided: Decisions): Remembered[] {
  const allowed = preview.dropped.filter(({ code }) => code !== 'not-allowed')
  const known = new Map(
    [...preview.columns, ...allowed].map(({ column, header }) => [column, header ?? '']),
  )
  const found = Object.entries(decided).map(([letter, field]) => ({
    heading: headingKey(known.get(letter) ?? ''),
    field,
  }))
  return [
    ...new Map(
      found.filter(({ heading }) => heading !== '').map((one) => [one.heading, one]),
    ).values(),
  ]
}

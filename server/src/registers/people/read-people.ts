import { addMonths, defaultProgramme, earliestCompletion } from '@vung-buoc/law'
import type { PlainDate } from '@vung-buoc/law'
import type { z } from 'zod'
import type { DoorContext } from '../../access/door/route.ts'
import type { Tx } from '../../platform/database/database.ts'
import { platformRefusals } from '../../platform/http/platform.refusals.ts'
import { keptHit } from '../restrictions/kept.ts'
import { countPeople, findPeople, type Wanted } from './find-people.queries.ts'
import { findPerson } from './people.queries.ts'
import type { PeopleFound, PeopleQuery, PersonPage } from './people.schema.ts'
import { maskFields } from './masks.ts'
import { cardOf, pageOf } from './person-view.ts'
import { searchPrefixes } from './person-row.ts'
import { findReleaseRecord } from './release-records.queries.ts'

const PAGE = 50
const CLOSING_MONTHS = 12
const OLD_MONTHS = 3

type Asked = z.output<typeof PeopleQuery>

/** Where the page before ended. The address names the last person by id: a name has no place there. */
async function readCursor(tx: Tx, after: string | undefined): Promise<Wanted['after']> {
  if (after === undefined) return null
  const last = await findPerson(tx, after)
  if (last === undefined) throw platformRefusals.refuse('not-found')
  return { sortKey: last.sort_key, id: last.id }
}

/** The days between which a worklist looks: a window still open and closing, a contact grown old. */
function rangesOf(today: PlainDate, { view, months }: Pick<Asked, 'view' | 'months'>) {
  const completed = (end: PlainDate) => earliestCompletion(end, defaultProgramme, today)
  const usual = view === 'contact-old' ? OLD_MONTHS : CLOSING_MONTHS
  const asked = Number(months ?? usual)
  return {
    closingFrom: completed(today),
    closingBefore: completed(addMonths(today, asked)),
    metBefore: addMonths(today, -asked),
  }
}

export function wantedOf(
  query: Omit<Asked, 'after'>,
  {
    units,
    today,
    officer,
    searchText = '',
  }: Pick<DoorContext, 'units' | 'today' | 'officer'> & { searchText?: string },
): Wanted {
  return {
    units,
    prefixes: searchPrefixes(searchText),
    view: query.view,
    ...rangesOf(today, query),
    areaId: query.areaId,
    home: officer.areaId,
    stage: query.stage,
    after: null,
    most: PAGE + 1,
  }
}

/** A page of people in sight; the first page also says how many there are in all. */
export async function searchPeople(
  tx: Tx,
  ctx: DoorContext<unknown, z.output<typeof PeopleQuery>, never>,
): Promise<PeopleFound> {
  const wanted = { ...wantedOf(ctx.query, ctx), after: await readCursor(tx, ctx.query.after) }
  const rows = await findPeople(tx, wanted)
  const shown = rows.slice(0, PAGE)
  const isWhole = wanted.after === null && rows.length <= PAGE
  const counted = isWhole ? rows.length : rows[0]?.total
  const last = shown.at(-1)
  ctx.sees(shown.map((row) => row.id))
  return {
    people: shown.map((row) => maskFields(cardOf(row, ctx.today), ctx.officer.duty)),
    total: counted ?? (await countPeople(tx, wanted)),
    next: rows.length > PAGE && last !== undefined ? last.id : null,
    restricted: wanted.after === null ? await keptHit(tx, ctx) : null,
  }
}

/** Whoever does not see the record that stands for this one goes on reading this one. */
async function standsFor(tx: Tx, mergedInto: string | null): Promise<string | null> {
  if (mergedInto === null) return null
  return (await findPerson(tx, mergedInto))?.id ?? null
}

/** One person, as much of him as this duty may see. */
export async function readPerson(
  tx: Tx,
  ctx: DoorContext<{ id: string }, unknown, never>,
): Promise<PersonPage> {
  const { id } = ctx.params
  const person = await findPerson(tx, id)
  if (person === undefined) throw platformRefusals.refuse('not-found')
  const [found] = await findPeople(tx, {
    ...justOne(ctx),
    units: ctx.units,
    prefixes: [],
    id,
  })
  if (found === undefined) throw platformRefusals.refuse('not-found')
  const mayRelease = ctx.may('people.read-release-record')
  const release = mayRelease ? await findReleaseRecord(tx, id) : undefined
  ctx.sees([id])
  const mergedInto = await standsFor(tx, person.merged_into)
  const parts = { card: cardOf(found, ctx.today), person, release, mayRelease, mergedInto }
  return maskFields(pageOf(parts, ctx.today), ctx.officer.duty)
}

const justOne = ({ today, officer }: Pick<DoorContext, 'today' | 'officer'>) => ({
  view: 'all' as const,
  ...rangesOf(today, { view: 'all' }),
  home: officer.areaId,
  areaId: undefined,
  stage: undefined,
  after: null,
  most: 1,
})

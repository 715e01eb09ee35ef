import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../platform/database/database.ts'
import type { PeopleView } from './people.schema.ts'

export interface PersonFound {
  id: string
  family_name: string
  middle_name: string
  given_name: string
  birth_date: string | null
  birth_year: number | null
  sex: 'male' | 'female' | null
  id_number: string | null
  hamlet: string
  area_id: string
  area_name: string
  sort_key: string
  stage: string | null
  left_by: string | null
  completed_on: string | null
  last_contact_on: string | null
  holder_name: string | null
  due: string | null
  /** Of all that match; told with a first page that was found by name. */
  total: number | null
}

export interface Wanted {
  /** Units whose people are searched: those of the transaction's context. */
  units: readonly string[]
  prefixes: string[]
  view: PeopleView
  /** Completed from the first of these days on and before the second: the window is closing. */
  closingFrom: string
  closingBefore: string
  /** Last met before this day: the contact is old. */
  metBefore: string
  areaId: string | undefined
  /** Area of the asker: a commune's worklists count those who live there, not who has moved away. */
  home: string
  stage: string | undefined
  after: { sortKey: string; id: string } | null
  most: number
  /** Only this person. */
  id?: string
}

/**
 * Sets of people by one condition each, the narrowest first; whoever is in all of them is meant.
 * Each reads one table under that table's own rights, so none has to ask those of another.
 */
function setsOf(wanted: Wanted): RawBuilder<unknown>[] {
  const { units, prefixes, areaId, stage, id } = wanted
  const longestFirst = prefixes.toSorted((a, b) => b.length - a.length)
  return [
    ...longestFirst.map((prefix) => foundBy(prefix, units)),
    ...viewSets(wanted),
    ...(stage === undefined ? [] : [atStage(stage)]),
    ...(areaId === undefined ? [] : [personWith(sql`area_id = ${areaId}`)]),
    ...(id === undefined ? [] : [personWith(sql`id = ${id}`)]),
  ]
}

/** Prefix ranges, not LIKE: only leak-proof comparisons use an index under row-level security. */
const foundBy = (prefix: string, units: readonly string[]): RawBuilder<unknown> =>
  sql`select person_id, sort_key from registers.search_token
    where unit_id = any (${units}::text[])
      and token >= ${prefix} and token < ${`${prefix}\u{10FFFF}`}`

const atStage = (stage: string): RawBuilder<unknown> =>
  sql`select person_id from registers.thread where closed_on is null and stage = ${stage}`

/**
 * Who has left the programme is still found, but is nobody's work any more; who has moved to
 * another commune is that commune's work, though the old one goes on reading him.
 */
const openCase = (home: string): RawBuilder<unknown> =>
  sql`select person_id from registers.thread where closed_on is null
    and (area_id = ${home}
      or not exists (select from access.unit where id = ${home} and level = 'commune'))`

const personWith = (condition: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`select id as person_id from registers.person where ${condition}`

function viewSets(wanted: Wanted): RawBuilder<unknown>[] {
  const { view, closingFrom, closingBefore, metBefore, home } = wanted
  switch (view) {
    case 'not-contacted':
      return [sql`${openCase(home)} and stage = 'released'`]
    case 'contact-old':
      return [sql`${openCase(home)} and last_contact_on < ${metBefore}::date`]
    case 'window-closing':
      return [
        openCase(home),
        sql`select person_id from registers.release_record
          where completed_on >= ${closingFrom}::date and completed_on < ${closingBefore}::date`,
      ]
    case 'no-id-number':
      return [personWith(sql`id_number is null`), openCase(home)]
    case 'all':
      return []
    default:
      throw new Error('no such view')
  }
}

/** Scope by set, so that the rights of 100,000 people are not asked row by row. */
const inScope = (units: readonly string[]): RawBuilder<unknown> =>
  sql`select person_id from registers.person_share where unit_id = any (${units}::text[])`

const isIn = (column: string, sets: RawBuilder<unknown>[]): RawBuilder<unknown> =>
  sets.length === 0
    ? sql`true`
    : sql.join(
        sets.map((set) => sql`${sql.ref(column)} in (select person_id from (${set}) s)`),
        sql` and `,
      )

/** A record merged into another is read by its own address only; there are never many of them. */
const isWhole = (column: string, { id }: Wanted): RawBuilder<unknown> =>
  id === undefined
    ? sql`${sql.ref(column)} not in
        (select id from registers.person where merged_into is not null)`
    : sql`true`

/** Ids and sort keys of one page. With a name typed, from the tokens alone; else from the people. */
function pageOf(wanted: Wanted): RawBuilder<unknown> {
  const [first, ...others] = setsOf(wanted)
  const after = (key: string, id: string) =>
    wanted.after === null
      ? sql`true`
      : sql`(${sql.ref(key)}, ${sql.ref(id)}) > (${wanted.after.sortKey}, ${wanted.after.id}::uuid)`
  if (first !== undefined && wanted.prefixes.length > 0) {
    const hits = sql`select distinct k.sort_key, k.person_id as id from (${first}) k
      where ${isIn('k.person_id', others)} and ${after('k.sort_key', 'k.person_id')}`
    const total = wanted.after === null ? sql`count(*) over ()` : sql`null::bigint`
    return sql`select h.sort_key, h.id, ${total} as total from (${hits}) h
      order by h.sort_key, h.id limit ${wanted.most}`
  }
  const sets = first === undefined ? [inScope(wanted.units)] : [first, ...others]
  return sql`select p.sort_key, p.id, null::bigint as total from registers.person p
    where ${isIn('p.id', sets)} and ${after('p.sort_key', 'p.id')}
      and ${isWhole('p.id', wanted)}
    order by p.sort_key, p.id limit ${wanted.most}`
}

/** People in sight that match, in Vietnamese order of name. Details are joined to one page only. */
export async function findPeople(tx: Tx, wanted: Wanted): Promise<PersonFound[]> {
  const { rows } = await sql<PersonFound>`
    select p.id, p.family_name, p.middle_name, p.given_name, p.birth_date, p.birth_year, p.sex,
      p.id_number, p.hamlet, p.area_id, area.name as area_name, p.sort_key, t.stage,
      gone.outcome as left_by, r.completed_on, t.last_contact_on, holder.name as holder_name, t.due, page.total
    from (${pageOf(wanted)}) page join registers.person p on p.id = page.id
    join access.unit area on area.id = p.area_id
    left join registers.thread t on t.person_id = p.id and t.closed_on is null
    left join lateral (select outcome from registers.thread
      where person_id = p.id and closed_on is not null order by closed_on desc, since desc
      limit 1) gone on t.id is null
    left join access.unit holder on holder.id = t.holder_unit_id
    left join registers.release_record r on r.person_id = p.id
    order by page.sort_key, page.id`.execute(tx)
  return rows
}

export async function countPeople(tx: Tx, wanted: Wanted): Promise<number> {
  const [first = inScope(wanted.units), ...others] = setsOf(wanted)
  const { rows } = await sql<{ total: number }>`
    select count(distinct f.person_id) as total from (${first}) f
    where ${isIn('f.person_id', others)} and ${isWhole('f.person_id', wanted)}`.execute(tx)
  return rows[0]?.total ?? 0
}

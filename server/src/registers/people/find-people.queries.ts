import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../platform/database/database.ts'

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
  completed_on: string | null
  last_contact_on: string | null
  holder_name: string | null
  due: string | null
}

export interface Wanted {
  /** Units whose people are searched: those of the transaction's context. */
  units: readonly string[]
  prefixes: string[]
  view: 'all' | 'not-contacted' | 'window-closing' | 'no-id-number'
  /** A window that ends before this day and has not ended yet is "closing". */
  closingFrom: string
  closingTo: string
  areaId: string | undefined
  stage: string | undefined
  after: { sortKey: string; id: string } | null
  most: number
  /** Only this person. */
  id?: string
}

/** Prefix ranges, not LIKE: only leak-proof comparisons use an index under row-level security. */
const hasToken = (prefix: string, units: readonly string[]): RawBuilder<boolean> =>
  sql`p.id in (select k.person_id from registers.search_token k
    where k.unit_id = any (${units}::text[])
      and k.token >= ${prefix} and k.token < ${`${prefix}\u{10FFFF}`})`

const atStage = (stage: string): RawBuilder<unknown> =>
  sql`p.id in (select t.person_id from registers.thread t
    where t.closed_on is null and t.stage = ${stage})`

function viewOf(wanted: Wanted): RawBuilder<unknown> {
  switch (wanted.view) {
    case 'not-contacted':
      return atStage('released')
    case 'window-closing':
      return sql`p.id in (select r.person_id from registers.release_record r
        where r.completed_on >= ${wanted.closingFrom}::date
          and r.completed_on <= ${wanted.closingTo}::date)`
    case 'no-id-number':
      return sql`p.id_number is null`
    case 'all':
      return sql`true`
    default:
      throw new Error('no such view')
  }
}

/** Scope comes first and by set, so that the rights of 100,000 people are not asked row by row. */
const inScope = (units: readonly string[]): RawBuilder<unknown> =>
  sql`p.id in (select s.person_id from registers.person_share s
    where s.unit_id = any (${units}::text[]))`

function conditions(wanted: Wanted): RawBuilder<unknown> {
  const all = [inScope(wanted.units), viewOf(wanted)]
  for (const prefix of wanted.prefixes) all.push(hasToken(prefix, wanted.units))
  if (wanted.areaId !== undefined) all.push(sql`p.area_id = ${wanted.areaId}`)
  if (wanted.id !== undefined) all.push(sql`p.id = ${wanted.id}`)
  if (wanted.stage !== undefined) all.push(atStage(wanted.stage))
  return sql.join(all, sql` and `)
}

/** People in sight that match, in Vietnamese order of name. Details are joined to one page only. */
export async function findPeople(tx: Tx, wanted: Wanted): Promise<PersonFound[]> {
  const after =
    wanted.after === null
      ? sql`true`
      : sql`(p.sort_key, p.id) > (${wanted.after.sortKey}, ${wanted.after.id}::uuid)`
  const { rows } = await sql<PersonFound>`
    select p.id, p.family_name, p.middle_name, p.given_name, p.birth_date, p.birth_year, p.sex,
      p.id_number, p.hamlet, p.area_id, area.name as area_name, p.sort_key, t.stage,
      r.completed_on, t.last_contact_on, holder.name as holder_name, t.due
    from (select p.* from registers.person p where ${conditions(wanted)} and ${after}
      order by p.sort_key, p.id limit ${wanted.most}) p
    join access.unit area on area.id = p.area_id
    left join registers.thread t on t.person_id = p.id and t.closed_on is null
    left join access.unit holder on holder.id = t.holder_unit_id
    left join registers.release_record r on r.person_id = p.id
    order by p.sort_key, p.id`.execute(tx)
  return rows
}

export async function countPeople(tx: Tx, wanted: Wanted): Promise<number> {
  const { rows } = await sql<{ total: number }>`
    select count(*) as total from registers.person p where ${conditions(wanted)}`.execute(tx)
  return rows[0]?.total ?? 0
}

import { sql } from 'kysely'
import type { Tx } from '../../platform/database/database.ts'
import type { FunnelStage } from './funnel.schema.ts'

export interface Span {
  since: string
  until: string
}

export interface CountRow {
  area_id: string
  released: number
  contacted: number
  in_need: number
  listed: number
  confirmed: number
  received: number
}

export interface OutcomeRow {
  outcome: string
  cases: number
}

/** Counts of the communes below the asker; names nobody, so that it may look past the policies. */
export async function countBelow(tx: Tx, { since, until }: Span): Promise<CountRow[]> {
  const { rows } = await sql<CountRow>`
    select * from registers.funnel_counts(${since}::date, ${until}::date)`.execute(tx)
  return rows
}

export async function outcomesBelow(tx: Tx, { since, until }: Span): Promise<OutcomeRow[]> {
  const { rows } = await sql<OutcomeRow>`
    select outcome, sum(cases)::bigint as cases
    from registers.funnel_outcomes(${since}::date, ${until}::date)
    group by outcome order by cases desc, outcome`.execute(tx)
  return rows
}

/** The same of the people in sight: a duty that sees some of them counts those. */
export async function countInSight(tx: Tx, { since, until }: Span): Promise<CountRow[]> {
  const within = (column: string) =>
    sql`count(*) filter (where ${sql.ref(column)} between ${since}::date and ${until}::date)`
  const { rows } = await sql<CountRow>`
    select area_id, ${within('opened_on')} as released, ${within('contacted_on')} as contacted,
      ${within('in_need_on')} as in_need, ${within('listed_on')} as listed,
      ${within('confirmed_on')} as confirmed, ${within('received_on')} as received
    from registers.thread group by area_id`.execute(tx)
  return rows
}

export async function outcomesInSight(tx: Tx, { since, until }: Span): Promise<OutcomeRow[]> {
  const { rows } = await sql<OutcomeRow>`
    select outcome, count(*) as cases from registers.thread
    where closed_on between ${since}::date and ${until}::date
    group by outcome order by cases desc, outcome`.execute(tx)
  return rows
}

/** Communes below the asker's units, in Vietnamese order. */
export async function listCommunesBelow(tx: Tx, on: string) {
  const { rows } = await sql<{ id: string; name: string }>`
    select u.id, u.name from access.unit u
    where u.id in (select registers.communes_below()) and u.valid_from <= ${on}::date
      and (u.valid_to is null or u.valid_to > ${on}::date)
    order by u.name collate "vi-x-icu"`.execute(tx)
  return rows
}

const COLUMN: Record<FunnelStage, string> = {
  released: 't.opened_on',
  contacted: 't.contacted_on',
  'in-need': 't.in_need_on',
  listed: 't.listed_on',
  confirmed: 't.confirmed_on',
  received: 't.received_on',
}

export interface Wanted extends Span {
  stage: FunnelStage | null
  outcome: string | null
  areaId: string | null
}

export interface CaseRow {
  thread_id: string
  person_id: string
  family_name: string
  middle_name: string
  given_name: string
  hamlet: string
  area_name: string
  reached_on: string
  stage: string
  outcome: string | null
  holder_name: string | null
}

function conditionOf({ since, until, stage, outcome, areaId }: Wanted) {
  const column = sql.ref(stage === null ? 't.closed_on' : COLUMN[stage])
  const within = sql`${column} between ${since}::date and ${until}::date`
  const ended = outcome === null ? sql`true` : sql`t.outcome = ${outcome}`
  const there =
    areaId === null
      ? sql`t.area_id in (select registers.communes_below())`
      : sql`t.area_id = ${areaId}`
  return { column, condition: sql`${within} and ${ended} and ${there}` }
}

/** The cases behind one number, by name; a page of them. */
export async function listCases(
  tx: Tx,
  wanted: Wanted & { after: number; limit: number },
): Promise<CaseRow[]> {
  const { column, condition } = conditionOf(wanted)
  const { rows } = await sql<CaseRow>`
    select t.id as thread_id, t.person_id, p.family_name, p.middle_name, p.given_name, p.hamlet,
      a.name as area_name, ${column} as reached_on, t.stage, t.outcome, u.name as holder_name
    from registers.thread t
    join registers.person p on p.id = t.person_id
    join access.unit a on a.id = t.area_id
    left join access.unit u on u.id = t.holder_unit_id
    where ${condition}
    order by p.sort_key, t.id limit ${wanted.limit} offset ${wanted.after}`.execute(tx)
  return rows
}

export async function countCases(tx: Tx, wanted: Wanted): Promise<number> {
  const { condition } = conditionOf(wanted)
  const { rows } = await sql<{ cases: number }>`
    select count(*) as cases from registers.thread t where ${condition}`.execute(tx)
  return rows[0]?.cases ?? 0
}

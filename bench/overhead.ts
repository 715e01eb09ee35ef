import pg from 'pg'
import { figuresOf } from './figures.ts'
import type { BenchHouse } from './house.ts'

const UNIT = 'ca-an-ninh'
const ROUNDS = 15
const AIM = 20

interface Read {
  name: string
  /** `sees(person)` stands where the bare query has the same condition written out by hand. */
  sql: (sees: (person: string) => string) => string
  times: number
}

/** What the pages of people ask most; each names a commune's people among 100,000. */
const READS: readonly Read[] = [
  {
    name: 'one person with his record',
    times: 40,
    sql: (sees) => `select p.*, r.* from registers.person p
      left join registers.release_record r on r.person_id = p.id and ${sees('r.person_id')}
      where p.id = ($1::uuid[])[7] and ${sees('p.id')}`,
  },
  {
    name: 'fifty cards with their cases',
    times: 15,
    sql: (sees) => `select p.id, p.family_name, t.stage from registers.person p
      left join registers.thread t on t.person_id = p.id and ${sees('t.person_id')}
      where p.id = any ($1::uuid[]) and ${sees('p.id')} order by p.sort_key, p.id`,
  },
  {
    name: 'a name among them, first page',
    times: 15,
    sql: (sees) => `select p.id from registers.person p where p.id in (
        select k.person_id from registers.search_token k
        where $1::uuid[] is not null and k.unit_id = '${UNIT}' and k.token >= 'phuc' and k.token < 'phud')
      and ${sees('p.id')} order by p.sort_key, p.id limit 51`,
  },
  {
    name: 'their cases counted by stage',
    times: 2,
    sql: (sees) => `select t.stage, count(*) from registers.thread t
      where $1::uuid[] is not null and t.area_id = 'an-ninh' and ${sees('t.person_id')} group by t.stage order by 1`,
  },
]

const written = (person: string): string => `exists (select from registers.person_share s
  where s.person_id = ${person} and s.unit_id = any (array['${UNIT}']))`

async function asOffice(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query('begin read only')
  await client.query(`select set_config('vb.user', gen_random_uuid()::text, true),
    set_config('vb.duty', 'CA-L', true), set_config('vb.units', '{${UNIT}}', true)`)
  return client
}

async function timeOf(
  client: pg.Client,
  { sql, times, ids }: Read & { ids: string[] },
  sees: (of: string) => string,
) {
  const took: number[] = []
  let rows: unknown[] = []
  for (let turn = 0; turn < times; turn += 1) {
    const begun = performance.now()
    rows = (await client.query(sql(sees), [ids])).rows
    took.push(performance.now() - begun)
  }
  return { took, rows: JSON.stringify(rows) }
}

/**
 * What row-level security costs at SQL: the same reads as the application, and as superuser with
 * the same condition written out, by turns. Both must bring the same rows.
 */
export async function benchOverhead(bench: BenchHouse): Promise<void> {
  const office = await asOffice(bench.appUrl)
  try {
    const { rows } = await bench.superuser.query<{ id: string }>(
      `select person_id as id from registers.person_share where unit_id = '${UNIT}' limit 50`,
    )
    const ids = rows.map(({ id }) => id)
    for (const read of READS) await compare(office, bench.superuser, { ...read, ids })
  } finally {
    await office.end()
  }
}

async function compare(
  office: pg.Client,
  superuser: pg.Client,
  read: Read & { ids: string[] },
): Promise<void> {
  const took = { on: [] as number[], off: [] as number[] }
  for (let round = 0; round < ROUNDS; round += 1) {
    const on = await timeOf(office, read, () => 'true')
    const off = await timeOf(superuser, read, written)
    if (on.rows !== off.rows) throw new Error(`other rows: ${read.name}`)
    took.on.push(...on.took)
    took.off.push(...off.took)
  }
  const [on, off] = [figuresOf(took.on, 1).p50, figuresOf(took.off, 1).p50]
  console.log(
    `rights in the database, ${read.name}: p50 ${on.toFixed(2)} ms, by hand ${off.toFixed(2)} ms: ` +
      `${((on / off - 1) * 100).toFixed(1)} % more (aim ${AIM})`,
  )
}

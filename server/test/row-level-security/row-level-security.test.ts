import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Context, withContext } from '../../src/platform/database/database.ts'
import { asRole, rowsPastPolicies } from '../as-role.ts'
import { testHouse } from '../test-house.ts'
import { underLine } from '../under-line.ts'
import {
  APPEND_ONLY,
  DEFINERS,
  type Eyes,
  HIDDEN_INSIDE_THE_UNIT,
  PROTECTED,
  UNPROTECTED,
} from './catalogue.ts'
import { type Filled, fillEveryTable } from './fill.ts'

const test = testHouse()
const SCHEMAS = ['access', 'journey', 'money', 'oversight', 'platform', 'registers']
const IN_OUR_SCHEMAS = `n.nspname in ('${SCHEMAS.join("', '")}')`
let filled: Filled

beforeAll(async () => {
  filled = await fillEveryTable(test)
})

function contextOf(eyes: Eyes): Context {
  const { police, district } = filled
  const contexts: Record<Eyes, Context> = {
    'commune police': { userId: police.userId, duty: 'CA-L', units: ['ca-an-ninh'] },
    'the head of the police': { userId: police.userId, duty: 'CA-K', units: ['ca-an-ninh'] },
    'district police': { userId: district.userId, duty: 'CA-K', units: ['ca-chau-thanh'] },
    'the administrator': { userId: police.userId, duty: 'QT', units: ['ca-an-ninh'] },
    'the officer himself': { userId: police.userId, duty: 'CA-L', units: [] },
    'the data-protection officer': { userId: police.userId, duty: 'DPO', units: ['ca-an-ninh'] },
    'the auditor': { userId: null, duty: 'SYS-AUDIT', units: [] },
  }
  return contexts[eyes]
}

/** The same duty at the next commune: nobody's user, another unit. */
const stranger = (eyes: Eyes): Context => ({
  userId: randomUUID(),
  duty: STRANGERS[eyes] ?? 'CA-L',
  units: ['ca-phu-tam'],
})
const STRANGERS: Partial<Record<Eyes, string>> = {
  'the head of the police': 'CA-K',
  'district police': 'CA-K',
  'the administrator': 'QT',
  'the data-protection officer': 'DPO',
}

async function countAs(context: Context, table: string): Promise<number> {
  return await withContext(test.house.db, context, async (tx) => {
    const { rows } = await sql<{ rows: number }>`
      select count(*) as rows from ${sql.table(table)}`.execute(tx)
    return rows[0]?.rows ?? -1
  })
}

const names = (rows: { name: string }[]): string[] => rows.map((row) => row.name).sort()

describe('the second wall in the catalogue', () => {
  it('knows every table: a new one is protected, or exempt with a written reason', async () => {
    const found = await rowsPastPolicies<{ name: string }>(
      test,
      `select n.nspname || '.' || c.relname as name from pg_class c
        join pg_namespace n on n.oid = c.relnamespace
        where ${IN_OUR_SCHEMAS} and c.relkind in ('r', 'p', 'm', 'f')`,
    )
    expect(names(found)).toEqual([...Object.keys(PROTECTED), ...Object.keys(UNPROTECTED)].sort())
  })

  it('enables and forces row-level security on every protected table', async () => {
    const found = await rowsPastPolicies<{ name: string }>(
      test,
      `select n.nspname || '.' || c.relname as name from pg_class c
        join pg_namespace n on n.oid = c.relnamespace
        where ${IN_OUR_SCHEMAS} and c.relkind in ('r', 'p')
          and c.relrowsecurity and c.relforcerowsecurity`,
    )
    expect(names(found)).toEqual(Object.keys(PROTECTED).sort())
  })

  it('leaves everything to vb_owner, and nothing of it to the role that serves', async () => {
    const owners = await rowsPastPolicies<{ owner: string }>(
      test,
      `select distinct pg_get_userbyid(owner) as owner from (
        select c.relowner as owner from pg_class c join pg_namespace n on n.oid = c.relnamespace
          where ${IN_OUR_SCHEMAS}
        union select p.proowner from pg_proc p join pg_namespace n on n.oid = p.pronamespace
          where ${IN_OUR_SCHEMAS}
        union select n.nspowner from pg_namespace n where ${IN_OUR_SCHEMAS}) things`,
    )
    expect(owners).toEqual([{ owner: 'vb_owner' }])
  })

  it('gives vb_app no power beyond its grants', async () => {
    const [role] = await rowsPastPolicies(
      test,
      `select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication,
        pg_has_role('vb_app', 'vb_owner', 'MEMBER') as owner,
        has_database_privilege('vb_app', current_database(), 'CREATE') as creates,
        has_database_privilege('vb_app', current_database(), 'TEMP') as temporary,
        (select bool_or(has_schema_privilege('vb_app', oid, 'CREATE')) from pg_namespace
          where nspname !~ '^pg_') as creates_in
        from pg_roles where rolname = 'vb_app'`,
    )
    expect(new Set(Object.values(role ?? {}))).toEqual(new Set([false]))
    const [owner] = await rowsPastPolicies(
      test,
      `select rolcanlogin, rolsuper, rolbypassrls from pg_roles where rolname = 'vb_owner'`,
    )
    expect(owner).toEqual({ rolcanlogin: false, rolsuper: false, rolbypassrls: false })
  })

  it("lets every view look with the reader's own eyes", async () => {
    const blind = await rowsPastPolicies<{ name: string }>(
      test,
      `select n.nspname || '.' || c.relname as name from pg_class c
        join pg_namespace n on n.oid = c.relnamespace
        where ${IN_OUR_SCHEMAS} and c.relkind = 'v'
          and not coalesce(c.reloptions @> '{security_invoker=true}', false)`,
    )
    expect(names(blind)).toEqual([])
  })

  it('has only the written functions that look past the policies, each with a fixed search path', async () => {
    const definers = await rowsPastPolicies<{ name: string; fixed: boolean; open: boolean }>(
      test,
      `select n.nspname || '.' || p.proname as name,
          coalesce(array_to_string(p.proconfig, ',') like 'search_path=pg_catalog%', false) as fixed,
          p.prorettype <> 'trigger'::regtype
            and has_function_privilege('public', p.oid, 'EXECUTE') as open
        from pg_proc p join pg_namespace n on n.oid = p.pronamespace
        where ${IN_OUR_SCHEMAS} and p.prosecdef`,
    )
    expect(names(definers)).toEqual(DEFINERS)
    expect(definers.filter((row) => !row.fixed || row.open)).toEqual([])
  })

  it('grants policies that see everything to vb_owner alone', async () => {
    const open = await rowsPastPolicies<{ name: string }>(
      test,
      `select schemaname || '.' || tablename as name from pg_policies
        where schemaname in ('${SCHEMAS.join("', '")}')
          and qual = 'true' and roles <> '{vb_owner}'`,
    )
    expect(names(open)).toEqual([])
  })

  it.each(APPEND_ONLY)('lets nobody change or empty %s', async (table) => {
    const [may] = await rowsPastPolicies(
      test,
      `select has_any_column_privilege('vb_app', $1, 'UPDATE') as update,
        has_table_privilege('vb_app', $1, 'DELETE') as delete,
        has_table_privilege('vb_app', $1, 'TRUNCATE') as truncate`,
      [table],
    )
    expect(may).toEqual({ update: false, delete: false, truncate: false })
    await asRole(test, 'vb_migrate', async (client) => {
      await client.query('set role vb_owner')
      for (const change of [`delete from ${table}`, `truncate ${table} cascade`]) {
        await expect(client.query(change), change).rejects.toMatchObject({ code: 'VB001' })
      }
    })
  })
})

describe.each(Object.entries(PROTECTED))('%s', (table, eyes) => {
  it('holds rows, and shows none to a transaction without context', async () => {
    const [past] = await rowsPastPolicies<{ rows: string }>(
      test,
      `select count(*) as rows from ${table}`,
    )
    expect(Number(past?.rows)).toBeGreaterThan(0)
    const { rows } = await test.pool.query<{ rows: number }>(
      `select count(*) as rows from ${table}`,
    )
    expect(rows).toEqual([{ rows: 0 }])
  })

  it('shows rows to the eyes they are meant for', async () => {
    expect(await countAs(contextOf(eyes), table)).toBeGreaterThan(0)
  })

  it('shows nothing to the same duty of another commune', async () => {
    expect(await countAs(stranger(eyes), table)).toBe(0)
  })
})

describe('inside the unit that sees the case', () => {
  it.each(Object.entries(HIDDEN_INSIDE_THE_UNIT))(
    '%s stays hidden from %s',
    async (table, duty) => {
      const context = { ...contextOf('commune police'), duty }
      expect(await countAs(context, 'registers.person')).toBeGreaterThan(0)
      expect(await countAs(context, table)).toBe(0)
    },
  )

  it('an officer does not read the sessions, keys or reads of a colleague', async () => {
    const colleague = { userId: randomUUID(), duty: 'CA-L', units: ['ca-an-ninh'] }
    for (const table of ['access.session', 'access.read_line', 'platform.idempotency_key']) {
      expect(await countAs(colleague, table), table).toBe(0)
    }
  })
})

describe('a commune that knows an id', () => {
  const neighbour = () => ({ userId: randomUUID(), duty: 'CA-L', units: ['ca-phu-tam'] })

  it('cannot let itself see a person whom it cannot see', async () => {
    const share = (unit: string) =>
      withContext(test.house.db, neighbour(), (tx) =>
        sql`insert into registers.person_share (person_id, unit_id, since, why)
          values (${filled.personId}, ${unit}, '2024-05-20', 'curious')`.execute(tx),
      )
    await expect(share('ca-phu-tam')).rejects.toMatchObject({ code: '42501' })
    await expect(share('ubnd-an-ninh')).rejects.toMatchObject({ code: '42501' })
  })

  it('cannot let itself see a list which it cannot see', async () => {
    const [list] = await rowsPastPolicies<{ id: string }>(
      test,
      'select id from journey.monthly_list',
    )
    const share = withContext(test.house.db, neighbour(), (tx) =>
      sql`insert into journey.list_share (list_id, unit_id)
        values (${list?.id}, 'ca-phu-tam')`.execute(tx),
    )
    await expect(share).rejects.toMatchObject({ code: '42501' })
  })

  it('changes nothing of a person whom it cannot see', async () => {
    const changed = await underLine(test, neighbour(), (tx) =>
      sql`update registers.person set hamlet = 'nơi khác' where id = ${filled.personId}`.execute(
        tx,
      ),
    )
    expect(changed.numAffectedRows).toBe(0n)
  })

  it('reads only the name of an officer, never the account', async () => {
    const name = await withContext(test.house.db, neighbour(), (tx) =>
      sql<{ name: string }>`select access.officer_name(${filled.police.userId}) as name`.execute(
        tx,
      ),
    )
    expect(name.rows).toEqual([{ name: 'Cán bộ CA-L' }])
    expect(await countAs(neighbour(), 'access.user_account')).toBe(0)
  })
})

import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { rowsPastPolicies } from '../../../test/as-role.ts'
import { testHouse } from '../../../test/test-house.ts'
import { underLine } from '../../../test/under-line.ts'
import { withContext } from '../../platform/database/database.ts'
import { insertAuditLine } from './audit.queries.ts'
import { sql } from 'kysely'

const test = testHouse()

interface Table {
  name: string
  /** A column that may be named in an insert. */
  column: string
  inserts: boolean
}
let audited: Table[]

/** Tables of access and platform whose writes need no line, each with the reason. */
const WITHOUT_LINE: Record<string, string> = {
  'access.session': 'a session is seen every minute; signing in and out have their own lines',
  'access.audit_line': 'it is the line',
  'access.audit_subject': 'part of the line',
  'access.audit_seal': 'made from the lines',
  'access.read_line': 'reads have their own log',
  'platform.idempotency_key': 'kept with the write it belongs to',
  'platform.mail':
    'whoever wants a letter has his line; that it went out is the post office’s own mark',
  'platform.rate_count': 'a counter',
}

beforeAll(async () => {
  audited = await rowsPastPolicies<Table>(
    test,
    `select n.nspname || '.' || c.relname as name,
        has_table_privilege('vb_app', c.oid, 'INSERT') as inserts,
        (select quote_ident(a.attname) from pg_attribute a where a.attrelid = c.oid
          and a.attnum > 0 and a.attidentity = '' and a.attgenerated = '' limit 1) as column
      from pg_trigger t join pg_class c on c.oid = t.tgrelid
      join pg_namespace n on n.oid = c.relnamespace
      where t.tgname = 'audited' and t.tgenabled = 'O'
        and pg_get_triggerdef(t.oid) like
          '% AFTER INSERT OR DELETE OR UPDATE ON % FOR EACH STATEMENT %require_audit_line()'
      order by 1`,
  )
})

/** A write that touches no row: the trigger is asked for every statement. */
const emptyWrite = ({ name, column, inserts }: Table) =>
  sql.raw(
    inserts
      ? `insert into ${name} (${column}) select ${column} from ${name} where false`
      : `update ${name} set ${column} = ${column} where false`,
  )

const someone = () => ({ userId: randomUUID(), duty: 'CA-L', units: ['ca-an-ninh'] })

describe('a write without an audit line', () => {
  it('is watched for on every table of the rooms, but for a written few', async () => {
    const all = await rowsPastPolicies<{ name: string }>(
      test,
      `select n.nspname || '.' || c.relname as name from pg_class c
        join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p') and n.nspname
        in ('access', 'platform', 'registers', 'journey', 'money', 'oversight')`,
    )
    const expected = all.map((row) => row.name).filter((name) => !(name in WITHOUT_LINE))
    expect(audited.map((row) => row.name).sort()).toEqual(expected.sort())
  })

  it('is refused on each of them, and passes under a line', async () => {
    for (const table of audited) {
      const bare = withContext(test.house.db, someone(), (tx) => emptyWrite(table).execute(tx))
      await expect(bare, table.name).rejects.toMatchObject({ code: 'VB002' })
      await underLine(test, someone(), (tx) => emptyWrite(table).execute(tx))
    }
  })

  it('is refused when the only line of the transaction says "refused"', async () => {
    const officer = someone()
    const write = withContext(test.house.db, officer, async (tx) => {
      await insertAuditLine(tx, {
        onDate: '2024-05-20',
        requestId: 'test',
        action: 'test',
        outcome: 'refused',
        refusal: 'test.no',
        userId: officer.userId,
        assignmentId: null,
        duty: 'CA-L',
        unitId: null,
      })
      await sql`update platform.clock set demo_date = demo_date`.execute(tx)
    })
    await expect(write).rejects.toMatchObject({ code: 'VB002' })
  })

  it('is refused in the transaction after the one that had a line', async () => {
    await underLine(test, someone(), (tx) => sql`select 1`.execute(tx))
    const write = withContext(test.house.db, someone(), (tx) =>
      sql`update platform.clock set demo_date = demo_date`.execute(tx),
    )
    await expect(write).rejects.toMatchObject({ code: 'VB002' })
  })

  it('cannot be excused by a line in the name of somebody else', async () => {
    const line = withContext(test.house.db, someone(), (tx) =>
      sql`insert into access.audit_line (on_date, request_id, action, outcome, user_id)
        values ('2024-05-20', 'x', 'x', 'done', ${randomUUID()})`.execute(tx),
    )
    await expect(line).rejects.toMatchObject({ code: '42501' })
  })
})

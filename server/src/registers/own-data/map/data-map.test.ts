import { describe, expect, it } from 'vitest'
import { rowsPastPolicies } from '../../../../test/as-role.ts'
import { testHouse } from '../../../../test/test-house.ts'
import { DATA_MAP } from './data-map.ts'
import { NO_PERSON } from './no-person.ts'

const test = testHouse()

interface Column {
  table: string
  column: string
}

/** What the map does not know, or knows and is not there any more. */
function differences(found: readonly Column[]): string[] {
  const there = new Set(found.map(({ table, column }) => `${table}.${column}`))
  const unmapped = found
    .filter(({ table, column }) => !(table in NO_PERSON) && !DATA_MAP[table]?.columns[column])
    .map(({ table, column }) => `${table}.${column} is neither mapped nor left out`)
  const stale = Object.entries(DATA_MAP).flatMap(([table, { columns }]) =>
    Object.keys(columns)
      .filter((column) => !there.has(`${table}.${column}`))
      .map((column) => `${table}.${column} is mapped and not there`),
  )
  return [...unmapped, ...stale]
}

const columns = () =>
  rowsPastPolicies<Column>(
    test,
    `select n.nspname || '.' || c.relname as table, a.attname as column from pg_attribute a
      join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped and n.nspname in
        ('access', 'platform', 'registers', 'journey', 'money', 'oversight') order by 1, a.attnum`,
  )

describe('the map of personal data', () => {
  it('knows every column of the database: on the person’s sheet, or left out with a reason', async () => {
    const found = await columns()
    expect(found.length).toBeGreaterThan(400)
    expect(differences(found)).toEqual([])
  })

  it('turns red when a table of people gets a column, or the database a table', async () => {
    const more = [
      { table: 'registers.person', column: 'nickname' },
      { table: 'money.borrower', column: 'id' },
    ]
    expect(differences([...(await columns()), ...more])).toEqual([
      'registers.person.nickname is neither mapped nor left out',
      'money.borrower.id is neither mapped nor left out',
    ])
  })

  it('leaves no table in both lists, and says why of everything that is left out', () => {
    expect(Object.keys(NO_PERSON).filter((table) => table in DATA_MAP)).toEqual([])
    const reasons = [
      ...Object.values(NO_PERSON),
      ...Object.values(DATA_MAP)
        .flatMap(({ columns: all }) => Object.values(all))
        .flatMap((column) => (typeof column === 'string' ? [] : [column.leftOut])),
    ]
    expect(reasons.filter((reason) => reason.length < 5)).toEqual([])
  })

  it('is all asked for: the function that gathers a person’s rows names every mapped table', async () => {
    const [found] = await rowsPastPolicies<{ source: string }>(
      test,
      `select prosrc as source from pg_proc where oid = 'registers.own_data'::regproc`,
    )
    const missing = Object.keys(DATA_MAP).filter((table) => !found?.source.includes(`'${table}'`))
    expect(missing).toEqual([])
  })

  it('names no table that is not there any more', async () => {
    const tables = new Set((await columns()).map(({ table }) => table))
    const gone = [...Object.keys(NO_PERSON), ...Object.keys(DATA_MAP)].filter(
      (table) => !tables.has(table),
    )
    expect(gone).toEqual([])
  })
})

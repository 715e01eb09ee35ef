import { Client } from 'pg'
import type { TestHouse } from './test-house.ts'

/** Plain SQL on the test's own database under one role; for what the app itself may not do. */
export async function asRole<T>(
  test: TestHouse,
  role: 'vb_app' | 'vb_migrate' | 'postgres',
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const client = new Client({ connectionString: test.databaseUrl(role) })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** Rows of one statement as the superuser, past every policy. */
export async function rowsPastPolicies<R extends object>(
  test: TestHouse,
  statement: string,
  values: unknown[] = [],
): Promise<R[]> {
  return await asRole(test, 'postgres', async (client) => {
    const { rows } = await client.query<R>(statement, values)
    return rows
  })
}

/** Changes what nobody may change: triggers and foreign keys asleep, as a thief with the disk could. */
export async function tamper(test: TestHouse, ...statements: string[]): Promise<void> {
  await asRole(test, 'postgres', async (client) => {
    await client.query('set session_replication_role = replica')
    for (const statement of statements) await client.query(statement)
  })
}

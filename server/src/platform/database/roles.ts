import fs from 'node:fs'
import path from 'node:path'
import pg from 'pg'

const ROLES = path.join(import.meta.dirname, '../../../db/roles.sql')

export interface RolePasswords {
  app: string
  migrate: string
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

async function createDatabase(maintenanceUrl: string, name: string): Promise<void> {
  await withClient(maintenanceUrl, async (client) => {
    const found = await client.query('select from pg_database where datname = $1', [name])
    if (found.rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`)
  })
}

/** Creates the database and its three roles on a cluster of our own (as superuser, once). */
export async function prepareDatabase(
  superuserUrl: (database: string) => string,
  name: string,
  passwords: RolePasswords,
): Promise<void> {
  await createDatabase(superuserUrl('postgres'), name)
  await withClient(superuserUrl(name), async (client) => {
    await client.query(fs.readFileSync(ROLES, 'utf8'))
    const pairs = { vb_app: passwords.app, vb_migrate: passwords.migrate }
    for (const [role, password] of Object.entries(pairs)) {
      await client.query(`alter role ${role} password ${client.escapeLiteral(password)}`)
    }
  })
}

/** Removes a database of our own cluster with everything in it. */
export async function dropDatabase(
  superuserUrl: (database: string) => string,
  name: string,
): Promise<void> {
  await withClient(superuserUrl('postgres'), async (client) => {
    await client.query(`drop database if exists ${client.escapeIdentifier(name)} with (force)`)
  })
}

import fs from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { describe, expect, it } from 'vitest'
import { testHouse } from '../../server/test/test-house.ts'
import { planted } from '../planted.ts'
import { generateTypes } from './generate-types.ts'

const test = testHouse()
const COMMITTED = path.resolve(import.meta.dirname, '../../server/db/schema.ts')

async function generated(): Promise<string> {
  const file = path.join(planted({}), 'schema.ts')
  await generateTypes(test.databaseUrl('vb_migrate'), file)
  return fs.readFileSync(file, 'utf8')
}

describe('server/db/schema.ts', () => {
  it('is what the migrations make; if not: npm run db:types', async () => {
    expect(await generated()).toBe(fs.readFileSync(COMMITTED, 'utf8'))
  })

  it('would no longer fit after one more column', async () => {
    const client = new pg.Client({ connectionString: test.databaseUrl('postgres') })
    await client.connect()
    await client.query('alter table platform.clock add column planted int')
    await client.end()
    expect(await generated()).not.toBe(fs.readFileSync(COMMITTED, 'utf8'))
  })
})

import pg from 'pg'
import { loadProfile } from '../src/access/agencies/load-profile.ts'
import { readLocality } from '../src/locality.ts'
import type { TestHouse } from './test-house.ts'

/** An empty house of the tests turned into another locality, as if it had started with it. */
export async function becomeLocality(test: TestHouse, profile: string): Promise<void> {
  const owner = new pg.Client({ connectionString: test.databaseUrl('postgres') })
  await owner.connect()
  try {
    await owner.query(`set session_replication_role = replica;
      truncate access.unit, access.user_account cascade;
      delete from platform.profile_document;
      update platform.clock set demo_date = null, last_business_date = null`)
  } finally {
    await owner.end()
  }
  await loadProfile(test.house, readLocality(profile))
}

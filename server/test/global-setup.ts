import type { TestProject } from 'vitest/node'
import { loadProfile } from '../src/access/agencies/load-profile.ts'
import { type Profile, readProfile } from '../src/access/agencies/profile.ts'
import { setBusinessDate } from '../src/access/demo-clock/set-business-date.ts'
import { startTestCluster } from './test-cluster.ts'

declare module 'vitest' {
  interface ProvidedContext {
    databasePort: number
  }
}

export const TEST_DAY = '2024-05-20'

/** Most tests hand over without paper; signed-copies-due.test.ts is about the rule. */
function withoutPaper(): Profile {
  const profile = readProfile('chau-thanh-2024')
  return { ...profile, signing: { ...profile.signing, handOverNeedsSignedCopiesFrom: null } }
}

/** One database server for the run, with an empty district on the day the plan's example stands. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await startTestCluster(async (house) => {
    await setBusinessDate(house, TEST_DAY)
    await loadProfile(house, withoutPaper())
  })
  project.provide('databasePort', cluster.port)
  return () => cluster.stop()
}

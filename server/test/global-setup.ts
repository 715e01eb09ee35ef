import type { TestProject } from 'vitest/node'
import { setBusinessDate } from '../src/access/demo-clock/set-business-date.ts'
import { startTestCluster } from './test-cluster.ts'

declare module 'vitest' {
  interface ProvidedContext {
    databasePort: number
  }
}

export const TEST_DAY = '2024-05-20'

/** One database server for the run, with an empty district on the day the plan's example stands. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await startTestCluster((house) => setBusinessDate(house, TEST_DAY))
  project.provide('databasePort', cluster.port)
  return () => cluster.stop()
}

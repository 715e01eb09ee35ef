import type { TestProject } from 'vitest/node'
import { playDemo } from '../demo/play.ts'
import { startTestCluster } from '../server/test/test-cluster.ts'

/** The demo district, played once; every spec works on a copy of its own. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await startTestCluster((house) => playDemo(house))
  project.provide('databasePort', cluster.port)
  return () => cluster.stop()
}

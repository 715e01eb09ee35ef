import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { startCluster } from '../../server/src/platform/database/embedded/cluster.ts'
import { migrate } from '../../server/src/platform/database/migrate.ts'
import { prepareDatabase } from '../../server/src/platform/database/roles.ts'

/** A migrated database for one piece of work, on a cluster of its own that goes afterwards. */
export async function freshDatabase(work: (url: string) => Promise<void>): Promise<void> {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'vung-buoc-types-'))
  fs.chmodSync(root, 0o755)
  const settings = { fsync: 'off', synchronous_commit: 'off' }
  const cluster = await startCluster({ folder: path.join(root, 'pg'), password: 'types', settings })
  try {
    const passwords = { app: 'app', migrate: 'migrate' }
    await prepareDatabase((name) => cluster.superuserUrl(name), 'types', passwords)
    const url = `postgres://vb_migrate:migrate@127.0.0.1:${cluster.port}/types`
    await migrate(url)
    await work(url)
  } finally {
    await cluster.stop()
    fs.rmSync(root, { recursive: true, force: true })
  }
}

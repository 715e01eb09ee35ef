import { ClusterFolder } from './cluster-folder.ts'
import { databaseAccount } from './account.ts'
import { prepareBinaries } from './binaries.ts'
import { Postmaster } from './postmaster.ts'

export interface Cluster {
  port: number
  /** False when it was running already: somebody else's, or left over from a killed process. */
  started: boolean
  /** Address for the superuser: only to create roles and databases, never for the app. */
  superuserUrl: (database: string) => string
  /** Starts it again on the same port, should it have died under us. */
  revive(): Promise<void>
  stop(): Promise<void>
}

export interface ClusterSettings {
  folder: string
  password: string
  settings?: Record<string, string>
}

/** Starts the cluster, or takes over one that outlived its last owner. */
export async function startCluster(options: ClusterSettings): Promise<Cluster> {
  const account = databaseAccount()
  const programs = prepareBinaries(account)
  const folder = new ClusterFolder(options.folder, account)
  await folder.initialise(programs.initdb, options.password)
  await folder.clearStalePid()
  const postmaster = new Postmaster(folder, programs.pgCtl)
  const settings = options.settings ?? {}
  const started = await postmaster.ensureRunning(settings)
  const port = folder.port()
  return {
    port,
    started,
    superuserUrl: (database) =>
      `postgres://postgres:${encodeURIComponent(options.password)}@127.0.0.1:${port}/${database}`,
    revive: async () => {
      await folder.clearStalePid()
      await postmaster.ensureRunning(settings, port)
    },
    stop: () => postmaster.stop(),
  }
}

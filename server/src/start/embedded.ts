import fs from 'node:fs'
import { type Config, ConfigError } from '../config.ts'
import { prepareDataDir } from '../data-dir.ts'
import type { Foundation, Tenant } from '../foundation.ts'
import { type Cluster, startCluster } from '../platform/database/embedded/cluster.ts'
import { clusterPlace } from '../platform/database/embedded/place.ts'
import { ClusterClosingError, Tenancy } from '../platform/database/embedded/tenancy.ts'
import { layLogAside } from '../platform/backup/log-aside.ts'
import { dropDatabase, prepareDatabase } from '../platform/database/roles.ts'
import { loadSecrets, type Secrets } from '../secrets.ts'

/** The one database of an embedded cluster. */
export const DATABASE = 'vung_buoc'
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** A new cluster takes 60 MB, a full one needs a little to write what it has in hand. */
const FIRST_MB = 150
const LEAST_MB = 20

function refuseFullDisk(config: Config, folder: string): void {
  const needed = fs.existsSync(folder) ? LEAST_MB : FIRST_MB
  const { bavail, bsize } = fs.statfsSync(fs.existsSync(folder) ? folder : config.dataDir)
  const free = Math.floor((bavail * bsize) / 1_000_000)
  if (free >= needed) return
  throw new ConfigError(
    `Ổ đĩa của DATA_DIR (${config.dataDir}) gần đầy: còn ${free} MB, cần ít nhất ${needed} MB. Hãy giải phóng chỗ trống rồi chạy lại.`,
  )
}

/** What passes by itself when another process starts or stops the same cluster at this moment. */
const PASSING = new Set(['57P03', '57P01', 'ECONNREFUSED', 'ECONNRESET', '3D000', '28P01', '28000'])
const TRIES = 40
const PREPARE_FROM = 10

function passes(error: unknown): boolean {
  const { code, message } = error as NodeJS.ErrnoException
  return (
    error instanceof ClusterClosingError ||
    PASSING.has(code ?? '') ||
    message.includes('Connection terminated')
  )
}

interface Parts {
  folder: string
  secrets: Secrets
  tenant: Tenant
  settings: Record<string, string>
}

const urlOf = (cluster: Cluster, role: string, password: string) =>
  `postgres://${role}:${encodeURIComponent(password)}@127.0.0.1:${cluster.port}/${DATABASE}`

const prepare = ({ secrets }: Parts, cluster: Cluster) =>
  prepareDatabase((name) => cluster.superuserUrl(name), DATABASE, {
    app: secrets.app,
    migrate: secrets.migrate,
  })

async function tryMoveIn(
  parts: Parts,
  nth: number,
): Promise<{ cluster: Cluster; tenancy: Tenancy }> {
  const { folder, secrets, tenant, settings } = parts
  const cluster = await startCluster({ folder, password: secrets.superuser, settings })
  if (cluster.started || nth > PREPARE_FROM) await prepare(parts, cluster)
  const url = urlOf(cluster, 'vb_app', secrets.app)
  const tenancy = new Tenancy({ url, name: tenant.name, revive: () => cluster.revive() })
  await tenancy.moveIn()
  return { cluster, tenancy }
}

async function moveIn(parts: Parts) {
  for (let nth = 1; ; nth++) {
    try {
      return await tryMoveIn(parts, nth)
    } catch (error) {
      if (nth >= TRIES || !passes(error)) throw error
      await sleep(200)
    }
  }
}

/** How long a lock of a server killed a moment ago may still be seen. */
const PATIENCE_MS = 2_000

async function claimServing(tenancy: Tenancy, config: Config): Promise<void> {
  const other = await tenancy.claimServing(PATIENCE_MS)
  if (other === null) return
  const [, pid, port] = /pid (\d+) port (\d+)/.exec(other) ?? []
  const who = pid === undefined ? '' : ` (tiến trình ${pid}, cổng ${port})`
  throw new ConfigError(
    `Đã có một máy chủ đang chạy trên DATA_DIR ${config.dataDir}${who}. Hãy dừng nó trước, hoặc đặt DATA_DIR khác.`,
  )
}

/** PostgreSQL of our own below DATA_DIR, shared by every process of this installation. */
export async function layEmbedded(config: Config, tenant: Tenant): Promise<Foundation> {
  prepareDataDir(config)
  const secrets = loadSecrets(config.dataDir)
  const folder = clusterPlace(config.dataDir)
  refuseFullDisk(config, folder)
  const archives = config.backup.folder !== null && config.backup.keyFile !== null
  const settings = archives ? layLogAside(folder) : {}
  const parts = { folder, secrets, tenant, settings }
  const { cluster, tenancy } = await moveIn(parts)
  const { app, migrate, key } = parts.secrets
  return {
    appUrl: urlOf(cluster, 'vb_app', app),
    migrateUrl: urlOf(cluster, 'vb_migrate', migrate),
    backupUrl: cluster.superuserUrl('postgres'),
    secret: config.secret ?? key,
    place: folder,
    claimServing: () => claimServing(tenancy, config),
    startOver: async () => {
      await tenancy.pause()
      await dropDatabase((name) => cluster.superuserUrl(name), DATABASE)
      await prepare(parts, cluster)
      await tenancy.moveIn()
      await claimServing(tenancy, config)
    },
    release: async () => {
      if (await tenancy.moveOut()) await cluster.stop()
    },
  }
}

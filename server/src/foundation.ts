import fs from 'node:fs'
import path from 'node:path'
import type pg from 'pg'
import type { House } from './access/door/house.ts'
import { type Config, ConfigError, prepareDataDir } from './config.ts'
import { openDb, openPool } from './platform/database/database.ts'
import { readGateFacts } from './platform/database/database.queries.ts'
import { startCluster } from './platform/database/embedded/cluster.ts'
import { clusterPlace } from './platform/database/embedded/place.ts'
import { refusalOf } from './platform/database/gate.ts'
import { prepareDatabase } from './platform/database/roles.ts'
import { loadSecrets } from './secrets.ts'

/** The database under the house, its addresses, and how to let go of it. */
export interface Foundation {
  appUrl: string
  migrateUrl: string | null
  secret: string
  place: string
  release(): Promise<void>
}

const DATABASE = 'vung_buoc'

async function embedded(config: Config): Promise<Foundation> {
  prepareDataDir(config)
  const secrets = loadSecrets(config.dataDir)
  const folder = clusterPlace(config.dataDir)
  const cluster = await startCluster({ folder, password: secrets.superuser })
  const passwords = { app: secrets.app, migrate: secrets.migrate }
  await prepareDatabase(cluster.superuserUrl, DATABASE, passwords)
  const urlOf = (role: string, password: string) =>
    `postgres://${role}:${encodeURIComponent(password)}@127.0.0.1:${cluster.port}/${DATABASE}`
  return {
    appUrl: urlOf('vb_app', secrets.app),
    migrateUrl: urlOf('vb_migrate', secrets.migrate),
    secret: config.secret ?? secrets.key,
    place: folder,
    release: () => cluster.stop(),
  }
}

function external(config: Config, appUrl: string): Foundation {
  prepareDataDir(config)
  return {
    appUrl,
    migrateUrl: config.migrateDatabaseUrl,
    secret: config.secret ?? '',
    place: new URL(appUrl).host,
    release: async () => {},
  }
}

/** The embedded cluster, or the server that DATABASE_URL names. */
export async function layFoundation(config: Config): Promise<Foundation> {
  if (config.databaseUrl !== null) return external(config, config.databaseUrl)
  return await embedded(config)
}

export interface Standing {
  house: House
  pool: pg.Pool
}

/** Opens the app's pool and refuses to go on as superuser, owner, or past the policies. */
export async function openHouse(config: Config, foundation: Foundation): Promise<Standing> {
  const pool = openPool(foundation.appUrl)
  const db = openDb(pool)
  const refusal = refusalOf(await readGateFacts(db))
  if (refusal !== null) {
    await pool.end()
    throw new ConfigError(refusal)
  }
  const house: House = {
    db,
    demo: config.demo,
    secret: foundation.secret,
    idleMinutes: config.sessionIdleMinutes,
    secureCookie: config.publicUrl?.startsWith('https:') === true,
  }
  return { house, pool }
}

/** A fault of the surroundings as one sentence, or null for a bug. */
export function sentenceOf(error: unknown, config: Config): string | null {
  if (error instanceof ConfigError) return error.message
  const { code } = error as NodeJS.ErrnoException
  switch (code) {
    case 'EADDRINUSE':
      return `Cổng ${config.port} hoặc ${config.adminPort} đang có chương trình khác dùng. Hãy đặt PORT và ADMIN_PORT khác.`
    case 'EACCES':
      return `Không có quyền mở cổng ${config.port} hoặc ghi vào ${config.dataDir}.`
    case 'ENOSPC':
    case '53100':
      return `Ổ đĩa đã đầy (${config.dataDir}). Hãy giải phóng chỗ trống rồi chạy lại; dữ liệu vẫn còn.`
    case 'ECONNREFUSED':
    case 'ENOTFOUND':
    case 'ETIMEDOUT':
      return 'Không nối được tới cơ sở dữ liệu trong DATABASE_URL. Hãy kiểm tra địa chỉ và máy chủ.'
    case '28P01':
    case '28000':
      return 'Cơ sở dữ liệu từ chối tài khoản trong DATABASE_URL. Hãy kiểm tra vai trò và mật khẩu.'
    case '3D000':
      return 'Cơ sở dữ liệu trong DATABASE_URL chưa được tạo. Xem docs/how-to/own-server.md.'
    default:
      return diskSentence(error, config)
  }
}

/** initdb and pg_ctl report a full disk in words only. */
function diskSentence(error: unknown, config: Config): string | null {
  if (!(error instanceof Error)) return null
  if (/No space left on device/.test(error.message)) {
    return `Ổ đĩa đã đầy (${config.dataDir}). Hãy giải phóng chỗ trống rồi chạy lại; dữ liệu vẫn còn.`
  }
  if (/timeout exceeded when trying to connect/.test(error.message)) {
    return 'Cơ sở dữ liệu trong DATABASE_URL không trả lời. Hãy kiểm tra địa chỉ và máy chủ.'
  }
  return null
}

export const dataPlaces = (config: Config, foundation: Foundation): string[] => {
  const inside = foundation.place.startsWith(config.dataDir)
  const files = path.relative(process.cwd(), config.dataDir) || '.'
  const shown = fs.existsSync(config.dataDir) ? config.dataDir : files
  return inside ? [shown] : [shown, foundation.place]
}

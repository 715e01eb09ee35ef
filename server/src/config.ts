import fs from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

const port = z.coerce.number().int().min(0).max(65_535)
const address = z.url({ protocol: /^postgres(?:ql)?$/ })

/** Every setting, its default and its check. An unknown VB_ name is a mistake, and is said so. */
const Settings = z.strictObject({
  PORT: port.default(8610),
  ADMIN_PORT: port.default(8611),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default('data'),
  DATABASE_URL: address.optional(),
  MIGRATE_DATABASE_URL: address.optional(),
  VB_MODE: z.enum(['demo', 'office']).default('demo'),
  VB_PROFILE: z
    .string()
    .regex(/^[a-z0-9-]+$/)
    .default('chau-thanh-2024'),
  VB_SECRET: z.string().min(32).optional(),
  VB_PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  VB_LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
  VB_SESSION_IDLE_MINUTES: z.coerce.number().int().min(1).max(120).default(15),
})

export interface Config {
  port: number
  adminPort: number
  host: string
  dataDir: string
  databaseUrl: string | null
  migrateDatabaseUrl: string | null
  demo: boolean
  profile: string
  secret: string | null
  publicUrl: string | null
  logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug'
  sessionIdleMinutes: number
}

/** A setting that cannot be used; the message is one line that names it. */
export class ConfigError extends Error {}

const NAMES = Object.keys(Settings.shape)

function pickSettings(env: NodeJS.ProcessEnv): Record<string, string> {
  const chosen = Object.entries(env).filter(
    ([name, value]) =>
      value !== undefined && value !== '' && (NAMES.includes(name) || name.startsWith('VB_')),
  )
  return Object.fromEntries(chosen) as Record<string, string>
}

/** Values of addresses and secrets are not repeated on the screen. */
const SECRET = /URL|SECRET/

function sentenceOf(issue: z.core.$ZodIssue, env: Record<string, string>): string {
  if (issue.code === 'unrecognized_keys') {
    return `Không có cài đặt tên ${issue.keys.join(', ')}. Xem các tên đúng bằng: npm run -s vb -- config print`
  }
  const name = String(issue.path[0])
  const shown = SECRET.test(name) ? '' : ` (đang là "${env[name] ?? ''}")`
  return `Cài đặt ${name}${shown} không dùng được: ${issue.message}`
}

function checkTogether(settings: z.output<typeof Settings>): void {
  if (settings.PORT !== 0 && settings.PORT === settings.ADMIN_PORT) {
    throw new ConfigError('Cài đặt ADMIN_PORT phải khác PORT.')
  }
  if (settings.DATABASE_URL === undefined) return
  if (settings.VB_SECRET === undefined) {
    throw new ConfigError('Cài đặt VB_SECRET (từ 32 ký tự) là bắt buộc khi dùng DATABASE_URL.')
  }
}

/** Reads and checks all settings; throws ConfigError with one line naming the first bad one. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const chosen = pickSettings(env)
  const parsed = Settings.safeParse(chosen)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new ConfigError(issue === undefined ? 'Cài đặt sai.' : sentenceOf(issue, chosen))
  }
  const settings = parsed.data
  checkTogether(settings)
  return {
    port: settings.PORT,
    adminPort: settings.ADMIN_PORT,
    host: settings.HOST,
    dataDir: path.resolve(settings.DATA_DIR),
    databaseUrl: settings.DATABASE_URL ?? null,
    migrateDatabaseUrl: settings.MIGRATE_DATABASE_URL ?? null,
    demo: settings.VB_MODE === 'demo',
    profile: settings.VB_PROFILE,
    secret: settings.VB_SECRET ?? null,
    publicUrl: settings.VB_PUBLIC_URL ?? null,
    logLevel: settings.VB_LOG_LEVEL,
    sessionIdleMinutes: settings.VB_SESSION_IDLE_MINUTES,
  }
}

/** The settings in force as lines to read, with addresses and secrets hidden. */
export function describeConfig(config: Config): string[] {
  const hide = (value: string | null) => (value === null ? '(không đặt)' : '(đã đặt, ẩn)')
  return [
    `PORT=${config.port}`,
    `ADMIN_PORT=${config.adminPort}`,
    `HOST=${config.host}`,
    `DATA_DIR=${config.dataDir}`,
    `DATABASE_URL=${hide(config.databaseUrl)}`,
    `MIGRATE_DATABASE_URL=${hide(config.migrateDatabaseUrl)}`,
    `VB_MODE=${config.demo ? 'demo' : 'office'}`,
    `VB_PROFILE=${config.profile}`,
    `VB_SECRET=${hide(config.secret)}`,
    `VB_PUBLIC_URL=${config.publicUrl ?? '(không đặt)'}`,
    `VB_LOG_LEVEL=${config.logLevel}`,
    `VB_SESSION_IDLE_MINUTES=${config.sessionIdleMinutes}`,
  ]
}

/** DATA_DIR must be a folder this program can write into. */
export function prepareDataDir(config: Config): void {
  try {
    fs.mkdirSync(config.dataDir, { recursive: true })
    fs.accessSync(config.dataDir, fs.constants.W_OK)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    const why = code === 'ENOSPC' ? 'ổ đĩa đã đầy' : `không ghi được vào thư mục (${code ?? ''})`
    throw new ConfigError(`Cài đặt DATA_DIR (đang là "${config.dataDir}"): ${why}.`)
  }
}

import type { X509Certificate } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import type { z } from 'zod'
import { readRoots } from './platform/signing/pdf/trust.ts'
import { type Setting, type Settings, SETTINGS } from './settings.ts'
import type { ElsewhereSettings } from './access/elsewhere/elsewhere-settings.ts'

export type LogLevel = 'silent' | 'error' | 'warn' | 'info' | 'debug'

export interface BackupSettings {
  /** Where backups go; with an embedded database its log follows there every minute. */
  folder: string | null
  /** The keys of the backups, a line each; it lies elsewhere than data and backups. */
  keyFile: string | null
  /** Role with REPLICATION on a server of the office's own. */
  databaseUrl: string | null
}

export interface Config {
  port: number
  adminPort: number
  host: string
  dataDir: string
  databaseUrl: string | null
  migrateDatabaseUrl: string | null
  demo: boolean
  profile: string
  /** Whether somebody chose the profile; an office where nobody did asks in its first set-up. */
  isProfileGiven: boolean
  secret: string | null
  publicUrl: string | null
  /** Roots that digitally signed papers have to lead to. */
  signingRoots: readonly X509Certificate[]
  /** Null: no e-mail is sent. */
  smtp: { url: string; from: string } | null
  logLevel: LogLevel
  sessionIdleMinutes: number
  /** Whether strong duties need a second factor, and for how many minutes a proof holds. */
  proof: { required: boolean; minutes: number }
  backup: BackupSettings
  /** Below this many free MB, or 15 % of a smaller disk, nothing new is written. */
  leastFreeMb: number
  /** The agency's own sign-in service (OIDC); null: local accounts only. */
  elsewhere: ElsewhereSettings | null
}

/** A setting that cannot be used; the message is one line that names it. */
export class ConfigError extends Error {}

/** Values of addresses and secrets are not repeated on the screen. */
const SECRET = /URL|SECRET/

export const complaint = (name: string, value: string, says: string): ConfigError => {
  const shown = SECRET.test(name) ? '' : ` (đang là "${value}")`
  return new ConfigError(`Cài đặt ${name}${shown} không dùng được: ${says}.`)
}

function refuseUnknown(env: NodeJS.ProcessEnv): void {
  const unknown = Object.keys(env).filter((name) => /^VB_/i.test(name) && !(name in SETTINGS))
  if (unknown.length === 0) return
  const known = Object.keys(SETTINGS).join(', ')
  throw new ConfigError(`Không có cài đặt tên ${unknown.join(', ')}. Các cài đặt: ${known}.`)
}

function readOne(name: string, one: Setting<z.ZodType>, env: NodeJS.ProcessEnv): unknown {
  const given = env[name]
  const parsed = one.check.safeParse(given === '' ? undefined : given)
  if (parsed.success) return parsed.data
  throw complaint(name, given ?? '', `phải là ${one.mustBe}`)
}

function readSettings(env: NodeJS.ProcessEnv): Settings {
  const read = Object.entries(SETTINGS).map(([name, one]) => [name, readOne(name, one, env)])
  return Object.fromEntries(read) as Settings
}

/** All three or none; and the service must know where to send the browser back to. */
function checkElsewhere(settings: Settings): void {
  const { VB_OIDC_ISSUER, VB_OIDC_CLIENT_ID, VB_OIDC_CLIENT_SECRET, VB_PUBLIC_URL } = settings
  const given = [VB_OIDC_ISSUER, VB_OIDC_CLIENT_ID, VB_OIDC_CLIENT_SECRET]
  const missing = given.filter((value) => value === undefined).length
  if (missing !== 0 && missing !== given.length) {
    throw complaint(
      'VB_OIDC_ISSUER',
      '',
      'phải đặt cùng VB_OIDC_CLIENT_ID và VB_OIDC_CLIENT_SECRET',
    )
  }
  if (VB_OIDC_ISSUER !== undefined && VB_PUBLIC_URL === undefined) {
    throw complaint('VB_OIDC_ISSUER', VB_OIDC_ISSUER, 'phải đặt cùng VB_PUBLIC_URL')
  }
}

const isInside = (folder: string, place: string): boolean =>
  !path.relative(path.resolve(folder), path.resolve(place)).startsWith('..')

/** One broken disk, or one thief, must not have data, backups and key at once. */
function checkBackup(settings: Settings): void {
  const { DATA_DIR, VB_BACKUP_DIR, VB_BACKUP_KEY_FILE } = settings
  const places = { VB_BACKUP_DIR, VB_BACKUP_KEY_FILE }
  for (const [name, place] of Object.entries(places)) {
    if (place === undefined || !isInside(DATA_DIR, place)) continue
    throw complaint(name, place, 'không được nằm trong DATA_DIR; hãy để ở ổ đĩa khác')
  }
  if (VB_BACKUP_DIR === undefined || VB_BACKUP_KEY_FILE === undefined) return
  if (!isInside(VB_BACKUP_DIR, VB_BACKUP_KEY_FILE)) return
  const says = 'không được nằm trong VB_BACKUP_DIR; khóa phải để riêng với bản sao lưu'
  throw complaint('VB_BACKUP_KEY_FILE', VB_BACKUP_KEY_FILE, says)
}

/** Words that stand in manuals and examples: whoever reads them has the key. */
const FROM_AN_EXAMPLE = /change|example|secret|password|mat-?khau|doi-?di|0123456789|abcdef/i
const FEWEST_LETTERS = 10
const DEFAULT_PASSWORDS = ['postgres', 'password', 'admin', 'changeme', '123456']

const isGuessable = (secret: string): boolean =>
  FROM_AN_EXAMPLE.test(secret) || new Set(secret).size < FEWEST_LETTERS

/** No password at all is the server's own way of knowing its roles (peer, a certificate). */
function hasDefaultPassword(address: string | undefined): boolean {
  if (address === undefined) return false
  const { username, password } = new URL(address)
  return password !== '' && (password === username || DEFAULT_PASSWORDS.includes(password))
}

/** An office does not start on a secret or a password that everybody knows. */
function refuseDefaults(settings: Settings): void {
  const { VB_SECRET: secret } = settings
  if (secret !== undefined && isGuessable(secret)) {
    throw complaint('VB_SECRET', '', 'đoán được hoặc lấy từ tài liệu mẫu; hãy đặt chuỗi ngẫu nhiên')
  }
  for (const name of ['DATABASE_URL', 'MIGRATE_DATABASE_URL'] as const) {
    if (!hasDefaultPassword(settings[name])) continue
    throw complaint(name, '', 'mật khẩu cơ sở dữ liệu là mật khẩu mặc định; hãy đổi mật khẩu khác')
  }
}

function checkTogether(settings: Settings): void {
  const { PORT, ADMIN_PORT } = settings
  if (PORT !== 0 && PORT === ADMIN_PORT) {
    throw complaint('ADMIN_PORT', String(ADMIN_PORT), 'phải khác PORT')
  }
  for (const name of ['MIGRATE_DATABASE_URL', 'BACKUP_DATABASE_URL'] as const) {
    if (settings.DATABASE_URL !== undefined || settings[name] === undefined) continue
    throw complaint(name, '', 'chỉ đi cùng DATABASE_URL')
  }
  checkBackup(settings)
  if ((settings.VB_SMTP_URL === undefined) !== (settings.VB_MAIL_FROM === undefined)) {
    throw complaint('VB_SMTP_URL', '', 'phải đặt cùng VB_MAIL_FROM')
  }
  checkElsewhere(settings)
  if (settings.DATABASE_URL !== undefined && settings.VB_SECRET === undefined) {
    throw complaint('VB_SECRET', '', 'bắt buộc phải đặt (từ 32 ký tự) khi dùng DATABASE_URL')
  }
  if (settings.VB_MODE === 'office') refuseDefaults(settings)
}

const smtpOf = ({ VB_SMTP_URL: url, VB_MAIL_FROM: from }: Settings): Config['smtp'] =>
  url === undefined || from === undefined ? null : { url, from }

function rootsOf(file: string | undefined): X509Certificate[] {
  if (file === undefined) return []
  const bad = (says: string) => complaint('SIGNING_CA_FILE', file, says)
  try {
    const roots = readRoots(fs.readFileSync(file, 'utf8'))
    if (roots.length > 0) return roots
  } catch {
    throw bad('không đọc được tệp, hoặc tệp không phải chứng thư PEM')
  }
  throw bad('tệp không có chứng thư PEM nào')
}
function elsewhereOf(settings: Settings): Config['elsewhere'] {
  const { VB_OIDC_ISSUER: issuer, VB_OIDC_CLIENT_ID: clientId } = settings
  const clientSecret = settings.VB_OIDC_CLIENT_SECRET
  if (issuer === undefined || clientId === undefined || clientSecret === undefined) return null
  const secondFactor = settings.VB_OIDC_SECOND_FACTOR.split(',').map((value) => value.trim())
  return {
    issuer,
    clientId,
    clientSecret,
    userClaim: settings.VB_OIDC_USER_CLAIM,
    secondFactor: secondFactor.filter((value) => value !== ''),
  }
}

/** A demo asks for no second factor unless told to; an office does unless told not to. */
const proofOf = ({ VB_MODE, VB_SECOND_FACTOR, VB_STEP_UP_MINUTES }: Settings): Config['proof'] => ({
  required: (VB_SECOND_FACTOR ?? (VB_MODE === 'demo' ? 'optional' : 'required')) === 'required',
  minutes: VB_STEP_UP_MINUTES,
})

const resolved = (place: string | undefined): string | null =>
  place === undefined ? null : path.resolve(place)

const backupOf = (settings: Settings): BackupSettings => ({
  folder: resolved(settings.VB_BACKUP_DIR),
  keyFile: resolved(settings.VB_BACKUP_KEY_FILE),
  databaseUrl: settings.BACKUP_DATABASE_URL ?? null,
})

/** Reads and checks all settings; throws ConfigError with one line naming the first bad one. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  refuseUnknown(env)
  const settings = readSettings(env)
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
    isProfileGiven: (env['VB_PROFILE'] ?? '') !== '',
    secret: settings.VB_SECRET ?? null,
    publicUrl: settings.VB_PUBLIC_URL ?? null,
    signingRoots: rootsOf(settings.SIGNING_CA_FILE),
    smtp: smtpOf(settings),
    logLevel: settings.VB_LOG_LEVEL,
    sessionIdleMinutes: settings.VB_SESSION_IDLE_MINUTES,
    proof: proofOf(settings),
    backup: backupOf(settings),
    leastFreeMb: settings.VB_DISK_LEAST_MB,
    elsewhere: elsewhereOf(settings),
  }
}

const PROFILES = path.join(import.meta.dirname, '../../profiles')

/** VB_PROFILE must be one of the localities that lie in profiles/. */
export function checkProfile(name: string): void {
  if (fs.existsSync(path.join(PROFILES, name, 'units.json'))) return
  const known = fs.readdirSync(PROFILES).join(', ')
  throw complaint('VB_PROFILE', name, `không có hồ sơ địa bàn này; đang có: ${known}`)
}

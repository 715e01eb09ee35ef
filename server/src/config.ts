import type { X509Certificate } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { readRoots } from './platform/signing/pdf/trust.ts'
import type { ElsewhereSettings } from './access/elsewhere/elsewhere-settings.ts'

export type LogLevel = 'silent' | 'error' | 'warn' | 'info' | 'debug'

/** A setting: its check, and the words that follow "phải là" when a value does not pass it. */
interface Setting<T extends z.ZodType> {
  check: T
  mustBe: string
}

const setting = <T extends z.ZodType>(check: T, mustBe: string): Setting<T> => ({ check, mustBe })

const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,6}$/)
    .transform(Number)
    .pipe(z.number().min(least).max(most))

const port = (standard: string) =>
  setting(wholeNumber(0, 65_535).prefault(standard), 'số cổng từ 0 đến 65535')

const database = () =>
  setting(
    z.url({ protocol: /^postgres(?:ql)?$/ }).optional(),
    'địa chỉ dạng postgres://VAI_TRÒ:MẬT_KHẨU@MÁY:CỔNG/TÊN',
  )

/** Every setting there is. An unknown name that begins with VB_ is a mistake, and is said so. */
const SETTINGS = {
  PORT: port('8610'),
  ADMIN_PORT: port('8611'),
  HOST: setting(
    z
      .string()
      .regex(/^[\w.:-]+$/)
      .default('127.0.0.1'),
    'tên máy hoặc địa chỉ IP',
  ),
  DATA_DIR: setting(
    z
      .string()
      .regex(/^[^\0]+$/)
      .default('data'),
    'đường dẫn tới một thư mục',
  ),
  DATABASE_URL: database(),
  MIGRATE_DATABASE_URL: database(),
  VB_MODE: setting(z.enum(['demo', 'office']).default('demo'), 'demo hoặc office'),
  VB_PROFILE: setting(
    z
      .string()
      .regex(/^[a-z0-9-]+$/)
      .default('chau-thanh-2024'),
    'tên một thư mục trong profiles/, chỉ gồm chữ thường, số và gạch nối',
  ),
  VB_SECRET: setting(z.string().min(32).optional(), 'chuỗi bí mật từ 32 ký tự'),
  VB_PUBLIC_URL: setting(
    z.url({ protocol: /^https?$/ }).optional(),
    'địa chỉ dạng https://ten-may hoặc http://ten-may',
  ),
  SIGNING_CA_FILE: setting(
    z
      .string()
      .regex(/^[^\0]+$/)
      .optional(),
    'đường dẫn tới một tệp PEM chứa chứng thư gốc của cơ quan chứng thực',
  ),
  VB_SMTP_URL: setting(
    z.url({ protocol: /^smtps?$/ }).optional(),
    'địa chỉ dạng smtp://NGƯỜI_DÙNG:MẬT_KHẨU@MÁY:CỔNG hoặc smtps://…',
  ),
  VB_MAIL_FROM: setting(z.email().optional(), 'một địa chỉ thư'),
  VB_LOG_LEVEL: setting(
    z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
    'silent, error, warn, info hoặc debug',
  ),
  VB_SESSION_IDLE_MINUTES: setting(wholeNumber(1, 120).prefault('15'), 'số phút từ 1 đến 120'),
  VB_SECOND_FACTOR: setting(z.enum(['required', 'optional']).optional(), 'required hoặc optional'),
  VB_OIDC_ISSUER: setting(
    z
      .url({ protocol: /^https?$/ })
      .refine((text) => /^https:|^http:\/\/(?:127\.0\.0\.1|localhost)(?::\d+)?(?:\/|$)/.test(text))
      .optional(),
    'địa chỉ https của máy chủ đăng nhập cơ quan (http chỉ dùng trên chính máy này)',
  ),
  VB_OIDC_CLIENT_ID: setting(z.string().min(1).max(200).optional(), 'mã ứng dụng được cấp'),
  VB_OIDC_CLIENT_SECRET: setting(z.string().min(16).optional(), 'chuỗi bí mật từ 16 ký tự'),
  VB_OIDC_USER_CLAIM: setting(
    z
      .string()
      .regex(/^[\w.:/-]+$/)
      .default('sub'),
    'tên một mục trong thẻ đăng nhập, như sub hoặc preferred_username',
  ),
  VB_OIDC_SECOND_FACTOR: setting(
    z
      .string()
      .regex(/^[\w.:/, -]*$/)
      .default(''),
    'các giá trị acr hoặc amr cách nhau bằng dấu phẩy, như mfa,otp',
  ),
  VB_STEP_UP_MINUTES: setting(wholeNumber(1, 120).prefault('10'), 'số phút từ 1 đến 120'),
} as const

type Settings = { [Name in keyof typeof SETTINGS]: z.output<(typeof SETTINGS)[Name]['check']> }

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
  if (settings.DATABASE_URL === undefined && settings.MIGRATE_DATABASE_URL !== undefined) {
    throw complaint('MIGRATE_DATABASE_URL', '', 'chỉ đi cùng DATABASE_URL')
  }
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

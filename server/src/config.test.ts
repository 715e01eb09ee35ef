import { describe, expect, it } from 'vitest'
import { ConfigError, readConfig } from './config.ts'
import { describeConfig } from './describe-config.ts'

const SECRET = 'x'.repeat(32)
const DATABASE = 'postgres://vb_app:pass-word@127.0.0.1:5432/vung_buoc'

const OIDC = {
  VB_OIDC_ISSUER: 'https://dang-nhap.example',
  VB_OIDC_CLIENT_ID: 'vung-buoc',
  VB_OIDC_CLIENT_SECRET: 'bi-mat-bi-mat-0123',
  VB_PUBLIC_URL: 'https://vung-buoc.example',
}

/** Each setting, once wrong: the settings given, and the name that the one line must hold. */
const WRONG: [name: string, env: Record<string, string>][] = [
  ['PORT', { PORT: 'abc' }],
  ['PORT', { PORT: '70000' }],
  ['PORT', { PORT: '-1' }],
  ['ADMIN_PORT', { ADMIN_PORT: '1.5' }],
  ['ADMIN_PORT', { PORT: '9000', ADMIN_PORT: '9000' }],
  ['HOST', { HOST: 'not a host' }],
  ['DATA_DIR', { DATA_DIR: 'a\0b' }],
  ['DATABASE_URL', { DATABASE_URL: 'mysql://vb_app@127.0.0.1/x', VB_SECRET: SECRET }],
  ['DATABASE_URL', { DATABASE_URL: 'vung_buoc', VB_SECRET: SECRET }],
  ['MIGRATE_DATABASE_URL', { MIGRATE_DATABASE_URL: 'x', DATABASE_URL: DATABASE }],
  ['MIGRATE_DATABASE_URL', { MIGRATE_DATABASE_URL: DATABASE }],
  ['VB_MODE', { VB_MODE: 'production' }],
  ['VB_PROFILE', { VB_PROFILE: '../etc' }],
  ['VB_SECRET', { VB_SECRET: 'short' }],
  ['VB_SECRET', { DATABASE_URL: DATABASE }],
  ['VB_PUBLIC_URL', { VB_PUBLIC_URL: 'ftp://example.org' }],
  ['VB_LOG_LEVEL', { VB_LOG_LEVEL: 'loud' }],
  ['VB_SESSION_IDLE_MINUTES', { VB_SESSION_IDLE_MINUTES: '0' }],
  ['VB_SESSION_IDLE_MINUTES', { VB_SESSION_IDLE_MINUTES: 'ten' }],
  ['VB_SECOND_FACTOR', { VB_SECOND_FACTOR: 'yes' }],
  ['VB_STEP_UP_MINUTES', { VB_STEP_UP_MINUTES: '0' }],
  ['VB_BACKUP_DIR', { VB_BACKUP_DIR: 'data/sao-luu' }],
  ['VB_BACKUP_KEY_FILE', { VB_BACKUP_KEY_FILE: 'data/khoa' }],
  ['VB_BACKUP_KEY_FILE', { VB_BACKUP_DIR: '/sao-luu', VB_BACKUP_KEY_FILE: '/sao-luu/khoa' }],
  ['BACKUP_DATABASE_URL', { BACKUP_DATABASE_URL: DATABASE }],
  ['VB_DISK_LEAST_MB', { VB_DISK_LEAST_MB: '1' }],
  ['VB_OIDC_ISSUER', { VB_OIDC_ISSUER: 'https://a.example' }],
  ['VB_OIDC_ISSUER', { ...OIDC, VB_PUBLIC_URL: '' }],
  ['VB_OIDC_ISSUER', { ...OIDC, VB_OIDC_ISSUER: 'http://a.example' }],
  ['VB_OIDC_ISSUER', { ...OIDC, VB_OIDC_ISSUER: 'http://localhost.evil.example' }],
  ['VB_OIDC_CLIENT_SECRET', { ...OIDC, VB_OIDC_CLIENT_SECRET: 'short' }],
  ['VB_OIDC_USER_CLAIM', { ...OIDC, VB_OIDC_USER_CLAIM: 'a b' }],
  ['VB_TYPO', { VB_TYPO: '1' }],
  ['vb_mode', { vb_mode: 'demo' }],
]

function complaintOf(env: Record<string, string>): string {
  try {
    readConfig(env)
    return ''
  } catch (error) {
    if (error instanceof ConfigError) return error.message
    throw error
  }
}

describe('a wrong setting', () => {
  it.each(WRONG)('%s is named in one line: %j', (name, env) => {
    const line = complaintOf(env)
    expect(line).toContain(name)
    expect(line).not.toContain('\n')
  })

  it('has its value shown, unless it is a secret or an address', () => {
    expect(complaintOf({ PORT: 'abc' })).toContain('"abc"')
    expect(complaintOf({ VB_SECRET: 'my-secret' })).not.toContain('my-secret')
    expect(complaintOf({ DATABASE_URL: 'pass-word' })).not.toContain('pass-word')
  })
})

it('without any setting the program starts as a demo on loopback', () => {
  const config = readConfig({})
  expect(config).toMatchObject({ port: 8610, adminPort: 8611, host: '127.0.0.1', demo: true })
  expect(readConfig({ PORT: '', VB_MODE: '' })).toEqual(config)
})

it('a demo asks for no second factor, an office does, unless it is told otherwise', () => {
  expect(readConfig({}).proof).toEqual({ required: false, minutes: 10 })
  expect(readConfig({ VB_MODE: 'office' }).proof.required).toBe(true)
  expect(readConfig({ VB_SECOND_FACTOR: 'required' }).proof.required).toBe(true)
  expect(readConfig({ VB_MODE: 'office', VB_SECOND_FACTOR: 'optional' }).proof.required).toBe(false)
})

it('an agency’s own sign-in service is read whole, and its secret is never printed', () => {
  expect(readConfig({}).elsewhere).toBeNull()
  const config = readConfig({ ...OIDC, VB_OIDC_SECOND_FACTOR: 'mfa, otp' })
  expect(config.elsewhere).toMatchObject({ userClaim: 'sub', secondFactor: ['mfa', 'otp'] })
  const printed = describeConfig(config).join('\n')
  expect(printed).toContain('VB_OIDC_ISSUER=https://dang-nhap.example')
  expect(printed).not.toContain('bi-mat')
})

it('settings are printed without their secrets', () => {
  const config = readConfig({ DATABASE_URL: DATABASE, VB_SECRET: SECRET, PORT: '0' })
  const printed = describeConfig(config).join('\n')
  expect(printed).toContain('PORT=0')
  expect(printed).toContain('DATABASE_URL=(đã đặt, ẩn)')
  expect(printed).not.toMatch(/pass-word|xxxx/)
})

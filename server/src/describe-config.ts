import type { ElsewhereSettings } from './access/elsewhere/elsewhere-settings.ts'
import type { Config } from './config.ts'

const hide = (value: string | null) => (value === null ? '(không đặt)' : '(đã đặt, ẩn)')

function describeElsewhere(elsewhere: ElsewhereSettings | null): string[] {
  if (elsewhere === null) return ['VB_OIDC_ISSUER=(không đặt)']
  return [
    `VB_OIDC_ISSUER=${elsewhere.issuer}`,
    `VB_OIDC_CLIENT_ID=${elsewhere.clientId}`,
    `VB_OIDC_CLIENT_SECRET=${hide(elsewhere.clientSecret)}`,
    `VB_OIDC_USER_CLAIM=${elsewhere.userClaim}`,
    `VB_OIDC_SECOND_FACTOR=${elsewhere.secondFactor.join(',')}`,
  ]
}

/** The settings in force as lines to read, with addresses and secrets hidden. */
export function describeConfig(config: Config): string[] {
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
    `SIGNING_CA_FILE=${config.signingRoots.length} chứng thư gốc`,
    `VB_SMTP_URL=${hide(config.smtp?.url ?? null)}`,
    `VB_MAIL_FROM=${config.smtp?.from ?? '(không đặt)'}`,
    `VB_LOG_LEVEL=${config.logLevel}`,
    `VB_SESSION_IDLE_MINUTES=${config.sessionIdleMinutes}`,
    `VB_SECOND_FACTOR=${config.proof.required ? 'required' : 'optional'}`,
    `VB_STEP_UP_MINUTES=${config.proof.minutes}`,
    ...describeElsewhere(config.elsewhere),
    `VB_BACKUP_DIR=${config.backup.folder ?? '(không đặt)'}`,
    `VB_BACKUP_KEY_FILE=${config.backup.keyFile ?? '(không đặt)'}`,
    `BACKUP_DATABASE_URL=${hide(config.backup.databaseUrl)}`,
    `VB_DISK_LEAST_MB=${config.leastFreeMb}`,
  ]
}

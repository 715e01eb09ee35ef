import { OtherProfileError } from '../access/agencies/load-profile.ts'
import fs from 'node:fs'
import { type Config, ConfigError } from '../config.ts'
import { BackupError } from '../platform/backup/backup-error.ts'
import { EmbeddedError } from '../platform/database/embedded/embedded-error.ts'
import { SchemaVersionError } from '../platform/database/schema-version.ts'
import { databaseSentence } from './database-faults.ts'

/** Free space below which every odd fault of an embedded database has one cause. */
const FULL_MB = 5

function isDiskFull(error: Error, config: Config): boolean {
  const { code } = error as NodeJS.ErrnoException
  if (code === 'ENOSPC' || code === '53100') return true
  const words = `${error.message} ${error.cause instanceof Error ? error.cause.message : ''}`
  if (/No space left on device/.test(words)) return true
  if (config.databaseUrl !== null || !fs.existsSync(config.dataDir)) return false
  const { bavail, bsize } = fs.statfsSync(config.dataDir)
  return bavail * bsize < FULL_MB * 1_000_000
}

/** The database that comes with the program: there is no setting to look at, but a place. */
function embeddedSentence(error: Error, config: Config): string | null {
  const { code } = error as NodeJS.ErrnoException
  if (code === '28P01') {
    return `Tệp secrets.json trong ${config.dataDir} không khớp với cơ sở dữ liệu ở đó. Hãy lấy cả hai từ cùng một bản sao lưu.`
  }
  if (databaseSentence(error, '') === null) return null
  return `Cơ sở dữ liệu đi kèm (DATA_DIR ${config.dataDir}) không trả lời. Hãy chạy lại; nếu vẫn vậy, xem tệp server.log bên cạnh dữ liệu.`
}

/** Errors whose message is the sentence for the administrator. */
const SPOKEN = [ConfigError, BackupError, SchemaVersionError, OtherProfileError]

/** A fault of the surroundings as one sentence, or null for a bug. */
export function sentenceOf(error: unknown, config: Config): string | null {
  if (!(error instanceof Error)) return null
  if (SPOKEN.some((kind) => error instanceof kind)) return error.message
  if (isDiskFull(error, config)) {
    return `Ổ đĩa đã đầy (DATA_DIR ${config.dataDir}). Hãy giải phóng chỗ trống rồi chạy lại; dữ liệu đã lưu vẫn còn.`
  }
  if (error instanceof EmbeddedError) return error.message
  const { code, path } = error as NodeJS.ErrnoException
  if ((code === 'EACCES' || code === 'EPERM') && path !== undefined) {
    return `Không có quyền vào ${path}. Hãy chạy bằng tài khoản đã tạo DATA_DIR, hoặc đặt DATA_DIR khác.`
  }
  return config.databaseUrl === null
    ? embeddedSentence(error, config)
    : databaseSentence(error, 'DATABASE_URL')
}

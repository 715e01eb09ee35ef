import fs from 'node:fs'
import path from 'node:path'

/** The folder of this program's migrations, in their order. */
export const MIGRATIONS = path.join(import.meta.dirname, '../../../db/migrations')

/** The database and this program are not of the same version; the message is a sentence. */
export class SchemaVersionError extends Error {}

const ownMigrations = (): string[] =>
  fs
    .readdirSync(MIGRATIONS)
    .filter((name) => name.endsWith('.sql'))
    .map((name) => path.basename(name, '.sql'))
    .sort()

/** An old program must not write into a database whose rules it does not know. */
export function refuseNewer(run: string[]): void {
  const own = new Set(ownMigrations())
  const unknown = run.filter((name) => !own.has(name))
  if (unknown.length === 0) return
  throw new SchemaVersionError(
    `Cơ sở dữ liệu mới hơn chương trình này (đã có bước ${unknown.join(', ')}). Hãy dùng bản chương trình mới hơn; dữ liệu chưa bị thay đổi.`,
  )
}

export function refuseOlder(run: string[]): void {
  const known = new Set(run)
  const missing = ownMigrations().filter((name) => !known.has(name))
  if (missing.length === 0) return
  throw new SchemaVersionError(
    `Cơ sở dữ liệu chưa được nâng lên bản này (thiếu bước ${missing.join(', ')}). Hãy đặt MIGRATE_DATABASE_URL rồi chạy: npm run -s vb -- migrate`,
  )
}

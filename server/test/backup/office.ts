import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { openSystemLine, systemContext } from '../../src/access/audit/as-system.ts'
import type { House } from '../../src/access/door/house.ts'
import { checkHouse } from '../../src/cli/backup/check-house.ts'
import { apart, withHouseOf } from '../../src/cli/backup/check-restored.ts'
import { type Config, readConfig } from '../../src/config.ts'
import { carryOnce } from '../../src/platform/backup/carry-log.ts'
import { logAside } from '../../src/platform/backup/log-aside.ts'
import { withContext } from '../../src/platform/database/database.ts'
import { insertStoredFile } from '../../src/platform/files/files.queries.ts'

/** An office on the embedded database, with a place for backups and one for their keys. */
export interface Office {
  /** The settings as a command would be given them. */
  settings: Record<string, string>
  config: Config
  /** The same settings with a DATA_DIR of another name. */
  beside(name: string): Office
  remove(): void
}

function officeIn(folder: string, name: string): Office {
  const settings = {
    DATA_DIR: path.join(folder, name),
    VB_BACKUP_DIR: path.join(folder, 'sao-luu'),
    VB_BACKUP_KEY_FILE: path.join(folder, 'khoa', 'khoa.txt'),
    VB_MODE: 'office',
    VB_LOG_LEVEL: 'silent',
  }
  return {
    settings,
    config: readConfig(settings),
    beside: (other) => officeIn(folder, other),
    remove: () => fs.rmSync(folder, { recursive: true, force: true }),
  }
}

export function newOffice(): Office {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'vung-buoc-backup-'))
  // PostgreSQL's own account has to reach it when the tests run as root.
  fs.chmodSync(folder, 0o755)
  return officeIn(folder, 'data')
}

/** One audited write, known by its name, with a paper in the file store. */
export async function write(house: House, action: string): Promise<string> {
  const bytes = Buffer.from(`paper of ${action}`)
  const file = await house.files.put(bytes)
  await withContext(house.db, systemContext('SYS-JOBS'), async (tx) => {
    const work = { duty: 'SYS-JOBS', action, requestId: `test:${action}` } as const
    await openSystemLine(tx, { ...work, onDate: '2024-05-20' })
    const kept = { ...file, mediaType: 'text/plain', bytes: bytes.length, units: ['ubnd-an-ninh'] }
    await insertStoredFile(tx, kept)
  })
  return file.id
}

const actionsIn = (house: House): Promise<string[]> =>
  withContext(house.db, systemContext('SYS-AUDIT'), async (tx) => {
    const rows = await tx.selectFrom('access.audit_line').select('action').orderBy('id').execute()
    return rows.map(({ action }) => action).filter((action) => action.startsWith('test '))
  })

/** What stands in a restored house, and what it comes to when it is gone through. */
export const lookInto = ({ config }: Office) =>
  withHouseOf(apart(config), async (house) => ({
    actions: await actionsIn(house),
    check: await checkHouse(house),
  }))

async function ask(url: string, statement: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{ answer: unknown }>(statement)
    return rows[0]?.answer
  } finally {
    await client.end()
  }
}

/** PostgreSQL's own clock, to the microsecond. */
export const momentOf = async (url: string): Promise<string> =>
  String(
    await ask(
      url,
      `select to_char(now() at time zone 'UTC',
    'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as answer`,
    ),
  )

/** What the clock does each minute: closes the piece of the log, and it is carried away. */
export async function closeLog(url: string, { config }: Office, place: string): Promise<void> {
  const { folder, keyFile } = config.backup
  if (folder === null || keyFile === null) throw new Error('this office keeps no backups')
  await ask(url, 'select pg_switch_wal() as answer')
  const carrying = { folder, keyFile, aside: logAside(place), dataDir: config.dataDir }
  for (let carried = 0; carried === 0;) carried = await carryOnce(carrying)
}

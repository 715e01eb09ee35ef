import fs from 'node:fs'
import path from 'node:path'
import { databaseAccount } from '../database/embedded/account.ts'

/** How long a change may wait for its piece of the log to be closed. */
const SECONDS = 60

/** Beside the cluster: closed pieces of the log on their way into the backups. */
export const logAside = (cluster: string): string => path.join(path.dirname(cluster), 'log-aside')

/** PostgreSQL runs these in the folder of the cluster. A name is taken only by a whole piece. */
const COMMAND =
  process.platform === 'win32'
    ? 'copy "%p" "..\\log-aside\\%f.part" && move /Y "..\\log-aside\\%f.part" "..\\log-aside\\%f"'
    : 'cp "%p" "../log-aside/%f.part" && mv "../log-aside/%f.part" "../log-aside/%f"'

/** Makes the folder and answers the settings under which an embedded cluster lays its log there. */
export function layLogAside(cluster: string): Record<string, string> {
  const folder = logAside(cluster)
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 })
  const account = databaseAccount()
  if (account !== null) fs.chownSync(folder, account.uid, account.gid)
  return { archive_mode: 'on', archive_timeout: String(SECONDS), archive_command: COMMAND }
}

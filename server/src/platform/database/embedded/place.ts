import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { databaseAccount, isReachable } from './account.ts'

/**
 * Where the cluster lives: inside DATA_DIR, or, when root's DATA_DIR cannot be reached by the
 * database's account (a 0700 home, a temporary folder), under /var/lib/vung-buoc/<instance>.
 * The instance id lies in DATA_DIR, so that the same data is found again.
 */
export function clusterPlace(dataDir: string): string {
  const inside = path.join(dataDir, 'postgres')
  const account = databaseAccount()
  if (account === null || isReachable(dataDir, account)) return inside
  const idFile = path.join(dataDir, 'instance')
  if (!fs.existsSync(idFile)) fs.writeFileSync(idFile, randomUUID())
  const place = path.join('/var/lib/vung-buoc', fs.readFileSync(idFile, 'utf8').trim())
  fs.mkdirSync(place, { recursive: true, mode: 0o755 })
  return path.join(place, 'postgres')
}

import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { databaseAccount, isReachable } from './account.ts'
import { EmbeddedError } from './embedded-error.ts'

/** Root's own corner of the machine, which the database's account can walk into. */
const SHARED = '/var/lib/vung-buoc'

/** A folder in that corner that others may enter, whatever the umask says. */
export function sharedFolder(name: string): string {
  const place = path.join(SHARED, name)
  fs.mkdirSync(place, { recursive: true })
  for (const folder of [SHARED, place]) fs.chmodSync(folder, 0o755)
  return place
}

/**
 * Where the cluster lives: inside DATA_DIR, or, when root's DATA_DIR cannot be reached by the
 * database's account (a 0700 home, a temporary folder), under /var/lib/vung-buoc/<instance>.
 * The instance id lies in DATA_DIR, so that the same data is found again.
 */
export function clusterPlace(dataDir: string): string {
  const inside = path.join(dataDir, 'postgres')
  const account = databaseAccount()
  const idFile = path.join(dataDir, 'instance')
  if (fs.existsSync(idFile) && account !== null) {
    return path.join(sharedFolder(fs.readFileSync(idFile, 'utf8').trim()), 'postgres')
  }
  if (account === null || isReachable(dataDir, account)) return inside
  if (fs.existsSync(inside)) {
    throw new EmbeddedError(
      `Tài khoản chạy cơ sở dữ liệu không còn vào được ${inside}. Hãy mở lại quyền vào các thư mục trên nó (chmod o+x).`,
    )
  }
  const id = randomUUID()
  const place = path.join(sharedFolder(id), 'postgres')
  fs.writeFileSync(idFile, id)
  return place
}

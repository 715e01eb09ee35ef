import path from 'node:path'
import type { Config } from '../../config.ts'
import { layFoundation } from '../../foundation.ts'
import { baseName } from '../../platform/backup/backup-folder.ts'
import { newestKey } from '../../platform/backup/sealed/keyring.ts'
import { makeBackup } from '../../platform/backup/make-backup.ts'
import { placeOf } from '../audit/read-heads.ts'
import type { Input } from '../parse-words.ts'
import { CommandRefusal, say, withConfig } from '../with-config.ts'
import { inMegabytes, inSeconds } from './amounts.ts'
import { keyFileOf } from './backup-keys.ts'

function folderOf(config: Config, { options }: Input): string {
  const { out } = options
  if (typeof out === 'string') return placeOf(out)
  if (config.backup.folder !== null) return config.backup.folder
  throw new CommandRefusal(
    'Chưa biết để bản sao lưu ở đâu. Hãy đặt VB_BACKUP_DIR, hoặc dùng --out THƯ-MỤC (ngoài DATA_DIR).',
  )
}

export function backupUrlOf(url: string | null): string {
  if (url !== null) return url
  throw new CommandRefusal(
    'Cài đặt BACKUP_DATABASE_URL chưa được đặt: cần một vai trò có REPLICATION trên máy chủ PostgreSQL để sao lưu. Xem docs/how-to/back-up-and-restore.md.',
  )
}

/** Needs nothing of the schema: also a database of an older program is copied as it is. */
export async function backupCommand(input: Input): Promise<number> {
  return await withConfig(async (config) => {
    const key = newestKey(keyFileOf(config))
    const folder = folderOf(config, input)
    const foundation = await layFoundation(config, { name: `vung-buoc vb pid ${process.pid}` })
    try {
      const url = backupUrlOf(foundation.backupUrl)
      const madeAt = new Date().toISOString()
      const place = path.join(folder, baseName(madeAt))
      const began = performance.now()
      const made = await makeBackup({ url, dataDir: config.dataDir }, { place, key, madeAt })
      say(`Đã sao lưu vào ${made.place}`)
      say(`Dung lượng ${inMegabytes(made.bytes)}, mã hóa bằng khóa ${key.id}, ${inSeconds(began)}.`)
      return 0
    } finally {
      await foundation.release()
    }
  })
}

import type { Config } from '../../config.ts'
import { CommandRefusal } from '../with-config.ts'

/** The file of the keys; a command that needs it says how it is made. */
export function keyFileOf({ backup }: Config): string {
  if (backup.keyFile !== null) return backup.keyFile
  throw new CommandRefusal(
    'Cài đặt VB_BACKUP_KEY_FILE chưa được đặt. Hãy đặt đường dẫn tệp khóa (ngoài DATA_DIR), rồi chạy: npm run -s vb -- backup key',
  )
}

import { addKey, readKeys } from '../../platform/backup/sealed/keyring.ts'
import { say, withConfig } from '../with-config.ts'
import { keyFileOf } from './backup-keys.ts'

const thisMonth = (): string => new Date().toISOString().slice(0, 7)

/** A new key for the backups to come; those made before keep theirs. */
export async function backupKey(): Promise<number> {
  return await withConfig((config) => {
    const file = keyFileOf(config)
    const { id } = addKey(file, thisMonth())
    say(`Đã thêm khóa ${id} vào ${file} (tất cả ${readKeys(file).length} khóa).`)
    say('Hãy chép tệp này ra nơi khác, tách khỏi bản sao lưu: mất khóa là mất bản sao lưu.')
    say('Bản sao lưu hết hạn được hủy chắc chắn bằng cách xóa dòng khóa của kỳ đó.')
    return Promise.resolve(0)
  })
}

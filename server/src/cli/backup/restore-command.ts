import fs from 'node:fs'
import type { Config } from '../../config.ts'
import { type Base, listBases } from '../../platform/backup/backup-folder.ts'
import { readKeys } from '../../platform/backup/sealed/keyring.ts'
import { placeOf } from '../audit/read-heads.ts'
import type { Input } from '../parse-words.ts'
import { CommandRefusal, say, withConfig } from '../with-config.ts'
import { inSeconds } from './amounts.ts'
import { keyFileOf } from './backup-keys.ts'
import { tellCheck } from './check-house.ts'
import { checkRestored } from './check-restored.ts'
import { readMoment } from './moment.ts'
import { restoreHouse, type Wanted } from './restore-house.ts'

function newestBefore(bases: readonly Base[], to: string | null, folder: string): string {
  const found = bases.findLast(({ madeAt }) => to === null || madeAt <= to)
  if (found !== undefined) return found.place
  throw new CommandRefusal(
    bases.length === 0
      ? `Không có bản sao lưu nào trong ${folder}.`
      : `Không có bản sao lưu nào trong ${folder} trước thời điểm đã nêu.`,
  )
}

/** A file named is that backup as it is; otherwise the newest one, with the log since. */
async function wantedBy(config: Config, { words, options }: Input): Promise<Wanted> {
  const keys = readKeys(keyFileOf(config))
  const to = typeof options['to'] === 'string' ? readMoment(options['to']) : null
  const { folder } = config.backup
  const [named] = words
  if (named !== undefined) {
    const base = placeOf(named)
    if (!fs.existsSync(base)) throw new CommandRefusal(`Không thấy tệp ${named}.`)
    if (to === null) return { base, keys, on: null, to }
    if (folder !== null) return { base, keys, on: folder, to }
  }
  if (folder === null) {
    throw new CommandRefusal(
      'Hãy nêu tệp sao lưu, hoặc đặt VB_BACKUP_DIR: --to cần nhật ký sao lưu trong thư mục đó.',
    )
  }
  return { base: newestBefore(await listBases(folder), to, folder), keys, on: folder, to }
}

export async function restoreCommand(input: Input): Promise<number> {
  return await withConfig(async (config) => {
    if (config.databaseUrl !== null && input.options['to'] !== undefined) {
      throw new CommandRefusal(
        'Với máy chủ PostgreSQL riêng (DATABASE_URL), nhật ký do máy chủ đó giữ: hãy quay về một thời điểm bằng công cụ của nó. Lệnh này chỉ khôi phục được nguyên bản sao lưu.',
      )
    }
    const wanted = await wantedBy(config, input)
    const began = performance.now()
    say(`Đang khôi phục từ ${wanted.base}`)
    const { cluster, isStarted } = await restoreHouse(config, wanted)
    say(`Đã khôi phục vào ${config.dataDir} sau ${inSeconds(began)}.`)
    if (!isStarted) {
      say(`Cụm cơ sở dữ liệu nằm ở ${cluster}: hãy khởi động bằng PostgreSQL cùng bản của cơ quan,`)
      say('rồi chạy: npm run -s vb -- audit verify')
      return 0
    }
    const code = tellCheck(await checkRestored(config))
    say('Hãy sao lưu lại ngay: nhật ký sao lưu từ đây đi tiếp theo một nhánh mới.')
    return code
  })
}

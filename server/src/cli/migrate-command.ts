import { ConfigError } from '../config.ts'
import { layFoundation } from '../foundation.ts'
import { migrate } from '../platform/database/migrate.ts'
import { say, withConfig } from './with-config.ts'

export async function migrateCommand(): Promise<number> {
  return await withConfig(async (config) => {
    const foundation = await layFoundation(config, { name: `vung-buoc vb pid ${process.pid}` })
    try {
      if (foundation.migrateUrl === null) {
        throw new ConfigError('Cài đặt MIGRATE_DATABASE_URL (vai trò vb_migrate) chưa được đặt.')
      }
      const done = await migrate(foundation.migrateUrl)
      for (const name of done) say(`Đã chạy ${name}`)
      say(done.length === 0 ? 'Cơ sở dữ liệu đã đúng bản.' : `Xong ${done.length} bước.`)
      return 0
    } finally {
      await foundation.release()
    }
  })
}

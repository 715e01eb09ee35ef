import fs from 'node:fs'
import path from 'node:path'
import { headsOf, makeHead } from '../../access/audit/make-head.ts'
import type { AuditHead } from '../../access/audit/head.ts'
import { businessDate } from '../../platform/clock/clock.ts'
import { withContext } from '../../platform/database/database.ts'
import { systemContext } from '../../access/audit/as-system.ts'
import type { Input } from '../parse-words.ts'
import { placeOf } from './read-heads.ts'
import { say } from '../with-config.ts'
import { withHouse } from '../with-house.ts'

const fileOf = ({ day }: AuditHead): string => `dau-chuoi-${day}.json`

const written = (head: AuditHead): string => `${JSON.stringify(head, null, 2)}\n`

/** What lies there already is never written over: it may be the only witness. */
function keep(folder: string, heads: readonly AuditHead[]): number {
  fs.mkdirSync(folder, { recursive: true })
  const missing = heads.filter((head) => !fs.existsSync(path.join(folder, fileOf(head))))
  for (const head of missing) {
    fs.writeFileSync(path.join(folder, fileOf(head)), written(head), { flag: 'wx' })
  }
  return missing.length
}

/** Prints today's head, or writes every head that a folder does not hold yet. */
export async function auditHead({ options }: Input): Promise<number> {
  return await withHouse(async ({ house }) => {
    const today = await withContext(house.db, systemContext('SYS-AUDIT'), (tx) =>
      businessDate(tx, house.demo),
    )
    await makeHead(house, today)
    const heads = await headsOf(house)
    const { out } = options
    if (typeof out === 'string') {
      const added = keep(placeOf(out), heads)
      say(`Đã ghi thêm ${added} đầu chuỗi vào ${out} (tất cả ${heads.length} ngày).`)
      say('Hãy chép thư mục này ra ngoài máy chủ, nơi người quản trị cơ sở dữ liệu không sửa được.')
      return 0
    }
    const last = heads.at(-1)
    if (last !== undefined) say(written(last).trimEnd())
    return 0
  })
}

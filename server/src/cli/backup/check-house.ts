import { systemContext } from '../../access/audit/as-system.ts'
import { type Verification, verifyAudit } from '../../access/audit/verify.ts'
import type { House } from '../../access/door/house.ts'
import { withContext } from '../../platform/database/database.ts'
import { FileDamagedError } from '../../platform/files/file-store.ts'
import { listStoredFiles, type StoredHash } from '../../platform/files/files.queries.ts'
import { say } from '../with-config.ts'

/** What a copy of a house comes to when it is gone through from end to end. */
export interface Check {
  audit: Verification
  files: number
  /** Files whose bytes are not those that were stored. */
  changed: string[]
  /** Not on the disk: a package that was set aside leaves its row behind, on purpose. */
  gone: string[]
}

export const isWhole = ({ audit, changed }: Check): boolean =>
  audit.broken.length + audit.headTroubles.length + changed.length === 0

/** Recomputes the chain of the audit and the hash of every stored file. */
export async function checkHouse(house: House): Promise<Check> {
  const audit = await verifyAudit(house)
  const stored = await withContext(house.db, systemContext('SYS-JOBS'), listStoredFiles)
  const bad = await damagedOf(house, stored)
  return { audit, files: stored.length, ...bad }
}

async function damagedOf(house: House, stored: readonly StoredHash[]) {
  const changed: string[] = []
  const gone: string[] = []
  for (const file of stored) {
    try {
      await house.files.get(file)
    } catch (error) {
      if (!(error instanceof FileDamagedError)) throw error
      const list = error.cause === undefined ? changed : gone
      list.push(file.id)
    }
  }
  return { changed, gone }
}

/** Answers the exit code. */
export function tellCheck(check: Check): number {
  const { audit, files, changed, gone } = check
  const wrong = audit.broken.length + audit.headTroubles.length
  say(`Nhật ký   ${audit.sealed} dòng đã niêm phong, ${audit.unsealed} chưa; ${wrong} chỗ sai`)
  say(`Văn bản   ${files - gone.length} tệp đã đối chiếu mã băm, ${changed.length} tệp sai`)
  if (gone.length > 0)
    say(`          ${gone.length} tệp không còn trên đĩa (gói đã bỏ không giữ tệp)`)
  say(isWhole(check) ? 'Bản khôi phục nguyên vẹn.' : 'Bản khôi phục KHÔNG nguyên vẹn.')
  return isWhole(check) ? 0 : 1
}

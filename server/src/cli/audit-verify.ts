import { verifyAudit } from '../access/audit/verify.ts'
import { say } from './with-config.ts'
import { withHouse } from './with-house.ts'

/** How many broken places are named one by one. */
const MOST_SHOWN = 20

export async function auditVerify(): Promise<number> {
  return await withHouse(async ({ house }) => {
    const { sealed, unsealed, head, broken } = await verifyAudit(house)
    say(`Đã niêm phong    ${sealed} dòng`)
    say(`Chưa niêm phong  ${unsealed} dòng (mới ghi; máy chủ niêm phong mỗi nửa giây)`)
    say(`Đầu chuỗi        ${head}`)
    if (broken.length === 0) {
      say('Chuỗi nguyên vẹn.')
      return 0
    }
    for (const { seq, lineId, why } of broken.slice(0, MOST_SHOWN)) {
      say(`Sai: niêm phong ${seq}, dòng ${lineId}: ${why}`)
    }
    say(`Chuỗi KHÔNG nguyên vẹn: ${broken.length} chỗ sai.`)
    return 1
  })
}

import type { HeadTrouble } from '../../access/audit/head-troubles.ts'
import { type Verification, verifyAudit } from '../../access/audit/verify.ts'
import type { Input } from '../parse-words.ts'
import { readHeads } from './read-heads.ts'
import { say } from '../with-config.ts'
import { withHouse } from '../with-house.ts'

/** How many broken places are named one by one. */
const MOST_SHOWN = 20

function troubleSentence({ day, code, from, to }: HeadTrouble): string {
  const sentences = {
    'not-ours': 'không do khóa đang tin ký',
    'end-cut-off':
      `các dòng niêm phong ${from} đến ${to} đã ký không còn: đuôi chuỗi bị cắt, ` +
      'hoặc cơ sở dữ liệu là bản sao lưu cũ',
    replaced: `có dòng trong các niêm phong ${from} đến ${to} không phải dòng đã ký: bị thay`,
  }
  return `Sai: đầu chuỗi ngày ${day}: ${sentences[code]}`
}

function tell({ sealed, unsealed, head, heads, broken, headTroubles }: Verification): number {
  say(`Đã niêm phong    ${sealed} dòng`)
  say(`Chưa niêm phong  ${unsealed} dòng (mới ghi; máy chủ niêm phong mỗi nửa giây)`)
  say(`Đầu chuỗi        ${head}`)
  say(`Đã đối chiếu     ${heads} đầu chuỗi có chữ ký`)
  for (const { seq, lineId, day, why } of broken.slice(0, MOST_SHOWN)) {
    say(`Sai: niêm phong ${seq}, dòng ${lineId}, ngày ${day ?? '?'}: ${why}`)
  }
  for (const trouble of headTroubles.slice(0, MOST_SHOWN)) say(troubleSentence(trouble))
  const wrong = broken.length + headTroubles.length
  say(wrong === 0 ? 'Chuỗi nguyên vẹn.' : `Chuỗi KHÔNG nguyên vẹn: ${wrong} chỗ sai.`)
  return wrong === 0 ? 0 : 1
}

/** Exit code 1 when anything does not fit; heads that were kept outside show a lost end as well. */
export async function auditVerify({ options }: Input): Promise<number> {
  const place = options['heads']
  const heads = typeof place === 'string' ? readHeads(place) : []
  const { key } = options
  const outside = { heads, ...(typeof key === 'string' ? { publicKey: key } : {}) }
  return await withHouse(async ({ house }) => tell(await verifyAudit(house, outside)))
}

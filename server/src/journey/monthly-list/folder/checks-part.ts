import type { Block, TableColumn } from '../../../platform/documents/official-paper.ts'
import { fullNameOf } from '../../../registers/people/person-view.ts'
import type { LineRow } from '../list-lines.queries.ts'
import type { SignatureRow } from '../list-versions.queries.ts'
import { verdictOf } from '../line-verdict.ts'
import type { PlainDate } from '@vung-buoc/law'
import { shortHash, table, text, whenOf } from './folder-parts.ts'
import { reasonWords } from './folder-words.ts'
import type { DecisionRow } from './line-decisions.queries.ts'

const HANDS: Record<SignatureRow['role'], string> = {
  compiled: 'Lập và trình ký',
  signed: 'Ký danh sách',
  confirmed: 'Xác nhận danh sách',
  'handed-over': 'Ký văn bản chuyển',
  received: 'Tiếp nhận',
}

const SIGNED: TableColumn[] = [
  { title: 'Việc', weight: 20 },
  { title: 'Người làm', weight: 24 },
  { title: 'Đơn vị', weight: 26 },
  { title: 'Lúc', weight: 16, align: 'center' },
  { title: 'Mã nội dung', weight: 14, align: 'center' },
]

export const signatureRows = (signatures: readonly SignatureRow[]): string[][] =>
  signatures.map((one) => [
    HANDS[one.role],
    one.by_name ?? '',
    one.unit_name,
    whenOf(one.signed_on, one.signed_at),
    shortHash(one.content_hash),
  ])

const DECIDED: TableColumn[] = [
  { title: 'Dòng', weight: 6, align: 'center' },
  { title: 'Họ và tên', weight: 22 },
  { title: 'Người lập kiểm tra', weight: 24 },
  { title: 'UBND xã xét', weight: 48 },
]

const OUTCOMES = {
  confirmed: 'Xác nhận',
  'left-out': 'Không xác nhận',
  submitted: 'Bỏ ý kiến, xét lại',
}

const decisionWords = (one: DecisionRow): string => {
  const why = one.outcome === 'left-out' ? `: ${reasonWords(one.reasons, one.note)}` : ''
  return `${OUTCOMES[one.outcome]}${why} (${one.by_name ?? ''}, ${whenOf(one.on_date, one.at)})`
}

export interface Checked {
  lines: readonly LineRow[]
  signatures: readonly SignatureRow[]
  decisions: readonly DecisionRow[]
}

/** Who put a hand to the list, and who looked at each line and when. */
export function checksBlocks({ lines, signatures, decisions }: Checked): Block[] {
  const compiled = signatures.findLast((one) => one.role === 'compiled')
  const by =
    compiled === undefined
      ? ''
      : `${compiled.by_name ?? ''}, ${whenOf(compiled.signed_on, compiled.signed_at)}`
  const rows = lines.map((line) => {
    const said = decisions.filter((one) => one.line_id === line.id).map(decisionWords)
    const words = said.length === 0 ? 'Chưa xét' : said.join('. ')
    return [String(line.position), fullNameOf(line), by, words]
  })
  return [
    table(SIGNED, signatureRows(signatures)),
    ...(rows.length === 0 ? [] : [text('Từng dòng:'), table(DECIDED, rows)]),
  ]
}

const VERDICTS: TableColumn[] = [
  { title: 'Dòng', weight: 6, align: 'center' },
  { title: 'Họ và tên', weight: 20 },
  { title: 'Kết luận', weight: 14 },
  { title: 'Vì sao', weight: 60 },
]

/** What the law answers about each line today, condition by condition, with its article. */
export function verdictBlocks(lines: readonly LineRow[], today: PlainDate): Block[] {
  if (lines.length === 0) return [text('Không có ai trong danh sách.')]
  const rows = lines.map((line) => {
    const { eligible, reasons } = verdictOf(line, today)
    const why = reasons.map(({ says, article, outcome }) => {
      const mark = outcome === 'met' ? '' : 'CHƯA ĐẠT: '
      return `${mark}${says.replace(/\.$/, '')}${article === '' ? '' : ` (${article})`}`
    })
    const name = fullNameOf(line)
    return [String(line.position), name, eligible ? 'Đủ điều kiện' : 'Chưa đủ', why.join('; ')]
  })
  return [table(VERDICTS, rows)]
}

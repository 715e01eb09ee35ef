import { formatDate, type PlainDate } from '@vung-buoc/law'
import type { Block, TableColumn } from '../../../platform/documents/official-paper.ts'
import { fullNameOf } from '../../../registers/people/person-view.ts'
import type { LineRow } from '../list-lines.queries.ts'
import { saysOf, verdictOf } from '../line-verdict.ts'
import type { ReturnRow } from '../list-versions.queries.ts'
import { reasonSentences } from '../papers/return-reasons.ts'
import { lines, table, text } from './folder-parts.ts'
import { reasonWords } from './folder-words.ts'
import type { TakenFileRow } from './line-decisions.queries.ts'

const STAYING: TableColumn[] = [
  { title: 'Dòng', weight: 6, align: 'center' },
  { title: 'Họ và tên', weight: 22 },
  { title: 'Xử lý', weight: 18 },
  { title: 'Lý do', weight: 54 },
]

const HANDLED: Partial<Record<LineRow['state'], string>> = {
  'kept-back': 'Giữ lại, chưa trình',
  'left-out': 'UBND xã không xác nhận',
  withdrawn: 'Đã rút tên',
}

const fileWords = (one: TakenFileRow): string =>
  `Tệp Excel do ${one.by_name ?? ''} nhập ngày ${formatDate(one.on_date as PlainDate)}: đọc ${one.rows_read} dòng, ${one.rows_settled} dòng có chỗ nghi đã được cán bộ xem và quyết, ${one.rows_skipped} dòng bỏ qua.`

/** What was doubtful and what an officer decided about it: files, and lines that do not go. */
export function doubtBlocks(
  all: readonly LineRow[],
  files: readonly TakenFileRow[],
  today: PlainDate,
): Block[] {
  const staying = all.filter((line) => HANDLED[line.state] !== undefined)
  const rows = staying.map((line) => {
    const law = line.state === 'kept-back' ? saysOf(verdictOf(line, today)) : ''
    const why = law === '' ? reasonWords(line.reasons, line.reason_note) : law
    return [String(line.position), fullNameOf(line), HANDLED[line.state] ?? '', why]
  })
  if (rows.length === 0 && files.length === 0) {
    return [text('Không có dòng nào phải giữ lại; không có chỗ nghi nào từ tệp Excel.')]
  }
  return [
    ...(files.length === 0 ? [] : [lines(files.map(fileWords))]),
    ...(rows.length === 0 ? [text('Không có dòng nào phải giữ lại.')] : [table(STAYING, rows)]),
  ]
}

const RETURNED: TableColumn[] = [
  { title: 'Ngày', weight: 12, align: 'center' },
  { title: 'Nơi trả lại', weight: 26 },
  { title: 'Lý do của danh sách và của từng dòng', weight: 62 },
]

/** Every time the list went back, with every reason of then. */
export function returnRows(returns: readonly ReturnRow[], all: readonly LineRow[]): string[][] {
  const names = new Map(all.map((line) => [line.id, `dòng ${line.position}, ${fullNameOf(line)}`]))
  return returns.map((one) => {
    const ofLines = one.line_defects.flatMap((defect) => {
      const name = names.get(defect.line)
      return name === undefined ? [] : [`${name}: ${reasonWords(defect.reasons, defect.note)}`]
    })
    const why = [...reasonSentences(one.reasons, one.note), ...ofLines].join('; ')
    return [formatDate(one.on_date as PlainDate), `${one.unit_name} (${one.by_name ?? ''})`, why]
  })
}

export const returnsTable = (rows: string[][]): Block => table(RETURNED, rows)

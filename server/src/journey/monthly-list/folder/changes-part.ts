import { formatMonth, formatDate, plainDate, plainMonth } from '@vung-buoc/law'
import type { Block, TableColumn } from '../../../platform/documents/official-paper.ts'
import type { ListDifference } from '../changes/changes.schema.ts'
import type { Mau01Layout } from '../excel/layout.ts'
import { FIELD_NAMES, reasonWords, valueWords } from './folder-words.ts'
import { table, text } from './folder-parts.ts'

const COLUMNS: TableColumn[] = [
  { title: 'Thay đổi', weight: 10, align: 'center' },
  { title: 'Họ và tên', weight: 24 },
  { title: 'Nội dung', weight: 20 },
  { title: 'Trước', weight: 22 },
  { title: 'Nay', weight: 24 },
]

/** '+3 −1 ~2' */
export const countsOf = ({ added, removed, changed }: ListDifference): string =>
  `+${added.length} −${removed.length} ~${changed.length}`

function rowsOf({ added, removed, changed }: ListDifference, layout: Mau01Layout): string[][] {
  const words = (field: 'purpose' | 'amount', value: string | number | null) =>
    valueWords(layout, field, value)
  return [
    ...added.map((one) => [
      '+ Thêm',
      one.fullName,
      'Nhu cầu vay',
      '',
      `${words('amount', one.amount)}, ${words('purpose', one.purpose)}`,
    ]),
    ...removed.map((one) => ['− Bớt', one.fullName, 'Lý do', '', reasonWords(one.reasons)]),
    ...changed.flatMap((one) =>
      one.fields.map(({ field, before, after }) => [
        '~ Sửa',
        one.fullName,
        FIELD_NAMES[field],
        valueWords(layout, field, before),
        valueWords(layout, field, after),
      ]),
    ),
  ]
}

const againstOf = ({ month, returnedOn }: ListDifference): string =>
  month === null
    ? `bản bị trả lại ngày ${formatDate(plainDate(returnedOn ?? ''))}`
    : `danh sách tháng ${formatMonth(plainMonth(month))}`

/** "+n −n ~n" with each line, against last month or against what came back. */
export function differenceBlocks(
  difference: ListDifference | null,
  layout: Mau01Layout,
  nothing: string,
): Block[] {
  if (difference === null) return [text(nothing)]
  const { added, removed, changed } = difference
  const lead = `So với ${againstOf(difference)}: ${countsOf(difference)} (thêm ${added.length} người, bớt ${removed.length} người, sửa ${changed.length} dòng).`
  const rows = rowsOf(difference, layout)
  return rows.length === 0 ? [text(lead)] : [text(lead), table(COLUMNS, rows)]
}

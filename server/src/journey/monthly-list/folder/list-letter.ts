import {
  dong,
  dongInWords,
  formatDate,
  formatDong,
  formatMonth,
  type PlainDate,
} from '@vung-buoc/law'
import type { Block } from '../../../platform/documents/official-paper.ts'
import type { ListChanges } from '../changes/changes.schema.ts'
import type { ListToPrint } from '../papers/mau-01-facts.ts'
import { countsOf } from './changes-part.ts'
import { lines, text } from './folder-parts.ts'

/** What the letter of submission says of one list. */
export interface ListLetter {
  list: ListToPrint
  changes: ListChanges
  compiledBy: string
  keptBack: number
  leftOut: number
  returns: number
  due: string | null
  /** Whose signature is asked for. */
  to: 'chief' | 'committee'
}

function asks({ to, list, due }: ListLetter): string {
  const by = due === null ? '' : ` trước hết ngày ${formatDate(due as PlainDate)}`
  return to === 'chief'
    ? `Kính đề nghị đồng chí Trưởng ${list.card.police_name} xem xét, ký danh sách và chuyển ${list.card.committee_name} xác nhận${by}./.`
    : `Kính đề nghị ${list.card.committee_name} xem xét, xác nhận danh sách để chuyển Cơ quan Thường trực${by}./.`
}

function particulars(letter: ListLetter): string[] {
  const { changes, keptBack, leftOut, returns } = letter
  const { sinceLastMonth } = changes
  return [
    sinceLastMonth === null
      ? 'Không có danh sách tháng trước để so;'
      : `So với danh sách tháng trước: ${countsOf(sinceLastMonth)} (thêm, bớt, sửa; chi tiết ở phần "Thay đổi");`,
    ...(keptBack > 0 ? [`${keptBack} người giữ lại vì chưa đủ điều kiện, có nêu lý do;`] : []),
    ...(leftOut > 0 ? [`${leftOut} người Ủy ban nhân dân không xác nhận, có nêu lý do;`] : []),
    returns === 0
      ? 'Danh sách chưa bị trả lại lần nào.'
      : `Danh sách đã bị trả lại ${returns} lần; nội dung đã sửa ở phần "Đã trả lại và đã sửa".`,
  ]
}

/** Phiếu trình: the draft words with which the list is laid before its signer. It names no borrower. */
export function listLetterBlocks(letter: ListLetter): Block[] {
  const { list, compiledBy, to } = letter
  const { card, facts } = list
  const month = formatMonth(facts.month)
  const total = dong(facts.lines.reduce((sum, line) => sum + (line.amount ?? 0), 0))
  const addressee = to === 'chief' ? `Trưởng ${card.police_name}` : card.committee_name
  const supplement = card.supplement_number === 0 ? '' : ` (bổ sung lần ${card.supplement_number})`
  const found =
    facts.lines.length === 0
      ? 'Tháng này không phát sinh người có nhu cầu vay vốn.'
      : `Danh sách gồm ${facts.lines.length} người; tổng số tiền đề nghị vay ${formatDong(total)} (bằng chữ: ${dongInWords(total)}).`
  return [
    { kind: 'paragraph', align: 'center', text: `Kính gửi: ${addressee}` },
    text(
      `Thực hiện việc lập danh sách hằng tháng (Mẫu số 01), cán bộ lập ${compiledBy} trình danh sách tháng ${month}${supplement} của ${card.area_name}. ${found}`,
    ),
    lines(particulars(letter)),
    text(asks(letter)),
  ]
}

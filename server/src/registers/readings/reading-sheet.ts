import type { OfficialPaper, Paper, TableColumn } from '../../platform/documents/official-paper.ts'

const COLUMNS: readonly TableColumn[] = [
  { title: 'Ngày, giờ', weight: 18 },
  { title: 'Cơ quan', weight: 28 },
  { title: 'Nhiệm vụ', weight: 22 },
  { title: 'Mục đích', weight: 20 },
  { title: 'Cách xem', weight: 12 },
]

/** Room to write a name in by hand, where the office knows the code only. */
const BLANK = '…'.repeat(30)

export interface SheetFacts {
  head: Pick<OfficialPaper, 'body' | 'place' | 'date' | 'demo'>
  fullName: string | undefined
  personId: string
  rows: readonly (readonly string[])[]
  hasMore: boolean
}

const headOf = ({ head }: SheetFacts): OfficialPaper => ({
  ...head,
  above: '',
  number: '',
  type: 'PHIẾU THÔNG TIN',
  subject: 'Các lần hồ sơ được xem',
  recipients: ['Người có tên trên.'],
  authority: ['ĐẠI DIỆN CƠ QUAN'],
  hint: '(Ký, ghi rõ họ tên)',
  signer: null,
  qr: null,
})

function countSentence({ rows, hasMore }: SheetFacts): string {
  if (rows.length === 0) return 'Đến ngày ghi trên phiếu, chưa có lần nào được ghi nhận.'
  if (hasMore) return `Phiếu ghi ${rows.length} lần gần nhất, mới nhất ở trên.`
  return `Có ${rows.length} lần được ghi nhận, mới nhất ở trên.`
}

/** Given to the person himself when he asks: offices and duties, no officer's name. */
export function readingSheet(facts: SheetFacts): Paper {
  const { fullName, personId, rows } = facts
  return {
    title: 'Các lần hồ sơ được xem',
    head: headOf(facts),
    blocks: [
      { kind: 'paragraph', text: `Họ và tên: ${fullName ?? BLANK}` },
      { kind: 'paragraph', text: `Mã hồ sơ: ${personId}` },
      {
        kind: 'paragraph',
        text:
          'Theo đề nghị của người có tên trên, cơ quan thông tin các lần hồ sơ được cán bộ mở xem ' +
          `hoặc lấy ra thành tệp. ${countSentence(facts)}`,
      },
      ...(rows.length === 0
        ? []
        : [{ kind: 'table' as const, columns: COLUMNS, repeat: 'lần xem', rows }]),
    ],
    counted: true,
  }
}

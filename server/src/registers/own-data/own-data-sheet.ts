import type {
  Block,
  OfficialPaper,
  Paper,
  TableColumn,
} from '../../platform/documents/official-paper.ts'
import type { HeldPart } from './own-data.ts'

const ONE: readonly TableColumn[] = [
  { title: 'Thông tin', weight: 34 },
  { title: 'Nội dung đang lưu', weight: 66 },
]
const MANY: readonly TableColumn[] = [
  { title: 'STT', weight: 8, align: 'center' },
  { title: 'Nội dung đang lưu', weight: 92 },
]

function tableOf({ table, records }: HeldPart): Block {
  const [first] = records
  if (records.length === 1 && first !== undefined) {
    return { kind: 'table', columns: ONE, repeat: table, rows: first }
  }
  const rows = records.map((record, at) => [
    String(at + 1),
    record.map(([label, words]) => `${label}: ${words}`).join('; '),
  ])
  return { kind: 'table', columns: MANY, repeat: table, rows }
}

const blocksOf = (part: HeldPart): Block[] => [
  { kind: 'part', title: part.title, newPage: false },
  {
    kind: 'paragraph',
    text:
      `Để: ${part.purpose}. Từ đâu: ${part.source}. Ai được xem: ${part.recipients}. ` +
      `Giữ đến khi: ${part.kept}.`,
  },
  tableOf(part),
]

export interface SheetFacts {
  head: Pick<OfficialPaper, 'body' | 'place' | 'date' | 'demo'>
  personId: string
  parts: readonly HeldPart[]
}

/** Hồ sơ dữ liệu của tôi: everything that is held, given to the person himself. */
export function ownDataSheet({ head, personId, parts }: SheetFacts): Paper {
  return {
    title: 'Hồ sơ dữ liệu cá nhân',
    head: {
      ...head,
      above: '',
      number: '',
      type: 'HỒ SƠ DỮ LIỆU CÁ NHÂN',
      subject: 'Những thông tin cơ quan đang giữ về người có yêu cầu',
      recipients: ['Người có dữ liệu.'],
      authority: ['ĐẠI DIỆN CƠ QUAN'],
      hint: '(Ký, ghi rõ họ tên)',
      signer: null,
      qr: null,
    },
    blocks: [
      { kind: 'paragraph', text: `Mã hồ sơ: ${personId}` },
      {
        kind: 'paragraph',
        text:
          'Dưới đây là toàn bộ thông tin hệ thống đang giữ về người có mã hồ sơ trên. Cán bộ chỉ ' +
          'được nêu theo cơ quan và nhiệm vụ; thông tin của người khác không có trong hồ sơ này.',
      },
      ...parts.flatMap(blocksOf),
    ],
    counted: true,
  }
}

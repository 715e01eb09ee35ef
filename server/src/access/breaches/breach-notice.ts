import type { OfficialPaper, Paper, TableColumn } from '../../platform/documents/official-paper.ts'
import type { BreachDataKind, BreachKind, BreachPage, BreachStepKind } from './breaches.schema.ts'

const KINDS: Record<BreachKind, string> = {
  'lost-device': 'Mất máy hoặc thiết bị lưu dữ liệu',
  'lost-paper': 'Mất giấy tờ',
  'wrong-recipient': 'Gửi nhầm nơi nhận',
  'unlawful-reading': 'Xem dữ liệu không đúng nhiệm vụ',
  intrusion: 'Bị xâm nhập hệ thống',
  damage: 'Dữ liệu bị hỏng, bị mất',
  other: 'Sự cố khác',
}
const DATA: Record<BreachDataKind, string> = {
  name: 'họ tên, ngày sinh',
  'id-number': 'số CCCD',
  contact: 'điện thoại, nơi cư trú',
  certificate: 'giấy chứng nhận',
  case: 'tình trạng hồ sơ',
  loan: 'khoản vay',
  papers: 'bản giấy, bản quét',
}
const STEPS: Record<BreachStepKind, string> = {
  measure: 'Biện pháp',
  'told-authority': 'Báo cơ quan chuyên trách',
  'told-people': 'Báo người có dữ liệu',
  'told-agency': 'Báo cơ quan khác',
  closed: 'Khép sự cố',
}

const FACTS: readonly TableColumn[] = [
  { title: 'Nội dung', weight: 32 },
  { title: 'Chi tiết', weight: 68 },
]
const DONE: readonly TableColumn[] = [
  { title: 'Thời điểm', weight: 20 },
  { title: 'Việc', weight: 24 },
  { title: 'Nội dung', weight: 56 },
]

const moment = new Intl.DateTimeFormat('vi-VN', {
  timeZone: 'Asia/Ho_Chi_Minh',
  hourCycle: 'h23',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
})
const at = (iso: string): string => moment.format(new Date(iso))

const factsOf = (breach: BreachPage): string[][] => [
  ['Loại sự cố', KINDS[breach.kind]],
  ['Phát hiện lúc', at(breach.foundAt)],
  ['Hạn thông báo', at(breach.notifyBy)],
  ['Mô tả', breach.says],
  ['Số người có dữ liệu', breach.people === null ? 'Chưa xác định' : String(breach.people)],
  ['Loại dữ liệu', breach.dataKinds.map((kind) => DATA[kind]).join('; ')],
]

/** Thông báo sự cố: the form for the authority, with what is known and done until now. Nobody is named. */
export function breachNotice(
  head: Pick<OfficialPaper, 'body' | 'place' | 'date' | 'demo'>,
  breach: BreachPage,
): Paper {
  const rows = breach.steps.map((step) => [
    at(step.at),
    STEPS[step.kind],
    step.documentNumber === '' ? step.says : `${step.says} (văn bản ${step.documentNumber})`,
  ])
  return {
    title: 'Thông báo sự cố dữ liệu cá nhân',
    head: {
      ...head,
      above: '',
      number: null,
      type: 'THÔNG BÁO',
      subject: 'Vi phạm quy định về bảo vệ dữ liệu cá nhân',
      recipients: ['Cơ quan chuyên trách bảo vệ dữ liệu cá nhân;', 'Lưu: VT.'],
      authority: ['ĐẠI DIỆN CƠ QUAN'],
      hint: '(Ký, ghi rõ họ tên, đóng dấu)',
      signer: null,
      qr: null,
    },
    blocks: [
      {
        kind: 'paragraph',
        text: 'Cơ quan thông báo sự cố về dữ liệu cá nhân với nội dung như sau:',
      },
      { kind: 'table', columns: FACTS, repeat: 'nội dung', rows: factsOf(breach) },
      { kind: 'paragraph', text: 'Việc đã làm đến thời điểm thông báo:' },
      ...(rows.length === 0
        ? [{ kind: 'paragraph' as const, text: 'Đang triển khai.' }]
        : [{ kind: 'table' as const, columns: DONE, repeat: 'việc', rows }]),
    ],
  }
}

import type { OfficialPaper } from './official-paper.ts'

/** A head of nobody, for trying out a template. */
export const sampleHead = (change: Partial<OfficialPaper>): OfficialPaper => ({
  above: 'CƠ QUAN CẤP TRÊN',
  body: 'CƠ QUAN BAN HÀNH',
  number: '12/CV-MẪU',
  place: 'Châu Thành',
  date: '2024-06-05',
  type: null,
  subject: 'V/v nội dung mẫu',
  recipients: ['Như trên;', 'Lưu: VT.'],
  authority: ['KT. THỦ TRƯỞNG', 'PHÓ THỦ TRƯỞNG'],
  signer: 'Nguyễn Văn Mẫu',
  qr: { url: null, hash: '0123456789abcdef' },
  demo: true,
  ...change,
})

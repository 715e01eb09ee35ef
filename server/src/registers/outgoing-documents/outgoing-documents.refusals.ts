import { refusals } from '../../platform/http/refusals.ts'

/** Every "no" of the register of outgoing documents. */
export const outgoingDocumentRefusals = refusals('outgoing-document', {
  'number-not-understood': {
    status: 422,
    says: ({ symbol }) =>
      `Số văn bản phải là một số, hoặc số và ký hiệu của cơ quan, ví dụ 12/${symbol}. Để trống thì hệ thống lấy số tiếp theo.`,
  },
  'number-used': {
    status: 409,
    says: () =>
      'Số văn bản này đã dùng trong năm. Để trống để lấy số tiếp theo, hoặc nhập số khác.',
    constraint: 'one_document_number',
  },
  'number-in-use': {
    status: 409,
    says: () =>
      'Số này đã gắn với một văn bản nên không hủy riêng được. Muốn văn bản hết hiệu lực, hãy trả lại hoặc thu hồi văn bản đó.',
  },
})

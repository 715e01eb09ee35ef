import { refusals } from '../../../platform/http/refusals.ts'

/** Every "no" to a digitally signed file. */
export const digitalCopyRefusals = refusals('digital-copy', {
  'no-document': {
    status: 409,
    says: () =>
      'Đơn vị bạn chưa phát hành văn bản nào ở đây nên chưa có gì để ký số. Hãy ký trên hệ thống trước, để văn bản có số.',
  },
  'not-acceptable': {
    status: 422,
    says: ({ count }) =>
      `Tệp ký số chưa dùng được, có ${count} điểm cần xem. Chưa có gì được lưu; hãy xử lý rồi tải lại.`,
  },
})

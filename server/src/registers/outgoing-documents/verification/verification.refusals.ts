import { refusals } from '../../../platform/http/refusals.ts'

export const verificationRefusals = refusals('verification', {
  'no-such-code': {
    status: 404,
    says: () =>
      'Không tìm thấy văn bản với mã này. Hãy xem lại mã in ở chân trang của văn bản rồi nhập lại.',
  },
})

import { refusals } from '../../../platform/http/refusals.ts'

/** Every "no" of the office's own Word templates. */
export const templateRefusals = refusals('paper-template', {
  'too-large': {
    status: 422,
    says: () => 'Tệp mẫu lớn hơn 1 MB. Hãy bỏ bớt hình trong mẫu rồi tải lên lại.',
  },
  'not-usable': {
    status: 422,
    says: ({ count }) =>
      `Mẫu chưa dùng được, có ${count} chỗ cần sửa. Hãy sửa hết rồi tải lên lại.`,
  },
  'already-shipped': {
    status: 409,
    says: () => 'Đơn vị đang dùng mẫu có sẵn. Hãy tải lại trang.',
  },
})

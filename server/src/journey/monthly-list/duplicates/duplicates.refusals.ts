import { refusals } from '../../../platform/http/refusals.ts'

/** Every "no" of making two records one, and of taking that back. */
export const duplicateRefusals = refusals('duplicate', {
  'same-record': {
    status: 422,
    says: () => 'Đây là cùng một bản ghi. Hãy chọn hai bản ghi khác nhau.',
  },
  'keep-the-further': {
    status: 409,
    says: () =>
      'Hãy giữ lại bản ghi đã đi xa hơn (đang có tên trên danh sách, hoặc đã từng được gộp); bản kia mới là bản bỏ đi.',
  },
  'both-on-lists': {
    status: 409,
    says: () =>
      'Cả hai bản ghi đang có tên trên danh sách đã trình. Rút tên một bản khỏi danh sách trước, rồi mới gộp.',
  },
  'being-moved': {
    status: 409,
    says: () =>
      'Một trong hai bản ghi đang có đề nghị chuyển nơi cư trú. Hãy rút đề nghị hoặc chờ trả lời rồi mới gộp.',
  },
  'already-decided': {
    status: 409,
    says: () => 'Cặp này đã được quyết định. Hãy tải lại trang.',
    constraint: 'not_the_same_pkey',
  },
  'already-undone': {
    status: 409,
    says: () => 'Lần gộp này đã được tách lại.',
  },
  'too-late': {
    status: 409,
    says: ({ until }) => `Chỉ tách lại được đến hết ngày ${until}.`,
  },
  'changed-since': {
    status: 409,
    says: () =>
      'Sau khi gộp, hồ sơ hoặc danh sách đã có thay đổi nên không tách lại nguyên trạng được. Hãy sửa hồ sơ đang giữ, và đăng ký lại người kia nếu cần.',
  },
})

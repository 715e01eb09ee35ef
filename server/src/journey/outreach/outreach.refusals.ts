import { refusals } from '../../platform/http/refusals.ts'

/** Every "no" of outreach (tiếp xúc, nắm nhu cầu). */
export const outreachRefusals = refusals('outreach', {
  'no-open-case': {
    status: 409,
    says: () =>
      'Người này chưa có hồ sơ đang mở (chưa về địa phương hoặc đã rời chương trình). Hãy mở hồ sơ trước rồi ghi lần liên hệ.',
  },
  'in-future': {
    status: 422,
    says: () => 'Ngày tiếp xúc ở sau ngày làm việc. Hãy ghi ngày đã gặp.',
  },
  'need-without-meeting': {
    status: 422,
    says: () => 'Chưa gặp được người này thì chưa ghi nhu cầu được. Hãy chọn kết quả "đã gặp".',
  },
  'note-sensitive': {
    status: 422,
    says: () =>
      'Nội dung vừa ghi có chi tiết về tội danh, bản án hoặc nơi giam. Hệ thống không lưu những điều đó; hãy bỏ đi rồi lưu lại.',
  },
})

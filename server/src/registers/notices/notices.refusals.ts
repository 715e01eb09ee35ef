import { refusals } from '../../platform/http/refusals.ts'

/** Every "no" of taking in a notice and checking residence. */
export const noticeRefusals = refusals('notice', {
  'person-unclear': {
    status: 422,
    says: () => 'Hãy chọn một người đã có, hoặc ghi một người mới; không làm cả hai.',
  },
  'received-before-written': {
    status: 422,
    says: () => 'Ngày nhận ở trước ngày ghi trên thông báo. Hãy xem lại hai ngày.',
  },
  'received-in-future': {
    status: 422,
    says: () => 'Ngày nhận ở sau ngày làm việc. Hãy ghi ngày thực nhận.',
  },
  'no-clock': {
    status: 422,
    says: () =>
      'Chưa có lịch làm việc hoặc quy định cho ngày nhận này nên chưa tính được hạn kiểm tra. Hãy xem lại ngày nhận.',
  },
  'already-recorded': {
    status: 409,
    says: () => 'Thông báo này đã được ghi cho người này. Hãy tìm trong danh sách thông báo.',
    constraint: 'one_notice_per_number',
  },
  'already-checked': {
    status: 409,
    says: () => 'Nơi cư trú theo thông báo này đã được kiểm tra. Hãy tải lại trang.',
  },
  'commune-unclear': {
    status: 422,
    says: () => 'Chỉ chọn xã chuyển đến khi người này đã chuyển đi, và phải là một xã khác.',
  },
  'not-awaited': {
    status: 409,
    says: () =>
      'Chỉ ghi "đã về" cho người đã kiểm tra là cư trú tại xã và chưa mở hồ sơ. Hãy tải lại trang.',
  },
})

import { refusals } from '../../../platform/http/refusals.ts'

/** Every "no" of announcing a day off or a worked weekend. */
export const calendarRefusals = refusals('calendar', {
  'not-standing-agency': {
    status: 403,
    says: () => 'Chỉ Cơ quan Thường trực ghi ngày nghỉ, ngày làm bù đã được thông báo.',
  },
  'day-not-ahead': {
    status: 422,
    says: () => 'Chỉ ghi được ngày sau hôm nay. Lịch đã qua giữ nguyên như lúc làm việc.',
  },
  'not-a-weekend': {
    status: 422,
    says: () => 'Ngày làm bù phải là thứ Bảy hoặc Chủ nhật. Hãy chọn lại ngày.',
  },
  'already-so': {
    status: 409,
    says: () => 'Lịch đã ghi ngày này như vậy rồi. Hãy tải lại trang để xem.',
  },
  'year-unknown': {
    status: 422,
    says: ({ last }) =>
      `Lịch làm việc mới có đến ${last}. Hãy nạp lịch của năm đó vào hồ sơ địa bàn trước.`,
  },
})

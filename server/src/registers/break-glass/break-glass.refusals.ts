import { refusals } from '../../platform/http/refusals.ts'

/** Every "no" of opening a record in an emergency. */
export const breakGlassRefusals = refusals('break-glass', {
  'no-record': {
    status: 404,
    says: () =>
      'Không có hồ sơ bạn được mở khẩn cấp với mã hoặc số định danh này. Hãy xem lại từng chữ số.',
  },
  'several-records': {
    status: 409,
    says: () => 'Số định danh này có ở hai xã. Hãy dùng mã hồ sơ trên trang lượt xem.',
  },
  'already-open': {
    status: 409,
    says: () => 'Bạn đang mở khẩn cấp một hồ sơ. Hãy đóng hồ sơ đó trước khi mở hồ sơ khác.',
  },
  'review-overdue': {
    status: 403,
    says: () =>
      'Một lần mở khẩn cấp của bạn đã quá hạn xem xét nên bạn chưa mở tiếp được. Hãy nhờ người khác xem xét lần đó.',
  },
  'text-sensitive': {
    status: 422,
    says: () =>
      'Nội dung vừa ghi có chi tiết về tội danh, bản án hoặc nơi giam. Hệ thống không lưu những điều đó; hãy bỏ đi rồi lưu lại.',
  },
  over: {
    status: 409,
    says: () =>
      'Lần mở khẩn cấp này đã đóng hoặc đã hết giờ. Nếu vẫn cần, hãy mở lại và nêu lý do.',
  },
  'still-open': {
    status: 409,
    says: () => 'Hồ sơ còn đang mở khẩn cấp. Hãy xem xét sau khi đã đóng hoặc hết giờ.',
  },
  'reviewer-is-opener': {
    status: 403,
    says: () => 'Người đã mở không tự xem xét lần mở của mình. Hãy nhờ người khác.',
    constraint: 'reviewer_is_not_the_opener',
  },
  'already-reviewed': {
    status: 409,
    says: () => 'Lần mở khẩn cấp này đã được xem xét. Hãy tải lại trang.',
  },
})

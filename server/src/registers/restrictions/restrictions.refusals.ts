import { refusals } from '../../platform/http/refusals.ts'

/** Every "no" of restricted cases and of relatives whom an officer declares. */
export const restrictionRefusals = refusals('restriction', {
  'reason-not-of-kind': {
    status: 422,
    says: () => 'Lý do này không dùng cho cách hạn chế đã chọn. Hãy chọn lại lý do.',
  },
  'dates-wrong': {
    status: 422,
    says: () =>
      'Hạn chế bắt đầu sớm nhất là hôm nay và ngày hết phải sau ngày bắt đầu. Hãy xem lại hai ngày.',
  },
  'officer-not-near': {
    status: 422,
    says: () =>
      'Có cán bộ hiện không làm việc với hồ sơ này. Hãy tải lại trang và chọn trong danh sách.',
  },
  'nobody-left': {
    status: 422,
    says: () =>
      'Phải còn ít nhất một cán bộ Công an xã nơi cư trú được xem hồ sơ. Hãy chọn thêm người.',
  },
  'already-lifted': {
    status: 409,
    says: () => 'Hạn chế này đã được dỡ. Hãy tải lại trang.',
  },
  'lifter-is-placer': {
    status: 403,
    says: () =>
      'Người đã đặt hạn chế không tự dỡ. Hãy để người phụ trách bảo vệ dữ liệu hoặc người ký khác dỡ.',
    constraint: 'lifter_is_not_the_placer',
  },
  'already-declared': {
    status: 409,
    says: () => 'Bạn đã khai người thân có số định danh này. Không cần khai lại.',
    constraint: 'one_declaration',
  },
  'withdraws-own': {
    status: 403,
    says: () => 'Khai báo của chính mình do người phụ trách bảo vệ dữ liệu khác rút.',
    constraint: 'withdrawn_by_another',
  },
  'already-withdrawn': {
    status: 409,
    says: () => 'Khai báo này đã được rút. Hãy tải lại trang.',
  },
  'case-apart': {
    status: 403,
    says: ({ office }) =>
      `Có hồ sơ hạn chế đối với bạn nên việc này do đồng nghiệp khác làm. Hãy hỏi người ký danh sách của ${office} hoặc người phụ trách bảo vệ dữ liệu cá nhân.`,
  },
})

import { refusals } from '../../../platform/http/refusals.ts'

/** Every "no" of taking a name back after the commune confirmed it. */
export const withdrawalRefusals = refusals('withdrawal', {
  'line-not-confirmed': {
    status: 409,
    says: () =>
      'Chỉ lập thông báo rút tên cho dòng UBND xã đã xác nhận. Dòng chưa xác nhận thì bỏ khỏi danh sách hoặc để xã không xác nhận.',
  },
  'already-under-way': {
    status: 409,
    says: () =>
      'Người này đang có một thông báo rút tên chưa xong. Hãy mở thông báo đó để xem đang ở đâu.',
    constraint: 'one_open_withdrawal',
  },
  'wrong-state': {
    status: 409,
    says: ({ state }) =>
      `Thông báo rút tên ${state} nên không làm việc này được nữa. Hãy tải lại trang để xem ai đang giữ.`,
  },
  'not-holder': {
    status: 403,
    says: ({ holder }) => `Thông báo rút tên đang ở ${holder}; cơ quan đó mới làm việc này được.`,
  },
  'content-changed': {
    status: 409,
    says: () => 'Nội dung đã khác với bản bạn đang xem. Hãy tải lại, đọc bản mới rồi ký.',
  },
  'signer-is-maker': {
    status: 403,
    says: () =>
      'Người lập không tự ký thông báo của mình. Hãy để Trưởng Công an xã hoặc người được giao ký.',
    constraint: 'withdrawal_signer_is_not_the_maker',
  },
  'acted-before': {
    status: 403,
    says: () => 'Bạn đã lập hoặc ký thông báo này ở bước trước. Hãy để người khác làm bước này.',
    constraint: 'withdrawal_signer_did_not_sign_before',
  },
  'nobody-new': {
    status: 422,
    says: () =>
      'Trình lại chỉ sửa lý do hoặc bớt người. Người khác thì lập một thông báo rút tên mới.',
  },
})

import { refusals } from '../../platform/http/refusals.ts'

/** Every "no" of the monthly list (Mẫu số 01). */
export const listRefusals = refusals('monthly-list', {
  'not-commune-police': {
    status: 403,
    says: () => 'Chỉ Công an cấp xã lập danh sách của xã mình.',
  },
  'already-open': {
    status: 409,
    says: () => 'Danh sách tháng này đã được mở. Hãy mở lại danh sách đang có để làm tiếp.',
    constraint: 'monthly_list_area_id_month_supplement_number_key',
  },
  'month-in-future': {
    status: 422,
    says: () => 'Chưa tới tháng này nên chưa lập danh sách được. Hãy chọn tháng hiện tại.',
  },
  'regular-still-open': {
    status: 409,
    says: () =>
      'Danh sách của tháng còn đang lập hoặc chờ ký. Hãy thêm người vào đó thay vì lập bổ sung.',
  },
  'wrong-state': {
    status: 409,
    says: ({ state }) =>
      `Danh sách đang ở bước "${state}" nên không làm việc này được nữa. Hãy tải lại trang để xem ai đang giữ.`,
  },
  'calendar-missing': {
    status: 422,
    says: ({ date }) =>
      `Lịch làm việc chưa có ngày ${date}. Hãy nạp lịch của năm đó vào hồ sơ địa bàn.`,
  },
  'already-on-list': {
    status: 409,
    says: () => 'Người này đã có trong danh sách. Hãy sửa dòng đang có.',
    constraint: 'list_line_list_id_person_id_key',
  },
  'not-of-this-commune': {
    status: 422,
    says: () => 'Người này không cư trú ở xã của danh sách. Danh sách chỉ ghi người của xã mình.',
  },
  'note-sensitive': {
    status: 422,
    says: () =>
      'Nội dung vừa ghi có chi tiết về tội danh, bản án hoặc nơi giam. Hệ thống không lưu những điều đó; hãy bỏ đi rồi lưu lại.',
  },
  'lines-held-back': {
    status: 409,
    says: ({ count }) =>
      `Có ${count} dòng chưa trình được theo quy định. Hãy xem lý do từng dòng, sửa hoặc để lại rồi trình.`,
  },
  'signer-is-maker': {
    status: 403,
    says: () =>
      'Người lập không tự ký danh sách của mình. Hãy để Trưởng Công an xã hoặc người được giao ký.',
    constraint: 'signer_is_not_the_maker',
  },
  'confirmer-signed-before': {
    status: 403,
    says: () =>
      'Bạn đã lập hoặc ký danh sách này ở công an xã nên không tự xác nhận. Hãy để người khác của UBND xã xác nhận.',
    constraint: 'signer_did_not_sign_before',
  },
  'content-changed': {
    status: 409,
    says: () => 'Nội dung đã khác với bản bạn đang xem. Hãy tải lại, đọc bản mới rồi ký.',
  },
  'already-signed': {
    status: 409,
    says: () => 'Bản này đã có chữ ký ở bước này. Hãy tải lại trang.',
    constraint: 'one_signature_per_role',
  },
  'other-needs-note': {
    status: 422,
    says: () => 'Chọn "Lý do khác" thì phải ghi rõ lý do vào ô ghi chú.',
  },
  'reason-missing': {
    status: 422,
    says: () => 'Hãy chọn lý do: để ngoài danh sách phải nêu đủ lý do một lần.',
  },
  'reason-not-needed': {
    status: 422,
    says: () =>
      'Dòng được xác nhận thì không kèm lý do. Hãy bỏ lý do hoặc chọn để ngoài danh sách.',
  },
  'person-being-withdrawn': {
    status: 409,
    says: () =>
      'Người này đang được rút tên hoặc hồ sơ đã kết thúc nên không xác nhận được. Hãy chọn không xác nhận; các dòng khác vẫn đi tiếp.',
  },
  'lines-undecided': {
    status: 409,
    says: ({ count }) => `Còn ${count} dòng chưa xác nhận hoặc để ngoài. Hãy xét hết rồi mới ký.`,
  },
})

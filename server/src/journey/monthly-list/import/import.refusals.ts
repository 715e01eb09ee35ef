import { refusals } from '../../../platform/http/refusals.ts'

/** Every "no" of taking in an Excel file. */
export const importRefusals = refusals('list-import', {
  unreadable: { status: 422, says: ({ says }) => String(says) },
  'nothing-found': {
    status: 422,
    says: () =>
      'Không thấy dòng nào của Mẫu số 01 trong tệp. Hãy kiểm tra đúng tệp, đúng trang tính rồi chọn lại.',
  },
  'not-open': {
    status: 409,
    says: () => 'Lần nhập này đã kết thúc. Hãy mở danh sách để xem các dòng đã đưa vào.',
  },
  'unknown-row': {
    status: 422,
    says: ({ row }) => `Tệp không có dòng ${row}. Hãy tải lại trang rồi sửa tiếp.`,
  },
  'reading-unconfirmed': {
    status: 409,
    says: () =>
      'Tệp còn điều phải xác nhận (cột, trang tính hoặc phông chữ). Hãy xác nhận rồi xem các dòng.',
  },
  'difference-open': {
    status: 409,
    says: () =>
      'Bảng đã sửa vừa nhập lại còn khác biệt chưa xem. Hãy áp dụng hoặc giữ như trong hệ thống trước.',
  },
  'no-difference': {
    status: 409,
    says: () => 'Không còn khác biệt nào phải xem. Hãy tải lại trang.',
  },
  'conflicts-open': {
    status: 422,
    says: ({ count }) =>
      `Còn ${count} ô sửa khác nhau ở hai nơi. Hãy chọn bên đúng cho từng ô rồi áp dụng.`,
  },
  'corrected-unmarked': {
    status: 422,
    says: () =>
      'Tệp này không phải bảng tải về từ lần nhập này (không có mã dòng). Hãy nhập như một tệp mới.',
  },
  'corrected-elsewhere': {
    status: 422,
    says: () =>
      'Bảng này được tải về từ một lần nhập khác. Hãy mở đúng lần nhập đó, hoặc tải lại bảng.',
  },
  'doubts-open': {
    status: 409,
    says: ({ count }) =>
      `Còn ${count} chỗ nghi vấn chưa xem. Hãy nhận đề nghị, sửa lại hoặc bỏ dòng rồi đưa vào danh sách.`,
  },
  'rows-defective': {
    status: 422,
    says: ({ count }) =>
      `Có ${count} dòng chưa đưa vào được. Hãy sửa theo từng chỗ nêu ra, hoặc bỏ dòng.`,
  },
  'rows-elsewhere': {
    status: 409,
    says: ({ count }) =>
      `Có ${count} người đang ở danh sách của xã khác. Hãy bỏ các dòng đó và liên hệ Cơ quan Thường trực.`,
  },
})

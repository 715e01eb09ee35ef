import { refusals } from '../../platform/http/refusals.ts'

/** Every "no" about requests of people concerning their own data. */
export const dataRequestRefusals = refusals('data-request', {
  'received-in-future': {
    status: 422,
    says: () => 'Ngày nhận ở sau ngày làm việc. Hãy ghi ngày thực nhận yêu cầu.',
  },
  'no-clock': {
    status: 422,
    says: () =>
      'Chưa có lịch làm việc cho ngày nhận này nên chưa tính được hạn trả lời. Hãy xem lại ngày nhận.',
  },
  'no-such-record': {
    status: 422,
    says: () => 'Không có hồ sơ với mã này. Hãy tìm lại bằng số CCCD, hoặc chọn "Chưa có hồ sơ".',
  },
  'field-unclear': {
    status: 422,
    says: () => 'Yêu cầu sửa phải nêu thông tin nào; các yêu cầu khác thì để trống ô này.',
  },
  'text-sensitive': {
    status: 422,
    says: () =>
      'Nội dung có từ nói về án hoặc hành vi phạm tội. Hãy viết lại, chỉ nêu điều người đó yêu cầu.',
  },
  'text-names-number': {
    status: 422,
    says: () =>
      'Nội dung có số giấy tờ hoặc số điện thoại. Hãy bỏ số đó: hồ sơ đã được gắn bằng mã.',
  },
  'wrong-state': {
    status: 409,
    says: () => 'Yêu cầu này vừa được người khác xử lý hoặc đã đóng. Hãy tải lại trang.',
  },
  'nothing-to-ask': {
    status: 409,
    says: () =>
      'Chỉ chuyển Công an xã yêu cầu sửa thông tin của một hồ sơ đang có, và chỉ chuyển một lần.',
  },
  'identity-unchecked': {
    status: 422,
    says: () =>
      'Chưa kiểm tra đúng người nên chưa thực hiện yêu cầu được. Hãy đối chiếu giấy tờ rồi chọn lại, hoặc trả lời "đang xử lý".',
  },
  'reasons-missing': {
    status: 422,
    says: () => 'Từ chối toàn bộ hoặc một phần thì phải nêu lý do. Chọn "Lý do khác" thì ghi rõ.',
  },
  'already-acknowledged': {
    status: 409,
    says: () => 'Đã có văn bản báo đang xử lý. Lần này hãy trả lời kết quả.',
  },
  'office-not-asked': {
    status: 409,
    says: () =>
      'Yêu cầu sửa cần ý kiến của Công an xã trước khi trả lời kết quả. Hãy chuyển Công an xã.',
  },
  'law-forbids-erasure': {
    status: 409,
    says: () =>
      'Hồ sơ còn đang xử lý hoặc đã sang ngân hàng nên pháp luật chưa cho xóa. Hãy trả lời từ chối và nêu lý do.',
  },
  'letter-damaged': {
    status: 409,
    says: () =>
      'Tệp văn bản trả lời trên đĩa không còn nguyên vẹn nên không đưa ra. Hãy báo quản trị viên.',
  },
})

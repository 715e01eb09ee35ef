import { texts } from './i18n.ts'

export const problemTexts = texts('problem', {
  network: 'Mạng gián đoạn, chưa biết máy chủ đã ghi chưa.',
  again: 'Gửi lại',
  unexpected: 'Có lỗi ngoài dự kiến. Vui lòng thử lại; nếu vẫn lỗi, báo người quản trị.',
  server: 'Máy chủ gặp lỗi và chưa ghi gì. Vui lòng thử lại sau. Mã lỗi: {{id}}',
  wait: 'Quá nhiều lần thử. Vui lòng đợi {{wait}} rồi thử lại.',
  seconds: '{{n}} giây',
  minutes: '{{n}} phút',
  'signed-out': 'Phiên làm việc đã hết. Vui lòng đăng nhập lại.',
  forbidden: 'Nhiệm vụ hiện tại không được làm việc này.',
  'not-found': 'Không tìm thấy, hoặc nội dung này không thuộc phạm vi của đơn vị.',
  conflict: 'Việc này vừa được làm, hoặc trạng thái đã đổi. Vui lòng tải lại trang.',
  stale: 'Nội dung đã được người khác sửa trong lúc này. Tải lại để xem bản mới rồi sửa tiếp.',
  'too-large': 'Tệp quá lớn.',
  invalid: 'Nội dung chưa hợp lệ. Vui lòng xem lại.',
  'too-many': 'Quá nhiều yêu cầu. Vui lòng đợi một lát rồi thử lại.',
})

/** Why a package is not taken in, each with what to do; `subject` names the entry or list. */
export const PACKAGE_DEFECTS = {
  unreadable: 'Tệp không phải gói chuyển giao hoặc bị cắt ngang: hãy chép lại tệp từ nơi gửi.',
  'manifest-missing': 'Gói không có bản kê (manifest.json): hãy xin nơi gửi tạo lại gói.',
  'manifest-malformed': 'Bản kê của gói không đọc được: hãy xin nơi gửi tạo lại gói.',
  'format-older': 'Gói thuộc định dạng cũ: nơi gửi cần cập nhật chương trình rồi tạo lại gói.',
  'format-newer': 'Gói thuộc định dạng mới hơn: hãy cập nhật chương trình ở đây rồi nộp lại.',
  'signature-wrong': 'Chữ ký không khớp bản kê: gói đã bị sửa. Đừng dùng; hãy báo nơi gửi.',
  'sender-unknown': 'Khóa của nơi gửi chưa có trong Nơi trao đổi tin cậy: hãy đề nghị và duyệt.',
  'sender-not-approved': 'Khóa của nơi gửi chưa được duyệt: hãy đối chiếu dấu vân tay và duyệt.',
  'sender-not-yet': 'Khóa của nơi gửi chưa tới ngày có hiệu lực.',
  'sender-expired': 'Khóa của nơi gửi đã hết hạn tin cậy: hãy đề nghị lại với thời hạn mới.',
  'sender-ended': 'Khóa của nơi gửi đã thôi tin cậy: đừng nhận; hãy liên hệ nơi gửi.',
  'wrong-recipient': 'Gói này gửi cho đơn vị khác: hãy chuyển đúng nơi nhận.',
  'entry-missing': 'Thiếu một phần của gói: hãy chép lại tệp từ nơi gửi.',
  'entry-added': 'Gói có phần không nằm trong bản kê: ai đó đã thêm vào. Đừng dùng.',
  'entry-changed': 'Một phần của gói khác với bản kê: đã bị sửa hoặc hỏng khi chép.',
  'entry-malformed': 'Một phần của gói không đúng định dạng: hãy xin nơi gửi tạo lại gói.',
  'content-hash': 'Nội dung không khớp mã nội dung đã ký: hãy xin nơi gửi tạo lại gói.',
  'lists-incomplete': 'Các danh sách kèm theo không đúng với văn bản đã ký.',
  'paper-missing': 'Thiếu bản giấy tờ của văn bản hoặc của một danh sách.',
  'unit-unknown': 'Gói nhắc tới đơn vị không có ở đây: hai nơi đang dùng hồ sơ địa bàn khác nhau.',
  'dated-in-future': 'Văn bản đề ngày sau ngày làm việc hôm nay: hãy kiểm tra ngày của máy.',
  'seen-before': 'Gói này đã nhận rồi, dù tệp mang tên khác.',
  'other-content': 'Lần chuyển giao này đã nhận với nội dung khác: hãy hỏi nơi gửi bản nào đúng.',
  'already-here': 'Ở đây đã có văn bản chuyển giao này hoặc văn bản cùng số của nơi gửi.',
  'list-already-here': 'Ở đây đã có danh sách này của xã và chưa trả lại nơi gửi.',
} as const

export type PackageDefectCode = keyof typeof PACKAGE_DEFECTS

export interface PackageDefect {
  subject: string
  code: PackageDefectCode
  says: string
}

export const defect = (code: PackageDefectCode, subject = ''): PackageDefect => ({
  subject,
  code,
  says: subject === '' ? PACKAGE_DEFECTS[code] : `${subject}: ${PACKAGE_DEFECTS[code]}`,
})

import type { SpreadsheetProblem } from './workbook.ts'

/** Why a file is not read, each with what the officer should do about it. */
export const unreadableFile = {
  'empty-file': 'Tệp rỗng: hãy kiểm tra và chọn lại tệp .xlsx.',
  'file-too-big': 'Tệp quá lớn: hãy chỉ giữ bảng danh sách, xóa hình ảnh rồi lưu lại.',
  'old-xls': 'Tệp .xls cũ: mở bằng Excel và lưu lại thành .xlsx.',
  encrypted: 'Tệp đặt mật khẩu: hãy bỏ mật khẩu trong Excel, lưu lại rồi nạp.',
  'text-file': 'Đây là tệp văn bản (CSV), không phải Excel: mở bằng Excel và lưu lại thành .xlsx.',
  'web-page': 'Đây là trang web hoặc XML đổi tên: mở bằng Excel và lưu lại thành .xlsx.',
  'pdf-file': 'Đây là tệp PDF: hãy nạp tệp Excel .xlsx của danh sách.',
  'word-file': 'Đây là tệp Word: hãy nạp tệp Excel .xlsx của danh sách.',
  'ods-file': 'Tệp .ods (LibreOffice): hãy lưu lại thành .xlsx rồi nạp.',
  'xlsb-file': 'Tệp .xlsb (Excel nhị phân): mở bằng Excel và lưu lại thành .xlsx.',
  'nested-archive': 'Tệp nén chứa tệp khác bên trong: hãy giải nén rồi nạp tệp .xlsx.',
  'not-a-workbook': 'Không nhận ra tệp Excel: hãy lưu danh sách thành .xlsx rồi nạp lại.',
  truncated: 'Tệp bị cắt ngang, chưa chép đủ: hãy chép hoặc tải lại tệp rồi nạp.',
  damaged: 'Tệp bị hỏng: mở bằng Excel, lưu lại thành tệp .xlsx mới rồi nạp.',
  'too-many-entries': 'Tệp chứa quá nhiều thành phần: hãy chép bảng sang một tệp Excel mới.',
  'unpacked-too-big': 'Tệp bung ra quá lớn nên không đọc: hãy chép bảng sang một tệp Excel mới.',
  'xml-entities': 'Tệp có khai báo lạ, không an toàn nên không đọc: hãy tạo lại bằng Excel.',
  'too-many-rows': 'Bảng có quá nhiều dòng: hãy xóa các dòng thừa bên dưới danh sách.',
  'too-many-columns': 'Bảng có quá nhiều cột: hãy xóa các cột thừa bên phải danh sách.',
  'too-much-text': 'Các ô chứa quá nhiều chữ: hãy chỉ giữ bảng danh sách rồi lưu lại.',
  'empty-workbook': 'Tệp không có dữ liệu trong trang tính nào: hãy kiểm tra lại tệp.',
  'too-slow': 'Đọc tệp quá lâu nên đã dừng: hãy chép bảng sang một tệp Excel mới.',
  'too-much-memory': 'Tệp chiếm quá nhiều bộ nhớ nên đã dừng: hãy chép bảng sang tệp mới.',
  busy: 'Nhiều tệp đang được đọc cùng lúc: hãy chờ một phút rồi nạp lại.',
} as const

export type UnreadableCode = keyof typeof unreadableFile

/** What was left aside in a file that is read all the same. */
export const leftAside = {
  'macros-ignored': 'Tệp có macro: macro không được chạy và không được giữ lại.',
  'links-ignored': 'Tệp liên kết tới tệp khác: liên kết bị bỏ qua, chỉ đọc giá trị đã lưu.',
  'objects-ignored': 'Tệp có đính kèm tệp khác bên trong: phần đính kèm bị bỏ qua.',
} as const

export type LeftAsideCode = keyof typeof leftAside

/** Thrown while a file is being read; turned into a value at the process border. */
export class UnreadableFile extends Error {
  readonly code: UnreadableCode
  constructor(code: UnreadableCode) {
    super(code)
    this.code = code
  }
}

export function problemOf(code: UnreadableCode): SpreadsheetProblem {
  return { code, says: unreadableFile[code] }
}

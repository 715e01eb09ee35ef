import type { ScanProblem } from '../../../platform/scans/scan-problems.ts'
import { refusals } from '../../../platform/http/refusals.ts'

const WHY: Record<ScanProblem, string> = {
  'empty-file': 'Tệp rỗng. Hãy quét hoặc chụp lại rồi nạp.',
  'not-a-scan':
    'Có tệp không phải bản quét: chỉ nhận PDF, ảnh JPEG hoặc PNG, dù tên tệp ghi thế nào. Hãy quét lại thành PDF hoặc chụp ảnh.',
  encrypted: 'Tệp PDF đặt mật khẩu nên không mở được. Hãy bỏ mật khẩu rồi nạp lại.',
  damaged: 'Tệp bị hỏng hoặc bị cắt ngang. Hãy quét hoặc chụp lại rồi nạp.',
  'too-big':
    'Tệp quá lớn để đọc. Hãy quét đen trắng hoặc 200 dpi, hoặc nạp ít trang hơn mỗi lần (tối đa 10 MB).',
  'too-many-pixels': 'Ảnh quá lớn (hơn 40 triệu điểm ảnh). Hãy chụp hoặc quét ở cỡ nhỏ hơn.',
  'too-many-pages': 'Mỗi lần nhận tối đa 30 trang. Hãy chia ra nhiều lần.',
  'too-many-files': 'Mỗi lần nhận tối đa 20 tệp. Hãy chia ra nhiều lần.',
  'too-slow': 'Đọc tệp quá lâu nên đã dừng. Hãy nạp ít trang hơn mỗi lần.',
  busy: 'Nhiều bản quét đang được đọc cùng lúc. Hãy chờ một phút rồi nạp lại.',
}

/** Every "no" of signed copies. */
export const signedCopyRefusals = refusals('signed-copy', {
  'not-read': { status: 422, says: ({ problem }) => WHY[problem as ScanProblem] },
  'scan-settled': {
    status: 409,
    says: () => 'Bản quét này đã được xếp hoặc đã bỏ. Hãy tải lại trang.',
  },
  'not-awaiting': {
    status: 409,
    says: () =>
      'Văn bản này không còn chờ bản ký: đã có bản ký, đã thay bằng văn bản khác, hoặc không thuộc đơn vị bạn. Bản quét vẫn còn trong hộp; hãy tải lại trang và chọn lại.',
  },
})

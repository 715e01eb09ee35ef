import { texts } from '../../platform/i18n.ts'

export const copyTexts = texts('signed-copies', {
  title: 'Bản ký đã quét',
  lead: 'In văn bản, ký và đóng dấu, rồi quét hoặc chụp lại. Mã QR trên giấy tự đưa bản quét về đúng hồ sơ.',
  drop: {
    title: 'Nạp bản quét',
    lead: 'Kéo tệp vào đây, chọn tệp hoặc chụp bằng điện thoại. Nhận PDF, ảnh JPEG, PNG; nhiều trang, nhiều văn bản một lượt.',
    tip: 'Mỗi văn bản bắt đầu bằng trang có mã QR; các trang sau không có mã QR được ghép vào văn bản đó.',
    choose: 'Chọn tệp',
    camera: 'Chụp ảnh',
    reading: 'Đang đọc {{count}} tệp…',
    'too-large': 'Các tệp cộng lại quá 10 MB. Hãy nạp ít tệp hơn mỗi lần, hoặc quét ở 200 dpi.',
  },
  result: {
    filed: 'Đã xếp {{count}} văn bản về hồ sơ.',
    waiting: '{{count}} bản quét chờ bạn xếp bằng tay, xem bên dưới.',
    none: 'Chưa xếp được văn bản nào.',
  },
  waiting: {
    title: 'Chờ xếp bằng tay ({{count}})',
    brought: '{{pages}} trang · {{name}} nạp ngày {{date}}',
    open: 'Mở bản quét',
    picture: 'Trang đầu của bản quét {{position}}',
    why: {
      'no-code':
        'Không đọc được mã QR. Hãy chụp thẳng, đủ sáng, thấy rõ mã QR rồi nạp lại; hoặc xếp bằng tay.',
      'not-ours':
        'Mã QR này không thuộc văn bản nào trong phạm vi của đơn vị bạn. Hãy chuyển tờ giấy cho đơn vị phát hành, rồi bỏ bản quét này.',
      'old-version':
        'Đây là bản in cũ: văn bản đã được thay hoặc thu hồi sau khi in. Hãy in bản mới, ký, đóng dấu rồi quét lại.',
      'not-a-filed-kind':
        'Loại văn bản này không lưu bản ký ở đây. Hãy giữ bản giấy theo quy định của đơn vị, rồi bỏ bản quét này.',
    },
    short: {
      'no-code': 'Không có mã QR',
      'not-ours': 'Không thuộc đơn vị',
      'old-version': 'Bản in cũ',
      'not-a-filed-kind': 'Không lưu bản ký',
    },
  },
  file: {
    open: 'Xếp bằng tay',
    title: 'Xếp bản quét bằng tay',
    lead: 'Mở bản quét, xem số và ngày trên giấy, rồi chọn đúng văn bản.',
    paper: 'Văn bản trên giấy',
    choose: 'Chọn văn bản đang chờ bản ký',
    none: 'Không có văn bản nào đang chờ bản ký.',
    compared: 'Tôi đã so số và ngày trên giấy với văn bản được chọn, và thấy khớp',
    missing: 'Hãy chọn văn bản và xác nhận đã so số, ngày.',
    do: 'Xếp vào hồ sơ',
    done: 'Đã xếp bản ký vào hồ sơ.',
  },
  discard: {
    open: 'Bỏ bản quét',
    title: 'Bỏ bản quét này',
    lead: 'Bản quét rời khỏi hộp; ai bỏ và khi nào được ghi lại.',
    reason: 'Lý do',
    reasons: {
      blurred: 'Mờ hoặc thiếu trang',
      duplicate: 'Quét trùng',
      'wrong-paper': 'Không phải văn bản cần lưu',
    },
    do: 'Bỏ bản quét',
    done: 'Đã bỏ bản quét.',
  },
  awaiting: {
    title: 'Còn thiếu bản ký ({{count}})',
    table: 'Bảng văn bản còn thiếu bản ký',
    none: 'Mọi văn bản trong phạm vi của bạn đều đã có bản ký.',
    from: 'Tính các văn bản từ ngày {{date}}, khi bản ký bắt đầu được yêu cầu.',
  },
  filed: {
    title: 'Đã xếp gần đây',
    table: 'Bảng bản ký đã xếp',
    none: 'Chưa có bản ký nào được xếp',
    'none-says': 'Bản ký xếp xong hiện ở đây và ở trang của danh sách, văn bản chuyển.',
    'by-hand': 'xếp bằng tay',
    replaced: 'thay bản quét trước',
    pages: '{{count}} trang',
  },
  table: {
    paper: 'Văn bản',
    date: 'Ngày văn bản',
    unit: 'Đơn vị',
    scan: 'Bản quét',
    by: 'Người nạp',
  },
  mark: {
    has: 'Bản ký: đã có',
    digital: 'Bản ký số: đã có',
    missing: 'Bản ký: còn thiếu',
    open: 'Mở bản ký',
    'open-digital': 'Mở bản ký số',
  },
})

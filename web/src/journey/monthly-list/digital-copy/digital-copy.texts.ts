import { texts } from '../../../platform/i18n.ts'

export const digitalCopyTexts = texts('digital-copy', {
  title: 'Bản ký số',
  lead: 'Văn bản số {{number}}: tải PDF xuống, ký bằng phần mềm ký số của cơ quan, rồi tải bản đã ký lên. Hệ thống kiểm tra chữ ký trước khi giữ.',
  download: 'Tải PDF để ký',
  upload: 'Tải bản đã ký lên',
  done: 'Đã giữ bản ký số',
  'to-mend': 'Chưa giữ được tệp này:',
  table: 'Bản ký số đã giữ',
  document: 'Văn bản',
  signer: 'Người ký',
  issuer: 'Nơi cấp chứng thư',
  verdict: 'Kiểm tra',
  filed: 'Người tải lên',
  good: 'Hợp lệ, tin cậy',
  untrusted: 'Hợp lệ, nhưng nơi cấp nay không trong danh sách tin cậy',
  bad: 'Không hợp lệ',
  open: 'Mở bản mới nhất',
})

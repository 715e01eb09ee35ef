import { refusals } from '../../platform/http/refusals.ts'

/** Every "no" of the administrators' rooms. */
export const administrationRefusals = refusals('administration', {
  'not-your-unit': {
    status: 404,
    says: () => 'Đơn vị này không thuộc phạm vi quản trị của bạn hoặc đã kết thúc. Hãy chọn lại.',
  },
  'not-yourself': {
    status: 409,
    says: () =>
      'Bạn không tự làm việc này với tài khoản của chính mình. Hãy nhờ một quản trị viên khác.',
  },
  'beyond-reach': {
    status: 409,
    says: () =>
      'Người này còn giữ nhiệm vụ ở đơn vị ngoài phạm vi của bạn. Hãy chuyển quản trị viên cấp trên làm.',
  },
  'administrator-at-console': {
    status: 409,
    says: () =>
      'Mật khẩu của quản trị viên chỉ đặt lại tại máy chủ, bằng lệnh vb user reset, khi có người chứng kiến.',
  },
  'wrong-state': {
    status: 409,
    says: () => 'Việc này vừa được người khác làm hoặc không còn cần nữa. Hãy tải lại trang.',
  },
  'duty-not-of-unit': {
    status: 422,
    says: ({ unit }) => `${unit} không có nhiệm vụ này. Hãy chọn nhiệm vụ của đơn vị.`,
  },
  'date-passed': {
    status: 422,
    says: ({ today }) => `Ngày hiệu lực phải từ hôm nay (${today}) trở đi. Hãy sửa lại.`,
  },
  'dates-backwards': {
    status: 422,
    says: () => 'Ngày kết thúc phải sau ngày bắt đầu. Hãy sửa lại.',
  },
  'bad-authority': {
    status: 422,
    says: () =>
      'Dòng ghi trên chữ ký phải viết in hoa, cách nhau bằng dấu /, ví dụ "KT. TRƯỞNG CÔNG AN / PHÓ TRƯỞNG CÔNG AN".',
  },
  'account-disabled': {
    status: 409,
    says: () => 'Tài khoản này đang bị khóa. Hãy mở khóa trước, hoặc chọn người khác.',
  },
  'already-holds': {
    status: 409,
    says: () => 'Người này đã giữ đúng nhiệm vụ đó tại đơn vị trong thời gian trùng nhau.',
    constraint: 'assignment_user_id_duty_unit_id_daterange_excl',
  },
  'about-yourself': {
    status: 409,
    says: () => 'Quản trị viên không tự giao nhiệm vụ cho mình. Hãy để quản trị viên khác đề nghị.',
    constraint: 'proposes_nothing_about_himself',
  },
  'same-person': {
    status: 409,
    says: () => 'Người đề nghị không được tự duyệt. Hãy để quản trị viên thứ hai xem và duyệt.',
    constraint: 'administrator_does_not_approve_his_own',
  },
  'not-the-proposer': {
    status: 409,
    says: () => 'Chỉ người đề nghị mới rút lại được. Nếu không đồng ý, hãy từ chối và ghi lý do.',
  },
  'approver-is-subject': {
    status: 409,
    says: () => 'Đề nghị này nói về chính bạn. Hãy để quản trị viên khác duyệt.',
    constraint: 'approves_nothing_about_himself',
  },
  'not-delegable': {
    status: 403,
    says: () =>
      'Nhiệm vụ này không ủy quyền được: nhiệm vụ quản trị, hoặc nhiệm vụ chính bạn đang nhận ủy quyền.',
  },
  'outside-own-dates': {
    status: 422,
    says: () => 'Thời hạn ủy quyền phải nằm trong thời hạn nhiệm vụ của chính bạn.',
  },
  'not-a-colleague': {
    status: 404,
    says: () => 'Chỉ ủy quyền cho cán bộ đang làm việc cùng đơn vị. Hãy chọn lại.',
  },
  'nothing-for-yourself': {
    status: 409,
    says: () =>
      'Bạn không thể nhận bàn giao trong đề nghị do chính bạn lập. Hãy để người khác lập.',
    constraint: 'grants_nothing_to_himself',
  },
  'approver-receives': {
    status: 409,
    says: () => 'Đề nghị này giao nhiệm vụ cho chính bạn. Hãy để quản trị viên khác duyệt.',
    constraint: 'approver_gives_himself_nothing',
  },
  'already-leaving': {
    status: 409,
    says: () => 'Đã có một đề nghị cho người này thôi việc đang chờ duyệt.',
    constraint: 'one_leaving_at_a_time',
  },
  'successor-missing': {
    status: 422,
    says: () =>
      'Còn nhiệm vụ chưa chọn người nhận hoặc chưa nói là để trống. Hãy chọn cho từng dòng.',
  },
  'last-administrators': {
    status: 409,
    says: () =>
      'Sau ngày này hệ thống không còn đủ hai quản trị viên. Hãy giao nhiệm vụ quản trị cho người khác trước.',
  },
  'duties-changed': {
    status: 409,
    says: () =>
      'Nhiệm vụ của người này đã thay đổi từ khi lập đề nghị. Hãy từ chối và lập đề nghị mới.',
  },
  'unit-still-needed': {
    status: 409,
    says: ({ what }) => `Chưa kết thúc được đơn vị này: ${what}. Hãy xử lý trước.`,
  },
  'unit-known': {
    status: 409,
    says: () => 'Đã có một đơn vị cùng tên hoặc cùng mã đang hoạt động ở đó. Hãy kiểm tra lại.',
    constraint: 'unit_pkey',
  },
  'too-late': {
    status: 409,
    says: () => 'Thời hạn ghi trong đề nghị đã qua. Hãy từ chối và lập đề nghị mới.',
  },
})

import { refusals } from '../../platform/http/refusals.ts'

/** Every "no" about holding back what would be made nameless. */
export const retentionRefusals = refusals('retention', {
  'no-such-record': {
    status: 422,
    says: () => 'Không có hồ sơ với mã này. Hãy chép lại mã hồ sơ.',
  },
  'until-passed': {
    status: 422,
    says: () => 'Ngày giữ lại phải sau ngày làm việc. Hãy sửa lại.',
  },
  'already-held': {
    status: 409,
    says: () => 'Hồ sơ này đang được giữ lại. Hãy thôi giữ lần trước rồi ghi lần mới.',
    constraint: 'one_hold_at_a_time',
  },
  'already-ended': {
    status: 409,
    says: () => 'Lần giữ lại này đã kết thúc. Hãy tải lại trang.',
  },
})

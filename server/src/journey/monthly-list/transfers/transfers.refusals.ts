import { refusals } from '../../../platform/http/refusals.ts'

/** Every "no" of moving a person to another commune. */
export const transferRefusals = refusals('transfer', {
  'commune-unclear': {
    status: 422,
    says: () => 'Hãy chọn xã, thị trấn mà người này chuyển đến; phải khác xã đang quản lý.',
  },
  'on-a-list': {
    status: 409,
    says: () =>
      'Người này đang có tên trong danh sách đã trình. Rút dòng hoặc lập thông báo rút tên với lý do chuyển nơi cư trú, xong mới chuyển.',
  },
  'already-asked': {
    status: 409,
    says: () => 'Đã gửi đề nghị chuyển người này, đang chờ xã kia trả lời.',
    constraint: 'one_open_transfer',
  },
  'already-decided': {
    status: 409,
    says: () => 'Đề nghị này đã có kết quả hoặc đã được rút lại. Hãy tải lại trang.',
  },
  'same-officer': {
    status: 403,
    says: () => 'Người gửi đề nghị không tự nhận thay xã kia. Hãy để Công an xã đó xác nhận.',
    constraint: 'accepter_is_not_the_asker',
  },
})

import { refusals } from '../../../platform/http/refusals.ts'

/** Every "no" of leaving the programme and coming back to it. */
export const leavingRefusals = refusals('leaving', {
  'on-a-list': {
    status: 409,
    says: () =>
      'Người này đang có tên trong danh sách đã trình. Danh sách chưa ký: người lập rút dòng. Danh sách đã xác nhận: lập thông báo rút tên.',
  },
  'no-open-case': {
    status: 409,
    says: () => 'Người này không còn ở trong chương trình. Hãy tải lại trang để xem lý do.',
  },
  'case-still-open': {
    status: 409,
    says: () => 'Hồ sơ của người này đang mở, không cần mở lại.',
  },
})

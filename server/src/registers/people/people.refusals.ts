import { refusals } from '../../platform/http/refusals.ts'

/** Every "no" of the register of people. */
export const peopleRefusals = refusals('people', {
  'known-here': {
    status: 409,
    says: () => 'Trong xã đã có người mang số định danh này. Hãy tìm lại theo số, đừng nhập thêm.',
    constraint: 'one_number_per_area',
  },
  'born-in-future': {
    status: 422,
    says: () => 'Ngày sinh ở sau ngày làm việc. Hãy xem lại ngày, tháng, năm.',
  },
  'completed-in-future': {
    status: 422,
    says: () => 'Ngày chấp hành xong ở sau ngày làm việc. Hãy xem lại ngày trên giấy chứng nhận.',
  },
})

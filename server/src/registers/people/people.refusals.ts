import { refusals } from '../../platform/http/refusals.ts'

/** Every "no" of the register of people. */
export const peopleRefusals = refusals('people', {
  'not-commune-police': {
    status: 403,
    says: () => 'Người được ghi ở Công an xã nơi cư trú. Hãy để Công an xã đó ghi.',
  },
  'lives-elsewhere': {
    status: 409,
    says: () => 'Người này đã chuyển sang xã khác. Công an xã đó ghi tiếp; xã cũ chỉ còn xem.',
  },
  'known-here': {
    status: 409,
    says: () => 'Trong xã đã có người mang số định danh này. Hãy tìm lại theo số, đừng nhập thêm.',
    constraint: 'one_number_per_area',
  },
  'text-sensitive': {
    status: 422,
    says: () =>
      'Nội dung vừa ghi có chi tiết về tội danh, bản án hoặc nơi giam. Hệ thống không lưu những điều đó; hãy bỏ đi rồi lưu lại.',
  },
  'born-in-future': {
    status: 422,
    says: () => 'Ngày sinh ở sau ngày làm việc. Hãy xem lại ngày, tháng, năm.',
  },
  'completed-in-future': {
    status: 422,
    says: () =>
      'Ngày chấp hành xong hoặc ngày cấp giấy ở sau ngày làm việc. Hãy xem lại ngày trên giấy chứng nhận.',
  },
})

import { refusals } from '../../platform/http/refusals.ts'

/** Every "no" about incidents with data. */
export const breachRefusals = refusals('breach', {
  'in-future': {
    status: 422,
    says: () => 'Thời điểm này chưa đến. Hãy xem lại ngày và giờ.',
  },
  'before-found': {
    status: 422,
    says: () => 'Việc này không thể xảy ra trước khi phát hiện sự cố. Hãy xem lại ngày và giờ.',
  },
  'names-somebody': {
    status: 422,
    says: () =>
      'Nội dung có số giấy tờ hoặc số điện thoại. Sự cố không nêu ai: hãy chỉ ghi số người và loại dữ liệu.',
  },
  'already-closed': {
    status: 409,
    says: () => 'Sự cố này đã khép. Hãy tải lại trang.',
  },
  'authority-not-told': {
    status: 409,
    says: () =>
      'Chưa khép được: cơ quan chuyên trách chưa được thông báo. Hãy ghi lần thông báo trước.',
  },
})

import { texts } from '../../platform/i18n.ts'

/** Leaving the programme and coming back to it. */
export const leavingTexts = texts('leaving', {
  leave: 'Cho rời chương trình',
  notice: 'Ghi thông báo về người này',
  'leave-title': 'Người này rời chương trình?',
  'leave-says':
    'Hồ sơ kết thúc với lý do đã chọn: không còn trên các danh sách việc và không sang danh sách tháng sau. Dòng trên danh sách đang lập cũng được bỏ. Nếu người này trở lại, mở hồ sơ mới.',
  reason: 'Lý do',
  choose: 'Chọn lý do',
  'reason-missing': 'Hãy chọn một lý do.',
  reasons: {
    declined: 'không muốn vay',
    'moved-away': 'đã chuyển nơi cư trú',
    died: 'đã mất',
    reoffended: 'không còn đủ điều kiện về chấp hành pháp luật',
    'window-over': 'đã hết thời hạn 5 năm',
    'borrowed-elsewhere': 'đã vay ở nơi khác',
    'entered-by-mistake': 'ghi nhầm',
  },
  left: 'Đã ghi người này rời chương trình',
  mark: 'Đã rời chương trình: {{reason}}',
  'mark-short': 'Đã rời: {{reason}}',
  'mark-says': 'Không ai còn giữ việc của người này. Hồ sơ cũ vẫn giữ nguyên để xem lại.',
  return: 'Mở lại hồ sơ',
  returned: 'Đã mở hồ sơ mới',
})

/** Why a read of sensitive data happens (`trust.md` §2.2): logged, and shown to the officer. */
export const PURPOSES = {
  P1: 'xác định điều kiện',
  P2: 'xác nhận ở cấp xã',
  P3: 'bình xét ở tổ',
  P4: 'quyết định cho vay',
  P5: 'theo dõi và thu nợ',
  P6: 'giám sát sử dụng vốn',
  P7: 'nguồn vốn và kiểm tra',
  P8: 'báo cáo, giám sát',
  P9: 'quyền của chủ thể dữ liệu',
  P10: 'an toàn thông tin',
} as const

export type Purpose = keyof typeof PURPOSES

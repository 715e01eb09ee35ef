/** Duties as `trust.md` §2.1 names them: permissions bind to these, never to offices or persons. */
export const DUTIES = {
  'CA-L': 'Lập danh sách',
  'CA-K': 'Ký và chuyển danh sách',
  'UB-X': 'Xác nhận cấp xã',
  TO: 'Tổ trưởng Tổ Tiết kiệm và Vay vốn',
  HOI: 'Hội đoàn thể nhận ủy thác',
  'NH-T': 'Cán bộ tín dụng',
  'NH-D': 'Giám đốc phòng giao dịch',
  'NH-K': 'Giao dịch viên',
  'NH-C': 'Kiểm soát viên',
  'NH-S': 'Kiểm tra nội bộ ngân hàng',
  TC: 'Tài chính – Kế hoạch',
  XH: 'Lao động – Xã hội',
  VH: 'Văn hóa, truyền thanh',
  BDD: 'Ban đại diện HĐQT',
  MT: 'Mặt trận Tổ quốc',
  'UB-L': 'Lãnh đạo chủ trì kế hoạch',
  DPO: 'Phụ trách bảo vệ dữ liệu cá nhân',
  QT: 'Quản trị hệ thống',
} as const

export type Duty = keyof typeof DUTIES

/** Duties the system itself acts under: named, so that no job runs without one (law 11). */
export const SYSTEM_DUTIES = [
  'SYS-IDENTITY',
  'SYS-AUDIT',
  'SYS-JOBS',
  'SYS-PROFILE',
  'SYS-RETENTION',
] as const
export type SystemDuty = (typeof SYSTEM_DUTIES)[number]

export const isDuty = (code: string): code is Duty => Object.hasOwn(DUTIES, code)

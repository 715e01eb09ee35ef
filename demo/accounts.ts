import type { Duty } from '../server/src/access/permissions/duties.ts'

/** One fictional officer of the demo. `until`: the first day on which his duty no longer holds. */
export interface DemoAccount {
  userName: string
  displayName: string
  duty: Duty
  unit: string
  until?: string
}

/** Shown on the sign-in page of a demo; a demo holds nobody's real data. */
export const DEMO_PASSWORD = 'vungbuoc-mau-2024'

export const COMMUNES = [
  { id: 'an-ninh', short: 'anninh', name: 'xã An Ninh' },
  { id: 'phu-tam', short: 'phutam', name: 'xã Phú Tâm' },
  { id: 'thuan-hoa', short: 'thuanhoa', name: 'xã Thuận Hòa' },
  { id: 'an-hiep', short: 'anhiep', name: 'xã An Hiệp' },
  { id: 'phu-tan', short: 'phutan', name: 'xã Phú Tân' },
  { id: 'ho-dac-kien', short: 'hodackien', name: 'xã Hồ Đắc Kiện' },
  { id: 'thien-my', short: 'thienmy', name: 'xã Thiện Mỹ' },
  { id: 'thi-tran-chau-thanh', short: 'thitran', name: 'thị trấn Châu Thành' },
] as const
export type Commune = (typeof COMMUNES)[number]

const COMPILERS = ['Lê Hoàng Phúc', 'Trần Minh Tâm', 'Ngô Văn Khải', 'Lâm Thị Thu']
const CHIEFS = ['Đặng Quốc Hùng', 'Phan Văn Lực', 'Thạch Sương', 'Huỳnh Văn Nghĩa']
const CHAIRS = ['Nguyễn Thị Bích', 'Võ Thanh Liêm', 'Kim Sết', 'Trương Văn Hậu']
const pick = (names: string[], at: number): string => `${names[at % names.length] ?? ''} (mẫu)`

const ofCommune = ({ id, short }: Commune, at: number): DemoAccount[] => [
  { userName: `lap.${short}`, displayName: pick(COMPILERS, at), duty: 'CA-L', unit: `ca-${id}` },
  { userName: `truong.${short}`, displayName: pick(CHIEFS, at), duty: 'CA-K', unit: `ca-${id}` },
  { userName: `ubnd.${short}`, displayName: pick(CHAIRS, at), duty: 'UB-X', unit: `ubnd-${id}` },
]

const district = (
  userName: string,
  displayName: string,
  [duty, unit]: [Duty, string],
): DemoAccount => ({ userName, displayName: `${displayName} (mẫu)`, duty, unit })

const DISTRICT: DemoAccount[] = [
  district('thuongtruc', 'Lý Văn Trung', ['CA-K', 'ca-chau-thanh']),
  district('thuongtruc.lap', 'Quách Minh Nhật', ['CA-L', 'ca-chau-thanh']),
  district('tindung', 'Trịnh Thị Mai', ['NH-T', 'nhcsxh-chau-thanh']),
  district('giamdoc', 'Dương Văn Sáng', ['NH-D', 'nhcsxh-chau-thanh']),
  district('kiemtra', 'Mai Thị Lan', ['NH-S', 'nhcsxh-chau-thanh']),
  district('lanhdao', 'Nguyễn Văn Thành', ['UB-L', 'ubnd-chau-thanh']),
  district('taichinh', 'Lê Thị Ngân', ['TC', 'tckh-chau-thanh']),
  district('laodong', 'Phạm Văn Việc', ['XH', 'ldtbxh-chau-thanh']),
  district('vanhoa', 'Bùi Thị Loan', ['VH', 'vhtt-chau-thanh']),
  district('mattran', 'Võ Văn Đoàn', ['MT', 'mttq-chau-thanh']),
  district('baove', 'Hồ Thị Kín', ['DPO', 'ubnd-chau-thanh']),
  district('quantri', 'Đỗ Văn Máy', ['QT', 'ubnd-chau-thanh']),
  {
    ...district('nghiviec', 'Châu Văn Thôi', ['CA-L', 'ca-an-ninh']),
    until: '2024-05-01',
  },
]

/** Every officer of the demo district. */
export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  ...COMMUNES.flatMap((commune, at) => ofCommune(commune, at)),
  ...DISTRICT,
]

const WALK: [string, string][] = [
  ['lap.anninh', 'Công an xã An Ninh: lập danh sách'],
  ['truong.anninh', 'Công an xã An Ninh: Trưởng Công an ký'],
  ['ubnd.anninh', 'UBND xã An Ninh: xác nhận'],
  ['thuongtruc', 'Công an huyện: Cơ quan Thường trực, ký và chuyển'],
  ['tindung', 'NHCSXH: cán bộ tín dụng tiếp nhận'],
  ['giamdoc', 'NHCSXH: giám đốc phòng giao dịch'],
  ['baove', 'Phụ trách bảo vệ dữ liệu: nhật ký'],
  ['lap.phutam', 'Công an xã Phú Tâm: lập danh sách'],
  ['lap.thuanhoa', 'Công an xã Thuận Hòa: lập danh sách'],
  ['ubnd.anhiep', 'UBND xã An Hiệp: đang có danh sách chờ xác nhận'],
]

/** The accounts to try first, in the order of the walk. */
export const demoAccounts = (): { userName: string; label: string }[] =>
  WALK.map(([userName, label]) => ({ userName, label }))

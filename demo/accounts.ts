import type { Duty } from '../server/src/access/permissions/duties.ts'
import {
  type Commune,
  type DemoPlan,
  hasDemo,
  readPlan,
} from '../server/src/access/agencies/demo-plan.ts'

/** One fictional officer of the demo. `until`: the first day on which his duty no longer holds. */
export interface DemoAccount {
  userName: string
  displayName: string
  duty: Duty
  unit: string
  until?: string | undefined
  /** The lines above his signature; none: the office's usual. */
  authority?: readonly string[]
}

/** Shown on the sign-in page of a demo; a demo holds nobody's real data. */
export const DEMO_PASSWORD = 'vungbuoc-mau-2024'

const COMPILERS = ['Lê Hoàng Phúc', 'Trần Minh Tâm', 'Ngô Văn Khải', 'Lâm Thị Thu']
const CHIEFS = ['Đặng Quốc Hùng', 'Phan Văn Lực', 'Thạch Sương', 'Huỳnh Văn Nghĩa']
const CHAIRS = ['Nguyễn Thị Bích', 'Võ Thanh Liêm', 'Kim Sết', 'Trương Văn Hậu']
const CHIEF = ['TRƯỞNG CÔNG AN']
const DEPUTY_CHIEF = ['KT. TRƯỞNG CÔNG AN', 'PHÓ TRƯỞNG CÔNG AN']
const CHAIR = ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']
const DEPUTY_CHAIR = ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']
const SAMPLE = '(mẫu)'
const pick = (names: string[], at: number): string => `${names[at % names.length] ?? ''} ${SAMPLE}`

/** In two communes a deputy signs, so that his capacity can be seen on paper. */
const ofCommune = ({ id, short }: Commune, at: number): DemoAccount[] => [
  { userName: `lap.${short}`, displayName: pick(COMPILERS, at), duty: 'CA-L', unit: `ca-${id}` },
  {
    userName: `truong.${short}`,
    displayName: pick(CHIEFS, at),
    duty: 'CA-K',
    unit: `ca-${id}`,
    authority: at === 2 ? DEPUTY_CHIEF : CHIEF,
  },
  {
    userName: `ubnd.${short}`,
    displayName: pick(CHAIRS, at),
    duty: 'UB-X',
    unit: `ubnd-${id}`,
    authority: at === 3 ? DEPUTY_CHAIR : CHAIR,
  },
]

/** Every officer of a demo: three of each commune, and those above them. */
export const accountsOf = (plan: DemoPlan): DemoAccount[] => [
  ...plan.communes.flatMap((commune, at) => ofCommune(commune, at)),
  ...plan.staff.map((one) => ({ ...one, displayName: `${one.displayName} ${SAMPLE}` })),
]

/** The accounts to try first, in the order of the walk; none where a profile has no demo. */
export function demoAccounts(profile: string): { userName: string; label: string }[] {
  if (!hasDemo(profile)) return []
  return readPlan(profile).walk.map(([userName, label]) => ({ userName, label }))
}

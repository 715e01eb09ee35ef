import { addDays, type PlainDate, plainDate } from '@vung-buoc/law'
import type { RegisterPerson } from '../server/src/registers/people/people.schema.ts'
import { type Chance, chance } from './chance.ts'

const FAMILIES = [
  'Nguyễn',
  'Trần',
  'Lê',
  'Phạm',
  'Huỳnh',
  'Võ',
  'Đặng',
  'Bùi',
  'Lý',
  'Trương',
  'Ngô',
]
const KHMER = ['Thạch', 'Sơn', 'Danh', 'Kim', 'Lâm', 'Châu']
const MEN = {
  middle: ['Văn', 'Hữu', 'Minh', 'Thanh', 'Quốc', 'Hoàng', ''],
  given: ['An', 'Bình', 'Dũng', 'Đạt', 'Hải', 'Khánh', 'Lộc', 'Phát', 'Sang', 'Tài', 'Út', 'Vinh'],
}
const WOMEN = {
  middle: ['Thị', 'Thị Mỹ', 'Thị Kim', 'Ngọc', 'Thị Hồng'],
  given: ['Ánh', 'Cúc', 'Diễm', 'Hằng', 'Hoa', 'Liễu', 'Nga', 'Phượng', 'Trang', 'Xuân', 'Yến'],
}
const KHMER_GIVEN = ['Sà Mết', 'Sóc Kha', 'Rươl', 'Đa Ra', 'Sa Rinh', 'Chanh Đa', 'Vi Sal']
const HAMLETS = [
  'ấp Hòa Long',
  'ấp Phụng Hiệp',
  'ấp Xây Đá',
  'ấp Trà Canh',
  'ấp Phước Hòa',
  'ấp An Trạch',
]

export interface DemoPerson {
  fields: RegisterPerson
  /** What he tells the police: null when nobody has met him yet. */
  need:
    | 'none'
    | { purpose: 'production' | 'training'; amount: number; trainingMonths: number | null }
    | null
  conduct: 'good' | 'not-good'
}

function nameOf(luck: Chance, male: boolean, khmer: boolean): string {
  const family = luck.pick(khmer ? KHMER : FAMILIES)
  if (khmer && luck.happens(50)) return `${family} ${luck.pick(KHMER_GIVEN)}`
  const from = male ? MEN : WOMEN
  return [family, luck.pick(from.middle), luck.pick(from.given)].filter(Boolean).join(' ')
}

function birthOf(luck: Chance): { birthDate: string; year: number } {
  const year = 1962 + luck.upTo(42)
  if (luck.happens(6)) return { birthDate: String(year), year }
  return { birthDate: addDays(plainDate(`${year}-01-01`), luck.upTo(364)), year }
}

interface Born {
  male: boolean
  year: number
  serial: number
}

/** Digits as the State lays them out, in a range kept for samples: the serial begins with 00. */
function numberOf(prefix: string, { male, year, serial }: Born): string {
  const century = (year >= 2000 ? 2 : 0) + (male ? 0 : 1)
  const yy = String(year % 100).padStart(2, '0')
  return `${prefix}${century}${yy}${String(serial).padStart(6, '0')}`
}

function releaseOf(luck: Chance, on: PlainDate, serial: number): RegisterPerson['releaseRecord'] {
  const completedOn = addDays(on, -20 - luck.upTo(1_750))
  const roll = luck.upTo(100)
  if (roll < 3) {
    return {
      certificateKind: 'conditional-early-release',
      certificateNumber: null,
      certificateDate: null,
      completedOn: null,
    }
  }
  const kind = roll < 12 ? 'amnesty' : 'completion'
  return {
    certificateKind: kind,
    certificateNumber: `${100 + serial}/GCN`,
    certificateDate: completedOn,
    completedOn,
  }
}

function needOf(luck: Chance): DemoPerson['need'] {
  const roll = luck.upTo(100)
  if (roll < 14) return null
  if (roll < 62) return 'none'
  if (roll < 72) {
    const trainingMonths = 3 + luck.upTo(10)
    return { purpose: 'training', amount: trainingMonths * 4_000_000, trainingMonths }
  }
  return { purpose: 'production', amount: (3 + luck.upTo(8)) * 10_000_000, trainingMonths: null }
}

function phoneOf(luck: Chance, serial: number) {
  if (!luck.happens(55)) return { phone: null, phoneOwner: null }
  const phoneOwner = luck.happens(80) ? ('self' as const) : ('relative' as const)
  return { phone: `0900${String(serial).padStart(6, '0')}`, phoneOwner }
}

/** The day on which they are first known, and where their births are registered. */
interface Wave {
  on: PlainDate
  prefix: string
}

function onePerson(luck: Chance, { on, prefix }: Wave, serial: number): DemoPerson {
  const male = luck.happens(82)
  const khmer = luck.happens(35)
  const { birthDate, year } = birthOf(luck)
  return {
    fields: {
      fullName: nameOf(luck, male, khmer),
      birthDate,
      sex: male ? 'male' : 'female',
      idNumber: luck.happens(5) ? null : numberOf(prefix, { male, year, serial }),
      ...phoneOf(luck, serial),
      hamlet: luck.pick(HAMLETS),
      addressDetail: luck.happens(30) ? `số ${1 + luck.upTo(200)}` : '',
      preferredLanguage: khmer ? 'km' : 'vi',
      releaseRecord: releaseOf(luck, on, serial),
    },
    need: needOf(luck),
    conduct: luck.happens(94) ? 'good' : 'not-good',
  }
}

/** `count` people of one commune, always the same for the same seed. Serials from 2000 are ours. */
export function demoPeople({ seed, count, ...wave }: Wave & { seed: number; count: number }) {
  const luck = chance(seed)
  return Array.from({ length: count }, (_, at) => onePerson(luck, wave, 2_000 + seed * 100 + at))
}

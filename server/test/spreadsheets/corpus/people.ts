/** The truth behind a line of the corpus, in the words of the preview. */
export type Truth = {
  fullName: string
  dateOfBirth: string
  sex: 'male' | 'female'
  idNumber: string
  address: string
  certificateNumber: string
  certificateKind: 'completion' | 'amnesty'
  completedOn: string
  conduct: 'good' | 'not-good'
  socialEvils: 'none' | 'some'
  purpose: 'production' | 'training'
  amount: number
}

export type Random = {
  /** 0 … below − 1. */
  below: (below: number) => number
  pick: <T>(among: readonly T[]) => T
  chance: (share: number) => boolean
}

/** The same numbers for the same seed, on every machine. */
export function randomFrom(seed: number): Random {
  let state = seed * 2_654_435_761
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return {
    below,
    pick: (among) => {
      const one = among[below(among.length)]
      if (one === undefined) throw new Error('nothing to pick from')
      return one
    },
    chance: (share) => next() < share,
  }
}

const FAMILY = ['Danh', 'Thạch', 'Kim', 'Lý', 'Nguyễn', 'Trần', 'Huỳnh', 'Đỗ', 'Đặng', 'Quách']
const MIDDLE = {
  male: ['Văn', 'Hữu', 'Quốc', 'Thanh', 'Ngọc', 'Hoàng', 'Công'],
  female: ['Thị', 'Thị Kim', 'Thị Ngọc', 'Mỹ', 'Thị Hồng'],
}
const GIVEN = {
  male: ['Hòa', 'Út', 'Sà Rươl', 'Nghĩa', 'Đạt', 'Quý', 'Phúc', 'Thúy', 'Kha Rên', 'Tuấn'],
  female: ['Đào', 'Thùy', 'Nguyệt', 'Liên', 'Hạnh', 'Ngoan', 'Loan', 'Xuyến', 'Bé'],
}
const HAMLETS = ['Hòa Long', 'Phụng Hiệp', 'Xây Đá', 'Trà Canh', 'Đắc Lực', 'Phú Thành', 'An Trạch']
const DAY = 86_400_000

function dayBetween(random: Random, from: string, to: string): string {
  const first = Date.parse(from)
  const days = (Date.parse(to) - first) / DAY
  return new Date(first + random.below(days) * DAY).toISOString().slice(0, 10)
}

/** Somebody who does not exist: number, sex and year of birth agree as the State makes them. */
export function aTruth(random: Random, ordinal: number): Truth {
  const sex = random.pick(['male', 'female'] as const)
  const dateOfBirth = dayBetween(random, '1955-01-01', '2003-12-31')
  const century = (Number(dateOfBirth.slice(0, 2)) - 19) * 2 + (sex === 'male' ? 0 : 1)
  const serial = String(1000 + ordinal).padStart(6, '0')
  return {
    fullName: [random.pick(FAMILY), random.pick(MIDDLE[sex]), random.pick(GIVEN[sex])].join(' '),
    dateOfBirth,
    sex,
    idNumber: `094${century}${dateOfBirth.slice(2, 4)}${serial}`,
    address: `ấp ${random.pick(HAMLETS)}, xã An Ninh`,
    certificateNumber: `${101 + random.below(890)}/GCN`,
    certificateKind: random.pick(['completion', 'amnesty'] as const),
    completedOn: dayBetween(random, '2019-06-01', '2024-04-30'),
    conduct: random.pick(['good', 'good', 'not-good'] as const),
    socialEvils: random.pick(['none', 'none', 'some'] as const),
    purpose: random.pick(['production', 'training'] as const),
    amount: random.pick([12, 16, 24, 30, 40, 50, 60, 75, 80, 90, 100]) * 1_000_000,
  }
}

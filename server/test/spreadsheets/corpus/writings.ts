import type { CellSpec } from '../xlsx-file.ts'
import type { Random, Truth } from './people.ts'

/**
 * How people write what is true. `plain`: it has one reading, so nothing may be asked. `asked`: it
 * must be doubted. The truth itself may be changed by what is lost in writing.
 */
export type Writing = { cell: CellSpec; verdict: 'plain' | 'asked'; truth?: Partial<Truth> }

type Written = (truth: Truth, random: Random) => Writing

const plain = (cell: CellSpec, truth?: Partial<Truth>): Writing => ({
  cell,
  verdict: 'plain',
  ...(truth === undefined ? {} : { truth }),
})
/** 'Hoà' is as right as 'Hòa': it stays as it was typed. */
const typed = (field: 'fullName' | 'address', text: string): Writing =>
  plain(text, { [field]: text })
const asked = (cell: CellSpec): Writing => ({ cell, verdict: 'asked' })

const NBSP = '\u00A0'
const ZERO_WIDTH = '\u200B'

export const nameWritings: readonly Written[] = [
  ({ fullName }) => plain(fullName),
  ({ fullName }) => plain(fullName.normalize('NFD')),
  ({ fullName }) => plain(fullName.toUpperCase()),
  ({ fullName }) => plain(fullName.toLowerCase()),
  ({ fullName }) => plain(`  ${fullName.replaceAll(' ', '  ')} `),
  ({ fullName }) => plain(fullName.replaceAll(' ', NBSP)),
  ({ fullName }) => plain(`${ZERO_WIDTH}${fullName.replace(' ', ` ${ZERO_WIDTH}`)}\uFEFF`),
  ({ fullName }) => plain(`'${fullName}`),
  ({ fullName }) => plain(fullName.replaceAll('Đ', '\u00D0')),
  ({ fullName }) => plain(fullName.replaceAll('Đ', '\u0189').replaceAll('đ', '\u0256')),
  ({ fullName }) => typed('fullName', fullName.replace('Hòa', 'Hoà').replace('Thúy', 'Thuý')),
  ({ fullName }) => plain(fullName.replace(' ', '\n')),
  ({ fullName }) => plain({ formula: `"x"&"y"`, value: fullName }, undefined),
  ({ fullName }) => asked(`${fullName} (Tý)`),
  ({ fullName }) => asked(`1. ${fullName}`),
  ({ fullName }) => asked(`${fullName} 0912345678`),
]

const parts = (day: string) => ({ y: day.slice(0, 4), m: day.slice(5, 7), d: day.slice(8) })
const bare = (text: string) => String(Number(text))
export const serialOf = (day: string, date1904 = false): number =>
  (Date.parse(day) - Date.parse(date1904 ? '1904-01-01' : '1899-12-30')) / 86_400_000

type DayText = (day: string) => CellSpec

/** All of them are one reading of a day, in any column that is day first. */
const plainDays: readonly DayText[] = [
  (day) => `${parts(day).d}/${parts(day).m}/${parts(day).y}`,
  (day) => `${bare(parts(day).d)}/${bare(parts(day).m)}/${parts(day).y}`,
  (day) => `${parts(day).d}.${parts(day).m}.${parts(day).y}`,
  (day) => `${bare(parts(day).d)}.${bare(parts(day).m)}.${parts(day).y}`,
  (day) => `${parts(day).d}-${parts(day).m}-${parts(day).y}`,
  (day) => `${parts(day).d} / ${parts(day).m} / ${parts(day).y}`,
  (day) => `${parts(day).d}${parts(day).m}${parts(day).y}`,
  (day) => `'${parts(day).d}/${parts(day).m}/${parts(day).y}`,
  (day) => `${parts(day).d}/${parts(day).m}/${parts(day).y}${NBSP}`,
  (day) => `${ZERO_WIDTH}${parts(day).d}/${parts(day).m}/${parts(day).y}`,
  (day) => `${parts(day).d}/${parts(day).m}/${parts(day).y} 00:00:00`,
  (day) => `${parts(day).d}/${parts(day).m}/${parts(day).y}.`,
  (day) => `${parts(day).d}\\${parts(day).m}\\${parts(day).y}`,
  (day) => `${parts(day).d} ${parts(day).m} ${parts(day).y}`,
  (day) => `ngày ${parts(day).d} tháng ${parts(day).m} năm ${parts(day).y}`,
  (day) => `Ngày ${parts(day).d}/${parts(day).m}/${parts(day).y}`,
  (day) =>
    `ngày ${bare(parts(day).d)} tháng ${bare(parts(day).m)} năm ${parts(day).y}`.normalize('NFD'),
  (day) => day,
  (day) => `${day}T00:00:00`,
  (day) => `${bare(parts(day).d)}/${bare(parts(day).m)}/${parts(day).y.slice(2)}`,
  (day) => `${parts(day).d}.${parts(day).m}.${parts(day).y.slice(2)}`,
]

const askedDays: readonly DayText[] = [
  (day) => serialOf(day),
  (day) => `${parts(day).m}/${parts(day).y}`,
  (day) => `khoảng ${parts(day).d}/${parts(day).m}/${parts(day).y}`,
  (day) =>
    `${parts(day).d.replace('0', 'O').replace('1', 'l')}/${parts(day).m}/${parts(day).y.replace('0', 'O').replace('1', 'l')}`,
  (day) => `${parts(day).d}/${parts(day).m}/${parts(day).y} (?)`,
  (day) => `32/${parts(day).m}/${parts(day).y}`,
  (day) => `${parts(day).d}/${parts(day).m}`,
  () => 'không nhớ',
  () => true,
  () => ({ error: '#VALUE!' }),
  (day) => `${parts(day).d}/${parts(day).m}/${Number(parts(day).y) + 700}`,
]

const days = (field: 'dateOfBirth' | 'completedOn'): readonly Written[] => [
  ...plainDays.map(
    (write): Written =>
      (truth) =>
        plain(write(truth[field])),
  ),
  ...askedDays.map(
    (write): Written =>
      (truth) =>
        asked(write(truth[field])),
  ),
]

export const birthWritings: readonly Written[] = [
  ...days('dateOfBirth'),
  ({ dateOfBirth: day }) => plain(Number(parts(day).y), { dateOfBirth: parts(day).y }),
  ({ dateOfBirth: day }) => plain(parts(day).y, { dateOfBirth: parts(day).y }),
  ({ dateOfBirth: day }) => plain(`Năm ${parts(day).y}`, { dateOfBirth: parts(day).y }),
  ({ dateOfBirth: day }) => plain(`SN ${parts(day).y}`, { dateOfBirth: parts(day).y }),
  ({ dateOfBirth: day }) => plain(`00/00/${parts(day).y}`, { dateOfBirth: parts(day).y }),
  ({ dateOfBirth: day }) => asked({ date: Number(parts(day).y) }),
]

export const completionWritings: readonly Written[] = [
  ...days('completedOn'),
  ({ completedOn }) => asked(completedOn.slice(0, 4)),
  ({ completedOn }) => asked(Number(completedOn.slice(0, 4))),
]

export const idWritings: readonly Written[] = [
  ({ idNumber }) => plain(idNumber),
  ({ idNumber }) => plain(`'${idNumber}`),
  ({ idNumber }) => plain(`${idNumber.slice(0, 3)} ${idNumber.slice(3, 6)} ${idNumber.slice(6)}`),
  ({ idNumber }) => plain(`${idNumber.slice(0, 3)}.${idNumber.slice(3, 6)}.${idNumber.slice(6)}`),
  ({ idNumber }) => plain(`${NBSP}${idNumber}${ZERO_WIDTH}`),
  ({ idNumber }) => plain(`CCCD: ${idNumber}`),
  ({ idNumber }) => plain({ zeros: Number(idNumber) }),
  ({ idNumber }) => asked(Number(idNumber)),
  ({ idNumber }) => asked(idNumber.slice(1)),
  ({ idNumber }) => asked(`${idNumber[1]}.${idNumber.slice(2)}E+10`),
  ({ idNumber }) => asked(`${idNumber[1]}.${idNumber.slice(2, 6)}E+10`),
  ({ idNumber }) => asked(`${idNumber[1]},${idNumber.slice(2, 6)}E+10`),
  ({ idNumber }) => asked(`${idNumber} (CMND 365123456)`),
  ({ idNumber }) => asked(idNumber.replaceAll('0', 'O')),
  ({ idNumber }) => asked(`${idNumber}3`),
  ({ idNumber }) => asked(idNumber.slice(0, -1)),
  ({ idNumber }) => asked(`099${idNumber.slice(3)}`),
  () => asked('365123456'),
  () => asked(365_123_456),
  () => asked('đang đổi thẻ'),
]

const grouped = (amount: number, separator: string) =>
  String(amount).replace(/\B(?=(\d{3})+$)/g, separator)
const millions = (amount: number) => amount / 1_000_000
const WORDS: Readonly<Record<number, string>> = {
  12: 'mười hai',
  16: 'mười sáu',
  24: 'hai mươi bốn',
  30: 'ba mươi',
  40: 'bốn mươi',
  50: 'năm mươi',
  60: 'sáu mươi',
  75: 'bảy mươi lăm',
  80: 'tám mươi',
  90: 'chín mươi',
  100: 'một trăm',
}

type AmountText = (amount: number) => CellSpec

const plainAmounts: readonly AmountText[] = [
  (amount) => amount,
  (amount) => String(amount),
  (amount) => grouped(amount, '.'),
  (amount) => grouped(amount, ','),
  (amount) => grouped(amount, ' '),
  (amount) => grouped(amount, NBSP),
  (amount) => `${grouped(amount, ',')} đồng`,
  (amount) => `${grouped(amount, '.')}đ`,
  (amount) => `${grouped(amount, '.')} VNĐ`,
  (amount) => `${grouped(amount, '.')} VND`,
  (amount) => `${grouped(amount, '.')},00`,
  (amount) => `'${grouped(amount, '.')}`,
  (amount) => `${millions(amount)} triệu`,
  (amount) => `${millions(amount)} TRIỆU ĐỒNG`,
  (amount) => `${millions(amount)} triệu đồng`.normalize('NFD'),
  (amount) => `${millions(amount)}tr`,
  (amount) => `${millions(amount)} Tr`,
  (amount) => `${millions(amount)} trđ`,
  (amount) => `${millions(amount)}tr đồng`,
  (amount) => `${grouped(amount / 1000, '.')} nghìn đồng`,
  (amount) => `${millions(amount)},0 triệu`,
  (amount) => `${WORDS[millions(amount)]} triệu đồng`,
  (amount) => `${WORDS[millions(amount)]} triệu đồng chẵn`.normalize('NFD'),
  (amount) => `${WORDS[millions(amount)]} triệu`.toUpperCase(),
  (amount) => `${grouped(amount, '.')} đồng (${WORDS[millions(amount)]} triệu đồng)`,
  (amount) => `${millions(amount)} triệu đồng.`,
]

const askedAmounts: readonly AmountText[] = [
  (amount) => millions(amount),
  (amount) => String(millions(amount)),
  (amount) => amount / 1000,
  (amount) => grouped(amount / 1000, '.'),
  (amount) => -amount,
  (amount) => amount + 0.5,
  (amount) => `${millions(amount)}-${millions(amount) + 20} triệu`,
  (amount) => `${millions(amount)} củ`,
  (amount) => `khoảng ${millions(amount)} triệu`,
  (amount) => grouped(amount, '.').replace('.000', '.00'),
  (amount) => `${millions(amount)} triệu đồng/người`,
  (amount) => String(amount).replaceAll('0', 'O'),
  () => 0,
  () => 'tùy xét duyệt',
  () => ({ error: '#N/A' }),
]

export const amountWritings: readonly Written[] = [
  ...plainAmounts.map(
    (write): Written =>
      ({ amount }) =>
        plain(write(amount)),
  ),
  ...askedAmounts.map(
    (write): Written =>
      ({ amount }) =>
        asked(write(amount)),
  ),
]

/** Under a heading that counts in millions. */
export const millionWritings: readonly Written[] = [
  ({ amount }) => plain(millions(amount)),
  ({ amount }) => plain(String(millions(amount))),
  ({ amount }) => plain(`${millions(amount)},0`),
  ({ amount }) => plain(`${millions(amount)} triệu`),
  ({ amount }) => plain(`${grouped(amount, '.')} đồng`),
  ({ amount }) => asked(amount),
  ({ amount }) => asked(amount / 1000),
  ({ amount }) => asked(grouped(amount / 1000, '.')),
]

const word =
  (field: keyof Truth, among: Readonly<Record<string, readonly string[]>>): Written =>
  (truth, random) =>
    plain(random.pick(among[String(truth[field])] ?? []))

export const sexWritings: readonly Written[] = [
  word('sex', {
    male: ['Nam', 'nam', 'NAM', ' Nam ', 'Nam giới'],
    female: ['Nữ', 'nữ', 'NỮ', 'Nu', 'Nữ'.normalize('NFD')],
  }),
  () => asked('?'),
  () => asked(1),
]

export const conductWritings: readonly Written[] = [
  word('conduct', {
    good: ['Tốt', 'tốt', 'TỐT', 'Chấp hành tốt', 'Đạt'],
    'not-good': ['Chưa tốt', 'Không tốt', 'CHƯA TỐT', 'Chấp hành chưa tốt'],
  }),
  word('conduct', { good: ['Tốt'.normalize('NFD')], 'not-good': [`Chưa${NBSP}tốt`] }),
  () => asked('Bình thường'),
  () => asked('x'),
]

export const evilsWritings: readonly Written[] = [
  word('socialEvils', {
    none: ['Không', 'không', 'KHÔNG', 'Không tham gia', 'Không có'],
    some: ['Có', 'CÓ', 'Có tham gia'],
  }),
  () => asked('x'),
  () => asked('chưa rõ'),
]

export const kindWritings: readonly Written[] = [
  word('certificateKind', {
    completion: [
      'Chấp hành xong án phạt tù',
      'CHXAPT',
      'Chấp hành xong',
      'chấp hành xong án phạt tù'.toUpperCase(),
    ],
    amnesty: ['Đặc xá', 'đặc xá', 'GCN đặc xá', '\u00D0ặc xá'],
  }),
  () => asked('Tạm hoãn'),
]

export const purposeWritings: readonly Written[] = [
  word('purpose', {
    production: [
      'Sản xuất, kinh doanh',
      'SXKD',
      'chăn nuôi',
      'Chăn nuôi bò',
      'buôn bán nhỏ',
      'Nuôi heo',
      'Trồng lúa',
      'vay để chăn nuôi',
      'Mua bán',
      'SẢN XUẤT KINH DOANH',
    ],
    training: [
      'Đào tạo nghề',
      'học nghề',
      'Học nghề sửa xe',
      'vay vốn để học nghề',
      'ĐÀO TẠO NGHỀ',
    ],
  }),
  () => asked('chăn nuôi và học nghề'),
  () => asked('Việc riêng'),
]

export const certificateWritings: readonly Written[] = [
  ({ certificateNumber }) => plain(certificateNumber),
  ({ certificateNumber }) => plain(`Số ${certificateNumber}`),
  ({ certificateNumber }) => plain(` ${certificateNumber.replace('/', ' / ')}`),
  ({ certificateNumber }) => plain(`GCN số: ${certificateNumber}`),
  ({ certificateNumber }) => {
    const digits = certificateNumber.slice(0, 3)
    return plain(Number(digits), { certificateNumber: digits })
  },
  ({ certificateNumber, completedOn }) =>
    plain(`${certificateNumber} ngày ${completedOn.split('-').toReversed().join('/')}`),
  () => asked({ date: 45_021 }),
  () => asked('bị thất lạc'),
]

export const addressWritings: readonly Written[] = [
  ({ address }) => plain(address),
  ({ address }) => plain(address.normalize('NFD')),
  ({ address }) => plain(address.replaceAll(' ', NBSP)),
  ({ address }) => plain(` ${address.replace(',', ' ,').replace(' ,', ',')} `),
  ({ address }) => typed('address', address.replace('Hòa', 'Hoà')),
  () => asked(12),
]

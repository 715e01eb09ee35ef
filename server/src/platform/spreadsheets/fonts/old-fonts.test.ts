import { describe, expect, it } from 'vitest'
import { evidenceOf, oldFonts, toUnicode } from './old-fonts.ts'
import type { OldFont } from './old-fonts.ts'

const samples: [OldFont, string, string][] = [
  ['TCVN3', 'NguyÔn V¨n Hïng', 'Nguyễn Văn Hùng'],
  ['TCVN3', 'Hä vµ tªn', 'Họ và tên'],
  ['TCVN3', 'Ngµy, th¸ng, n¨m sinh', 'Ngày, tháng, năm sinh'],
  ['TCVN3', 'Sè ®Þnh danh c¸ nh©n', 'Số định danh cá nhân'],
  ['TCVN3', 'Tèt', 'Tốt'],
  ['TCVN3', 'Kh«ng', 'Không'],
  ['TCVN3', '§Æng ThÞ Ph\u00ADîng', 'Đặng Thị Phượng'],
  ['TCVN3', 'ch¨n nu«i', 'chăn nuôi'],
  ['TCVN3', 'S¶n xuÊt, kinh doanh', 'Sản xuất, kinh doanh'],
  ['TCVN3', 'NGUYÔN V¡N HïNG', 'NGUYỄN VĂN HÙNG'],
  ['VNI', 'Nguyeãn Vaên Huøng', 'Nguyễn Văn Hùng'],
  ['VNI', 'Hoï vaø teân', 'Họ và tên'],
  ['VNI', 'Ngaøy, thaùng, naêm sinh', 'Ngày, tháng, năm sinh'],
  ['VNI', 'Soá ñònh danh caù nhaân', 'Số định danh cá nhân'],
  ['VNI', 'Ñaëng Thò Phöôïng', 'Đặng Thị Phượng'],
  ['VNI', 'NGUYEÃN VAÊN HUØNG', 'NGUYỄN VĂN HÙNG'],
  ['VNI', 'Chaáp haønh phaùp luaät', 'Chấp hành pháp luật'],
  ['VIQR', 'Nguye^~n Va(n Hu`ng', 'Nguyễn Văn Hùng'],
  ['VIQR', 'Ho. va` te^n', 'Họ và tên'],
  ['VIQR', 'DDa(.ng Thi. Phu+o+.ng', 'Đặng Thị Phượng'],
  ['VIQR', "So^' ddi.nh danh ca' nha^n", 'Số định danh cá nhân'],
]

describe('chữ của phông cũ', () => {
  it.each(samples)('%s: %s → %s', (font, text, expected) => {
    expect(toUnicode(font, text)).toBe(expected)
  })

  it.each(samples.filter(([, text]) => text.length > 12))('%s nhận ra: %s', (font, text) => {
    const votes = oldFonts.map((other) => [other, evidenceOf(other, text)] as const)
    const [best] = votes.toSorted((a, b) => b[1] - a[1])
    expect(best?.[0]).toBe(font)
  })

  it.each([
    'Nguyễn Văn Hùng',
    'Nguyễn Văn Hùng'.normalize('NFD'),
    'Bùi Ngọc Sà Rươl',
    'Hoà, Quý, Thúy, hoá',
    'Trà Quý Hoà',
    'ấp 3 (mới)',
    'Danh Oanh a+b',
    '100 × 50',
    "O'Neil",
  ])('Unicode không bị nhận nhầm: %s', (text) => {
    expect(oldFonts.map((font) => evidenceOf(font, text))).toEqual([0, 0, 0])
  })
})

import { describe, expect, it } from 'vitest'
import { frequentCount } from './frequent.ts'
import { passwordTroubles } from './password-rules.ts'

const owner = {
  userName: 'lap.anninh',
  displayName: 'Sơn Thị Mai',
  unitNames: ['Công an xã An Ninh'],
}
const codes = (password: string) => passwordTroubles(password, owner).map(({ code }) => code)

describe('a new password', () => {
  it.each([
    ['a sentence with marks', 'con trâu gặm cỏ bên sông'],
    ['the same without marks', 'con trau gam co ben song'],
    ['words nobody joins, and a number', 'thuyền-giấy-7-ghế'],
  ])('may be %s', (_case, password) => {
    expect(codes(password)).toEqual([])
  })

  it.each([
    ['too short', 'ngắn quá', ['short']],
    ['short but for its marks', 'ế'.normalize('NFD').repeat(9), ['short', 'frequent']],
    ['met in every leak', '1q2w3e4r5t', ['frequent']],
    ['that in capitals', 'BASKETBALL', ['frequent']],
    ['a frequent word with a year', 'California1985!', ['frequent']],
    ['what Vietnamese users choose', 'Anh yêu em 2024', ['frequent']],
    ['that with marks decomposed', 'Mật khẩu 123'.normalize('NFD'), ['frequent']],
    ['the password of the demo', 'vungbuoc-mau-2024', ['frequent']],
    ['one sign again and again', 'aaaaaaaaaaaa', ['frequent']],
    ['two in turn', '1212121212', ['frequent']],
    ['his own name', 'Sơn Thị Mai 88', ['personal']],
    ['his user name', 'xin chao lap.anninh', ['personal']],
    ['his user name without its dot', 'lapanninh chao', ['personal']],
    ['his office', 'Công An xã An Ninh 24', ['personal']],
    ['short and known at once', '123456', ['short', 'frequent']],
  ])('is refused when %s', (_case, password, expected) => {
    expect(codes(password)).toEqual(expected)
  })

  it('is compared with more than forty thousand others', () => {
    expect(frequentCount()).toBeGreaterThan(40_000)
  })
})

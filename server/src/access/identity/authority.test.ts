import { describe, expect, it } from 'vitest'
import { readAuthority } from './authority.ts'

describe('the lines above a signature', () => {
  it.each([
    ['TRƯỞNG CÔNG AN', ['TRƯỞNG CÔNG AN']],
    ['KT. TRƯỞNG CÔNG AN / PHÓ TRƯỞNG CÔNG AN', ['KT. TRƯỞNG CÔNG AN', 'PHÓ TRƯỞNG CÔNG AN']],
    [
      'TM. ỦY BAN NHÂN DÂN/KT. CHỦ TỊCH/  PHÓ  CHỦ TỊCH',
      ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
    ],
    ['Q. TRƯỞNG CÔNG AN', ['Q. TRƯỞNG CÔNG AN']],
    ['TUQ. GIÁM ĐỐC / TỔ TRƯỞNG', ['TUQ. GIÁM ĐỐC', 'TỔ TRƯỞNG']],
  ])('reads %s', (typed, lines) => {
    expect(readAuthority(typed)).toEqual(lines)
  })

  it.each([
    ['small letters', 'Trưởng Công an'],
    ['nobody below who signs for another', 'KT. CHỦ TỊCH'],
    ['a capacity that is none', 'TB. CHỦ TỊCH'],
    ['an empty line', 'TM. ỦY BAN NHÂN DÂN / / CHỦ TỊCH'],
    ['too many lines', 'A BA / B BA / C BA / D BA / E BA'],
    ['figures', 'TRƯỞNG CÔNG AN 2'],
  ])('refuses %s', (_case, typed) => {
    expect(readAuthority(typed)).toBeNull()
  })
})

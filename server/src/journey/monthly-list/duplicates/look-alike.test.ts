import { describe, expect, it } from 'vitest'
import { isOneEditApart, type Likeness, lookAlike, pairsAlike } from './look-alike.ts'

const a: Likeness = {
  id: 'a',
  nameKey: 'dang thi hoa',
  birthDate: '1987-03-05',
  birthYear: 1987,
  idNumber: null,
}
const b = (change: Partial<Likeness>): Likeness => ({ ...a, id: 'b', ...change })

describe('two records that look alike', () => {
  it.each([
    ['the same name and day', {}, ['same-name', 'same-birth']],
    ['day and month swapped', { birthDate: '1987-05-03' }, ['same-name', 'day-and-month-swapped']],
    ['only the year known', { birthDate: null }, ['same-name', 'same-year']],
    ['no birth known', { birthDate: null, birthYear: null }, ['same-name', 'birth-unknown']],
    ['one letter, the same day', { nameKey: 'dang thi hao' }, []],
    ['one letter changed', { nameKey: 'dang thi hoe' }, ['near-name', 'same-birth']],
    ['one letter, only the year', { nameKey: 'dang thi ho', birthDate: null }, []],
    ['another day', { birthDate: '1987-03-06' }, []],
    ['another year', { birthDate: null, birthYear: 1988 }, []],
    ['another name', { nameKey: 'tran van nam' }, []],
  ])('%s', (_case, change, reasons) => {
    expect(lookAlike(a, b(change))).toEqual(reasons)
    expect(lookAlike(b(change), a)).toEqual(reasons)
  })

  it('are two people when their numbers are quite different, one when the number is the same', () => {
    const numbered = { ...a, idNumber: '094087001234' }
    expect(lookAlike(numbered, b({ idNumber: '094087009999' }))).toEqual([])
    expect(lookAlike(numbered, b({ idNumber: '094087001235' }))).toEqual([
      'number-one-digit',
      'same-name',
      'same-birth',
    ])
    const other = b({ idNumber: '094087001234', nameKey: 'tran van nam', birthDate: null })
    expect(lookAlike(numbered, other)).toEqual(['same-number'])
  })

  it.each([
    ['hoa', 'hoa', true],
    ['hoa', 'hao', false],
    ['hoa', 'ho', true],
    ['hoa', 'thoa', true],
    ['hoa', 'hoaaa', false],
    ['', 'a', true],
  ])('%s and %s: one edit apart at most: %s', (left, right, is) => {
    expect(isOneEditApart(left, right)).toBe(is)
    expect(isOneEditApart(right, left)).toBe(is)
  })

  it('are found once each, in one order', () => {
    const rows = [b({}), a, { ...a, id: 'c', birthDate: '1987-05-03' }]
    const pairs = pairsAlike(rows).map(([x, y]) => `${x.id}${y.id}`)
    expect(pairs.toSorted()).toEqual(['ab', 'ac', 'bc'])
  })

  it('are found when they share a number alone, or a day alone, also turned round', () => {
    const found = (other: Likeness) => pairsAlike([a, other]).length
    const number = '094087001234'
    const stranger = b({ nameKey: 'le thi x', birthDate: null, birthYear: 1990, idNumber: number })
    expect(pairsAlike([{ ...a, idNumber: number }, stranger])).toHaveLength(1)
    expect(found(b({ nameKey: `${a.nameKey}h` }))).toBe(1)
    expect(found(b({ nameKey: `${a.nameKey}h`, birthDate: '1987-05-03' }))).toBe(1)
    expect(found(b({ nameKey: `${a.nameKey}h`, birthDate: '1987-05-04' }))).toBe(0)
  })
})

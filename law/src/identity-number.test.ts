import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { checkIdentityNumber } from './identity-number.ts'

const digits = fc.stringMatching(/^\d{8}$/)

it('a number made by the rule gives no warning', () => {
  const province = fc.integer({ min: 1, max: 96 })
  const sex = fc.constantFrom('male' as const, 'female' as const)
  const year = fc.integer({ min: 1900, max: 2099 })
  const tail = fc.stringMatching(/^\d{6}$/)
  fc.assert(
    fc.property(fc.tuple(province, tail), sex, year, ([code, tail], sex, birthYear) => {
      const century = (birthYear < 2000 ? 0 : 2) + (sex === 'female' ? 1 : 0)
      const yy = String(birthYear % 100).padStart(2, '0')
      const number = `${String(code).padStart(3, '0')}${century}${yy}${tail}`
      expect(checkIdentityNumber(number, { sex, birthYear }).warnings).toEqual([])
    }),
  )
})

it('never changes the digits that were typed: it only proposes', () => {
  fc.assert(
    fc.property(digits, (tail) => {
      const { number, proposed } = checkIdentityNumber(`094 ${tail}`)
      expect(number).toBe(`094${tail}`)
      expect(proposed).toBe(`0094${tail}`)
    }),
  )
})

it('says what it found and what was declared', () => {
  const { warnings } = checkIdentityNumber('094190001234', { sex: 'male', birthYear: 1985 })
  expect(warnings.map(({ says }) => says)).toEqual([
    'Theo số định danh, giới tính là nữ; khai khác.',
    'Theo số định danh, năm sinh là 1990; năm sinh khai là 1985.',
  ])
})

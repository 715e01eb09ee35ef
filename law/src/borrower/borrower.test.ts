import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyDay } from '../../test/arbitraries.ts'
import { addDays, addYears, plainDate } from '../plain-date.ts'
import { isAdult } from './adult.ts'
import type { HouseholdMember } from './household-facts.ts'
import { standingOf, whoBorrows } from './who-borrows.ts'

const on = plainDate('2024-05-20')

const member: fc.Arbitrary<HouseholdMember> = fc.record({
  id: fc.uuid(),
  birth: fc.oneof(anyDay('1950-01-01', 25_000), fc.constantFrom('1970', '2006', '2020', null)),
  civilCapacity: fc.constantFrom('full', 'limited', 'none', null),
  canWork: fc.constantFrom(true, false, null),
})
const household = fc.array(member, { maxLength: 6 })

describe('isAdult', () => {
  it('is so from the eighteenth birthday, not the day before', () => {
    fc.assert(
      fc.property(anyDay('1950-01-01', 25_000), (birth) => {
        const birthday = addYears(birth, 18)
        expect(isAdult(birth, birthday)).toBe(true)
        expect(isAdult(birth, addDays(birthday, -1))).toBe(false)
      }),
    )
  })

  it('refuses what is no birth', () => {
    expect(() => isAdult('khoảng 1990', on)).toThrow(RangeError)
  })
})

describe('whoBorrows', () => {
  it('answers for every member, whoever decides it', () => {
    fc.assert(
      fc.property(household, (others) => {
        const answer = whoBorrows({ others }, { on })
        expect(answer.members.map(({ id }) => id)).toEqual(others.map(({ id }) => id))
        expect(answer.members.every(({ standing }) => standing.length > 0)).toBe(true)
        expect(answer.says).toMatch(/\.$/)
      }),
    )
  })

  it('does not depend on the order of the members', () => {
    fc.assert(
      fc.property(household, (others) => {
        const turned = whoBorrows({ others: others.toReversed() }, { on })
        expect(turned.code).toBe(whoBorrows({ others }, { on }).code)
      }),
    )
  })

  it('one able member is enough; taking in a child never changes who borrows', () => {
    const able = { id: 'a', birth: '1980', civilCapacity: 'full', canWork: true } as const
    const child = { id: 'c', birth: '2020', civilCapacity: null, canWork: null } as const
    fc.assert(
      fc.property(household, (others) => {
        expect(whoBorrows({ others: [...others, able] }, { on }).who).toBe('representative')
        const before = whoBorrows({ others }, { on })
        expect(whoBorrows({ others: [...others, child] }, { on }).code).toBe(before.code)
      }),
    )
  })

  it('is never in own name while anybody is able or somebody is not known well enough', () => {
    fc.assert(
      fc.property(household, (others) => {
        if (whoBorrows({ others }, { on }).who !== 'own-name') return
        const against = ['under-18', 'capacity-not-full', 'cannot-work']
        for (const one of others) {
          expect(standingOf(one, { on }).some((code) => against.includes(code))).toBe(true)
        }
      }),
    )
  })
})

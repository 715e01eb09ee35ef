import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyDay } from '../../test/arbitraries.ts'
import { dong } from '../money.ts'
import { addDays, plainDate } from '../plain-date.ts'
import type { LawDay } from '../programme.ts'
import { canBeSubmitted } from './can-be-submitted.ts'
import type { PersonFacts, SubmissionFacts } from './person-facts.ts'
import { personEligibility } from './person-eligibility.ts'
import { releaseReason } from './release.ts'
import { shareReason } from './share.ts'
import { daysLeft, earliestCompletion, windowBand, windowEnd } from './window.ts'

const on = plainDate('2024-05-20')
const at: LawDay = { on }

const facts: fc.Arbitrary<PersonFacts> = fc.record({
  hasNeed: fc.constantFrom(true, false, null),
  purpose: fc.constantFrom('production', 'training', null),
  listedAndConfirmed: fc.constantFrom('no', 'listed', 'confirmed'),
  residesLocally: fc.constantFrom(true, false, null),
  conduct: fc.constantFrom('good', 'not-good', null),
  socialEvils: fc.constantFrom('none', 'some', null),
  releaseKind: fc.constantFrom(
    'completion',
    'amnesty',
    'conditional-early-release',
    'suspended-sentence',
    null,
  ),
  certificateNumber: fc.constantFrom('0123/GCN-XYZ', '', null),
  completedOn: fc.option(anyDay('2017-01-01', 3000)),
  samePurposeDebts: fc.constantFrom(
    [],
    [{ programme: 'hộ nghèo', purpose: 'production' as const, outstanding: dong(1) }],
    null,
  ),
})

const CONDITIONS = ['need', 'purpose', 'release-kind', 'certificate', 'window', 'list']
const ATTESTED = ['residence', 'conduct', 'social-evils', 'same-purpose-debt']

describe('personEligibility', () => {
  it('answers every condition once, whatever else fails', () => {
    fc.assert(
      fc.property(facts, (facts) => {
        const { reasons } = personEligibility(facts, at)
        expect(reasons.map(({ condition }) => condition)).toEqual([...CONDITIONS, ...ATTESTED])
      }),
    )
  })

  it('says to the officer what would help, wherever something is not known', () => {
    fc.assert(
      fc.property(facts, (facts) => {
        const { missing } = personEligibility(facts, at)
        const unknown = missing.filter(({ outcome }) => outcome === 'unknown')
        const sentences = [...missing.map(({ says }) => says), ...unknown.map((r) => r.wouldChange)]
        for (const sentence of sentences) expect(sentence).toMatch(/\.$/)
      }),
    )
  })

  it('never carries the number of the certificate, and never speaks of a record', () => {
    fc.assert(
      fc.property(facts, (facts) => {
        const text = JSON.stringify(personEligibility(facts, at))
        expect(text).not.toContain('0123')
        expect(text.toLowerCase()).not.toMatch(/án tích|tiền án|tội danh/)
      }),
    )
  })

  it('a debt of the same purpose names its programme and what would change', () => {
    const samePurposeDebts = [
      { programme: 'hộ nghèo', purpose: 'training' as const, outstanding: dong(2) },
    ]
    const debt = { samePurposeDebts, purpose: 'training' as const }
    const [sample] = fc.sample(facts, 1)
    const { reasons } = personEligibility({ ...(sample as PersonFacts), ...debt }, at)
    expect(reasons.at(-1)).toMatchObject({
      code: 'debt-same-purpose',
      article: 'Điều 3 khoản 3',
      data: { debts: 1, outstanding: 2, programmes: 'hộ nghèo' },
      wouldChange: 'Khi trả hết dư nợ cùng mục đích của chương trình khác.',
    })
  })
})

describe('the release kind', () => {
  const decision = 'Quyết định số 22/2023/QĐ-TTg'

  it.each([
    ['completion', decision],
    ['suspended-sentence', decision],
    ['conditional-early-release', `${decision}; Thông tư số 10/2024/TT-BCA, Điều 7`],
  ] as const)('%s is judged by its own source', (releaseKind, source) => {
    expect(releaseReason({ releaseKind }, at)).toMatchObject({ article: 'Điều 3 khoản 1', source })
  })
})

describe('canBeSubmitted', () => {
  const amount = fc.constantFrom(null, dong(0), dong(100_000_000), dong(100_000_001))
  const line: fc.Arbitrary<SubmissionFacts> = fc
    .tuple(facts, amount)
    .map(([f, amount]) => ({ ...f, amount }))

  it('agrees with personEligibility on every condition that both ask', () => {
    fc.assert(
      fc.property(line, facts, (line, other) => {
        const person = personEligibility({ ...other, ...line }, at).reasons
        for (const asked of canBeSubmitted(line, on).reasons) {
          if (asked.condition === 'amount') continue
          expect(person).toContainEqual(asked)
        }
      }),
    )
  })

  it('asks neither for the confirmation nor for the debts, which come later', () => {
    const [sample] = fc.sample(line, 1)
    const asked = canBeSubmitted(sample as SubmissionFacts, on).reasons.map((r) => r.condition)
    expect(asked).not.toContain('list')
    expect(asked).not.toContain('same-purpose-debt')
  })
})

describe('the window', () => {
  const completed = anyDay('2015-01-01', 3000)
  const later = anyDay('2023-10-10', 2500)
  const ORDER = ['over', 'under-1', 'under-3', 'under-6', 'under-12', 'more']

  it('is open to its last day and closed on the next', () => {
    fc.assert(
      fc.property(completed, (completedOn) => {
        const end = windowEnd(completedOn, 'qd22-2023', on)
        fc.pre(end >= '2023-10-10')
        expect(daysLeft(completedOn, 'qd22-2023', end)).toBe(0)
        expect(windowBand(completedOn, 'qd22-2023', end)).toBe('under-1')
        expect(windowBand(completedOn, 'qd22-2023', addDays(end, 1))).toBe('over')
      }),
    )
  })

  it('is looked for by exactly the days that it holds on, 29 February too', () => {
    fc.assert(
      fc.property(completed, later, (completedOn, end) => {
        const holds = windowEnd(completedOn, 'qd22-2023', end) >= end
        expect(completedOn >= earliestCompletion(end, 'qd22-2023', end)).toBe(holds)
      }),
    )
    const leap = plainDate('2024-02-29')
    expect(earliestCompletion(leap, 'qd22-2023', leap)).toBe('2019-03-01')
  })

  it('one more day of waiting never widens it, one day later completed never narrows it', () => {
    fc.assert(
      fc.property(completed, later, (completedOn, day) => {
        const band = (from: typeof completedOn, to: typeof day) =>
          ORDER.indexOf(windowBand(from, 'qd22-2023', to))
        expect(band(completedOn, addDays(day, 1)) <= band(completedOn, day)).toBe(true)
        expect(band(addDays(completedOn, 1), day) >= band(completedOn, day)).toBe(true)
      }),
    )
  })
})

describe('the share', () => {
  it('is compared exactly, never rounded', () => {
    const workers = fc.integer({ min: 0, max: 5000 })
    fc.assert(
      fc.property(workers, workers, (a, b) => {
        const [eligibleReleasedWorkers = 0, totalWorkers = 0] = [a, b].sort((x, y) => x - y)
        const { outcome, data } = shareReason({ totalWorkers, eligibleReleasedWorkers }, at)
        const needed = Number(data['needed'])
        expect(outcome === 'met').toBe(totalWorkers > 0 && eligibleReleasedWorkers >= needed)
        expect(needed * 10 >= totalWorkers && (needed - 1) * 10 < Math.max(totalWorkers, 1)).toBe(
          true,
        )
      }),
    )
  })

  it.each([
    [5, 6],
    [-1, 0],
    [1.5, 1],
  ])('refuses %d workers of whom %d are released', (totalWorkers, eligibleReleasedWorkers) => {
    expect(() => shareReason({ totalWorkers, eligibleReleasedWorkers }, at)).toThrow(RangeError)
  })
})

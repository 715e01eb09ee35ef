import { describe, expect, it } from 'vitest'
import { answerCase } from './answer-case.ts'
import { answerDecision22 } from '../src/scorecard/answer-decision-22.ts'
import { readCaseFiles } from './case-file.ts'

const OUTSIDE = 'decision-22-eligibility-limits.json'
const files = readCaseFiles()

/** How many cases each file holds: a case that is lost on the way fails here. */
const counts = {
  'business-eligibility.json': 14,
  [OUTSIDE]: 10,
  'five-year-window.json': 13,
  'identity-number.json': 16,
  'limits-and-security.json': 21,
  'list-clock-2024.json': 14,
  'list-submission.json': 23,
  'person-eligibility.json': 31,
  'person-name.json': 8,
  'who-borrows.json': 12,
}

describe.each(files)('$name: $title', ({ name, cases }) => {
  it.each(cases)('$id $title', ({ kind, inputs, expected }) => {
    const { note: _note, ...wanted } = expected // an outside remark, not a result
    expect(Object.keys(wanted)).not.toEqual([])
    const answer = name === OUTSIDE ? answerDecision22(inputs) : answerCase({ kind, inputs })
    expect(answer).toMatchObject(wanted)
  })
})

describe('the case files', () => {
  it('are all there, with all their cases', () => {
    expect(Object.fromEntries(files.map(({ name, cases }) => [name, cases.length]))).toEqual(counts)
  })

  it('say what they are about and where it comes from', () => {
    for (const { title, source } of files) expect([title, source]).not.toContain('')
  })

  it('give each case its own id', () => {
    const ids = files.flatMap(({ cases }) => cases.map(({ id }) => id))
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('fail when nobody knows the kind of a case', () => {
    expect(() => answerCase({ kind: 'horoscope', inputs: {} })).toThrow('horoscope')
    expect(answerDecision22({ moon: 'full' })).toBeNull()
  })
})

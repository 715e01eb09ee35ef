import { describe, expect, it } from 'vitest'
// Loading the whole app declares every refusal of the house.
import '../../app.ts'
import { describeBug, refusalOf } from './problem.ts'
import { platformRefusals } from './platform.refusals.ts'
import { refusalCodes, refusalOfConstraint, refusals } from './refusals.ts'

describe('the refusals of the house', () => {
  it('stop the start when one code is declared twice', () => {
    const spec = { no: { status: 409, says: () => 'Không.' } }
    refusals('test-room', spec)
    expect(() => refusals('test-room', spec)).toThrow('refusal test-room.no is declared twice')
  })

  it('stop the start when one constraint would mean two things', () => {
    const says = () => 'Không.'
    refusals('test-a', { no: { status: 409, says, constraint: 'test_constraint' } })
    const second = { no: { status: 409, says, constraint: 'test_constraint' } }
    expect(() => refusals('test-b', second)).toThrow('test_constraint has two refusals')
    expect(refusalOfConstraint('test_constraint')?.code).toBe('test-a.no')
    expect(refusalOfConstraint('unknown')).toBeNull()
  })

  it('have codes of one form, unique over all rooms', () => {
    const codes = refusalCodes()
    expect(codes.length).toBeGreaterThan(20)
    for (const code of codes) expect(code).toMatch(/^[a-z-]+\.[a-z-]+$/)
  })

  it('name in their sentence what they are given', () => {
    const refusal = platformRefusals.refuse('too-many', { seconds: 42 })
    expect(refusal).toMatchObject({ status: 429, retryAfterSeconds: 42 })
    expect(refusal.says).toContain('42 giây')
  })
})

describe('an error of the database', () => {
  const error = (code?: string, message = 'x', constraint?: string) =>
    Object.assign(new Error(message), { code, constraint })

  it.each([
    ['23505', 'platform.busy'],
    ['40001', 'platform.busy'],
    ['40P01', 'platform.busy'],
    ['55P03', 'platform.busy'],
    ['08006', 'platform.unavailable'],
    ['53100', 'platform.unavailable'],
    ['53300', 'platform.unavailable'],
    ['57P01', 'platform.unavailable'],
    ['57P03', 'platform.unavailable'],
    ['ECONNREFUSED', 'platform.unavailable'],
    ['ECONNRESET', 'platform.unavailable'],
    ['22021', 'platform.invalid'],
  ])('%s means %s', (code, refusal) => {
    expect(refusalOf(error(code))?.code).toBe(refusal)
  })

  it.each(['42601', '42P01', '22P02', 'VB001', 'VB002', '42501', '23514'])(
    '%s is a bug',
    (code) => {
      expect(refusalOf(error(code))).toBeNull()
    },
  )

  it.each([
    'Connection terminated unexpectedly',
    'Connection terminated due to connection timeout',
    'timeout exceeded when trying to connect',
    'Client has encountered a connection error and is not queryable',
  ])('without a code, "%s", means that it is away', (message) => {
    expect(refusalOf(error(undefined, message))?.code).toBe('platform.unavailable')
  })

  it('about a constraint with a sentence of its own says that sentence', () => {
    expect(refusalOf(error('23505', 'x', 'user_name_folded'))?.code).toBe('access.user-name-taken')
  })
})

describe('what a bug leaves in the log', () => {
  it('is its kind and place, never its words', () => {
    const described = describeBug(new RangeError('Trần Văn Mẫu\n    at 094087001234'))
    expect(described).toMatchObject({ kind: 'RangeError' })
    expect(JSON.stringify(described)).not.toMatch(/Mẫu|094087/)
    expect(String(described['stack'])).toContain('refusals.test.ts')
  })

  it('of something thrown that is no error is only its type', () => {
    expect(describeBug('094087001234')).toEqual({ kind: 'string' })
  })
})

import { describe, expect, it } from 'vitest'
import { NOBODY, hashPassword, passwordMatches } from './password.ts'
import { turns } from './turns.ts'

describe('a password', () => {
  it('is kept as argon2id with the cost that OWASP asks for, salted each time', async () => {
    const [one, two] = [await hashPassword('mật khẩu'), await hashPassword('mật khẩu')]
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(one).not.toBe(two)
  })

  it('of nobody never matches', async () => {
    expect(await passwordMatches(undefined, '')).toBe(false)
    expect(await passwordMatches(undefined, 'mật khẩu')).toBe(false)
  })
})

describe('hashing in turns', () => {
  it('never runs more at once than it may, whoever comes while a place changes hands', async () => {
    const inTurn = turns(2)
    let running = 0
    let most = 0
    const work = async () => {
      running += 1
      most = Math.max(most, running)
      await new Promise((resolve) => setImmediate(resolve))
      running -= 1
    }
    const all: Promise<void>[] = []
    for (let comer = 0; comer < 200; comer += 1) {
      all.push(inTurn(work))
      if (comer % 3 === 0) await new Promise((resolve) => setImmediate(resolve))
      if (comer % 5 === 0) await Promise.resolve()
    }
    await Promise.all(all)
    expect(most).toBe(2)
    expect(running).toBe(0)
  })

  it('gives the place on when the work fails', async () => {
    const inTurn = turns(1)
    const failing = () => inTurn(() => Promise.reject(new Error('no')))
    await expect(Promise.all([failing(), failing()])).rejects.toThrow('no')
    expect(await inTurn(async () => 'next')).toBe('next')
  })
})

describe('an unknown user', () => {
  it('is answered after the same work: nobody’s hash costs what a real one costs', async () => {
    const costOf = (hash: string) => hash.split('$').slice(1, 4)
    expect(costOf(NOBODY)).toEqual(costOf(await hashPassword('x')))
    expect(await passwordMatches(undefined, 'x')).toBe(false)
  })
})

import { aUser, PASSWORD, signIn, type TestUser } from '../server/test/factories/users.ts'
import type { TestHouse } from '../server/test/test-house.ts'
import { figuresOf, measure, print } from './figures.ts'
import type { BenchHouse } from './house.ts'

const AT_ONCE = 10
const ROUNDS = 20
const PAIRS = 120

/** Ten officers who come to work at the same moment, again and again. */
async function together(bench: BenchHouse, users: readonly TestUser[]): Promise<number[]> {
  const one = async ({ userName }: TestUser): Promise<number> => {
    const start = performance.now()
    const { status } = await signIn(bench.app, userName)
    if (status !== 200) throw new Error(`sign-in answered ${status}`)
    return performance.now() - start
  }
  return await Promise.all(users.map(one))
}

/**
 * Mann-Whitney U as a two-sided p-value (normal approximation): how likely such a difference is
 * when there is none.
 */
export function pValue(one: readonly number[], other: readonly number[]): number {
  const wins = one.reduce(
    (all, a) => all + other.filter((b) => a > b).length + other.filter((b) => a === b).length / 2,
    0,
  )
  const [n, m] = [one.length, other.length]
  const z = Math.abs(wins - (n * m) / 2) / Math.sqrt((n * m * (n + m + 1)) / 12)
  // Abramowitz and Stegun 26.2.17, good to seven places.
  const t = 1 / (1 + 0.231_641_9 * z)
  const poly = [0.319_381_53, -0.356_563_782, 1.781_477_937, -1.821_255_978, 1.330_274_429]
  const tail = poly.reduceRight((sum, factor) => (sum + factor) * t, 0)
  return Math.min(1, 2 * (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * tail)
}

const sum = (took: readonly number[]) => took.reduce((all, one) => all + one, 0)

/** The wrong password for a name that exists and for one that does not, by turns. */
async function compareNames(bench: BenchHouse): Promise<void> {
  const known: number[] = []
  const unknown: number[] = []
  const time = async (into: number[], userName: string, turn: number) => {
    const start = performance.now()
    // Each from an address of its own: the limits are not what is measured here.
    await signIn(bench.app, userName, 'sai mật khẩu', { address: `10.9.${turn % 250}.1` })
    into.push(performance.now() - start)
  }
  for (let turn = 0; turn < PAIRS; turn += 1) {
    const user = await aUser(bench as unknown as TestHouse)
    const names = [
      [known, user.userName],
      [unknown, `khong.co.${turn}`],
    ] as const
    for (const [into, name] of turn % 2 === 0 ? names : names.toReversed()) {
      await time(into, name, turn)
    }
  }
  print('a wrong password, a user that exists', figuresOf(known, sum(known)))
  print('a wrong password, a user that does not', figuresOf(unknown, sum(unknown)))
  console.log(`  the two compared (Mann-Whitney): p = ${pValue(known, unknown).toFixed(3)}`)
}

/** Signing in: ten at once, one alone, and whether its time tells who exists. */
export async function benchSignIn(bench: BenchHouse): Promise<void> {
  const users = await Promise.all(
    Array.from({ length: AT_ONCE }, () => aUser(bench as unknown as TestHouse)),
  )
  const took: number[] = []
  const begun = performance.now()
  for (let round = 0; round < ROUNDS; round += 1) took.push(...(await together(bench, users)))
  print(
    `sign-in, ${AT_ONCE} at once (limit 300 ms at p95)`,
    figuresOf(took, performance.now() - begun),
  )
  const [first] = users
  if (first !== undefined) {
    print('  one alone', await measure(20, () => signIn(bench.app, first.userName, PASSWORD)))
  }
  await compareNames(bench)
}

import { failStep, passStep } from './report.ts'
import { type Ended, runProgram, stopAll } from './run-program.ts'

interface StaticCheck {
  name: string
  program: string
  words: string[]
}

const STATIC_CHECKS: StaticCheck[] = [
  { name: 'format (oxfmt)', program: 'oxfmt', words: ['--check'] },
  { name: 'lint (oxlint)', program: 'oxlint', words: ['--type-aware', '--deny-warnings'] },
  { name: 'types of law (tsc)', program: 'tsc', words: ['-p', 'law'] },
  { name: 'types of server (tsc)', program: 'tsc', words: ['-p', '.'] },
  { name: 'types of web (tsc)', program: 'tsc', words: ['-p', 'web'] },
  { name: 'import rules', program: 'node', words: ['scripts/import-rules.ts'] },
  { name: 'house rules', program: 'node', words: ['scripts/house-rules.ts'] },
  { name: 'unused code (knip)', program: 'knip', words: ['--no-progress', '--no-config-hints'] },
]

/** None waits for another, so two run at a time; they are told of in their order. */
const AT_ONCE = 2

export async function runStaticChecks(): Promise<boolean> {
  const results = startAll(STATIC_CHECKS)
  for (const [index, check] of STATIC_CHECKS.entries()) {
    const ended = await results[index]
    if (ended === undefined) return false
    if (ended.code !== 0) {
      stopAll()
      failStep(check.name, ended)
      return false
    }
    passStep(check.name, ended.seconds)
  }
  return true
}

function startAll(checks: StaticCheck[]): Promise<Ended>[] {
  let free = AT_ONCE
  const waiting: (() => void)[] = []
  const turn = async () => {
    if (free === 0) await new Promise<void>((resolve) => waiting.push(resolve))
    else free -= 1
  }
  return checks.map(async ({ program, words }) => {
    await turn()
    const ended = await runProgram(program, words)
    const next = waiting.shift()
    if (next === undefined) free += 1
    // After a failure the rest is not begun.
    else if (ended.code === 0) next()
    return ended
  })
}

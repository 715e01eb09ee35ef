import { failStep, passStep, say } from './check/report.ts'
import { runProgram } from './check/run-program.ts'
import { runStaticChecks } from './check/static-checks.ts'
import { addUp, runTests, type Tally } from './check/tests.ts'

/**
 * Everything that must hold before a change is shown to anyone, in order, up to the first that
 * does not. The last line adds up the tests, in plain words for whoever reads only that.
 */
async function check(): Promise<boolean> {
  if (!(await runStaticChecks())) return false
  const tallies: Tally[] = []
  const went = await runAllTests(tallies)
  const { passed, failed } = addUp(tallies)
  say(`\n${passed} passed, ${failed} failed`)
  return went && failed === 0
}

async function runAllTests(tallies: Tally[]): Promise<boolean> {
  const near = await runTests('tests (law, web, server)', ['law', 'web', 'server'])
  tallies.push(near)
  if (!near.went) return false
  if (!(await buildWeb())) return false
  const browser = await runTests('tests in a browser (e2e)', ['e2e'])
  tallies.push(browser)
  return browser.went
}

async function buildWeb(): Promise<boolean> {
  const built = await runProgram('node', ['scripts/run.mjs', 'build'])
  if (built.code === 0) passStep('web build', built.seconds)
  else failStep('web build', built)
  return built.code === 0
}

process.exitCode = (await check()) ? 0 : 1

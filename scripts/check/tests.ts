import fs from 'node:fs'
import path from 'node:path'
import { passStep, say } from './report.ts'
import { runProgram } from './run-program.ts'

export interface Tally {
  passed: number
  failed: number
  went: boolean
}

interface VitestReport {
  numPassedTests: number
  numFailedTests: number
}

const REPORTS = '.cache'

const hasSpecs = () =>
  fs.existsSync('e2e') && fs.readdirSync('e2e').some((name) => name.endsWith('.spec.ts'))

/** Runs vitest projects; vitest speaks for itself, the counts come from its report. */
export async function runTests(name: string, projects: string[]): Promise<Tally> {
  if (projects.includes('e2e') && !hasSpecs()) return { passed: 0, failed: 0, went: true }
  const report = path.join(REPORTS, `vitest-${projects.join('-')}.json`)
  fs.mkdirSync(REPORTS, { recursive: true })
  fs.rmSync(report, { force: true })
  say(`\n${name}`)
  const words = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const ended = await runProgram('vitest', [...words, ...projects.flatMap(forProject)], true)
  const tally = readTally(report)
  // A suite that cannot even be loaded fails without a failed test: it counts as one.
  if (ended.code !== 0 && tally.failed === 0) tally.failed = 1
  if (ended.code === 0) passStep(name, ended.seconds)
  else
    say(
      `\n✗ ${name} failed; alone: node scripts/run.mjs tool node_modules/vitest/vitest.mjs run --project ${projects[0]}`,
    )
  return { ...tally, went: ended.code === 0 }
}

const forProject = (project: string): string[] => ['--project', project]

function readTally(report: string): { passed: number; failed: number } {
  if (!fs.existsSync(report)) return { passed: 0, failed: 0 }
  const read = JSON.parse(fs.readFileSync(report, 'utf8')) as VitestReport
  return { passed: read.numPassedTests, failed: read.numFailedTests }
}

export function addUp(tallies: Tally[]): { passed: number; failed: number } {
  const sum = (of: (tally: Tally) => number) => tallies.reduce((all, one) => all + of(one), 0)
  return { passed: sum((tally) => tally.passed), failed: sum((tally) => tally.failed) }
}

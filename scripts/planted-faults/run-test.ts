import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'

export type Outcome = 'green' | 'red' | 'not found' | 'did not run'

interface Report {
  testResults: { assertionResults: { fullName: string; status: string }[] }[]
}

/** Runs one named test in a tree. `did not run`: the fault broke more than the test. */
export function runTest(tree: string, { file, name }: { file: string; name: string }): Outcome {
  const report = path.join(tree, 'report.json')
  fs.rmSync(report, { force: true })
  const vitest = path.join(tree, 'node_modules', 'vitest', 'vitest.mjs')
  const pattern = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const words = ['run', '--project', 'server', '--reporter', 'json', '--outputFile', report]
  spawnSync(process.execPath, [vitest, ...words, '-t', pattern, file], {
    cwd: tree,
    stdio: 'ignore',
    timeout: 300_000,
  })
  return outcomeIn(report, name)
}

function outcomeIn(report: string, name: string): Outcome {
  if (!fs.existsSync(report)) return 'did not run'
  const { testResults } = JSON.parse(fs.readFileSync(report, 'utf8')) as Report
  const named = testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ fullName, status }) => fullName.includes(name) && status !== 'skipped')
  if (named.some(({ status }) => status === 'failed')) return 'red'
  if (named.some(({ status }) => status === 'passed')) return 'green'
  return testResults.length === 0 ? 'did not run' : 'not found'
}

import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import { figuresOf, type KillFigures, tellFigures } from './figures.ts'
import { runKills } from './kill-run.ts'

const EVIDENCE = 'docs/evidence/kills.json'
const USUAL_KILLS = 200
const MOST_KILLS = 100_000
const MOST_SEEDS = 2 ** 31

const say = (line: string): void => void process.stdout.write(`${line}\n`)

const git = (...words: string[]): string =>
  execFileSync('git', words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()

/** The commit, with a word when the code is not what was committed. */
function commit(): string {
  try {
    const changed = git('status', '--porcelain', '--', 'server', 'law', 'profiles') !== ''
    return `${git('rev-parse', 'HEAD')}${changed ? ' with changes' : ''}`
  } catch {
    return 'unknown'
  }
}

function keep(
  figures: KillFigures,
  run: { commit: string; command: string; seconds: number; at: string },
): void {
  const cpus = os.cpus()
  const machine = `${cpus.length} × ${cpus[0]?.model ?? 'unknown'}, Node ${process.version}`
  const evidence = { ...run, machine, ...figures }
  fs.mkdirSync('docs/evidence', { recursive: true })
  fs.writeFileSync(EVIDENCE, `${JSON.stringify(evidence, null, 2)}\n`)
}

const isWhole = (value: number, most: number): boolean =>
  Number.isInteger(value) && value >= 1 && value <= most

function usage(): never {
  process.stderr.write('npm run kills -- [KILLS] [SEED]\n')
  process.exit(2)
}

const [kills = USUAL_KILLS, seed = 1] = process.argv.slice(2).map(Number)
if (!isWhole(kills, MOST_KILLS) || !isWhole(seed, MOST_SEEDS)) usage()
// What runs is what stands here now, whatever is written while it runs.
const begunAs = { commit: commit(), at: new Date().toISOString() }
const begun = performance.now()
const run = await runKills({ kills, seed, tell: say })
const figures = figuresOf(run)
const seconds = Math.round((performance.now() - begun) / 1_000)
keep(figures, { command: `npm run kills -- ${kills} ${seed}`, seconds, ...begunAs })
for (const [what, found] of Object.entries(run.findings)) {
  for (const one of found as string[]) say(`${what}: ${one}`)
}
say(tellFigures(figures))
say(`kept in ${EVIDENCE}`)
const wrong = Object.values(run.findings).flat().length
process.exitCode = wrong === 0 && figures.auditVerified ? 0 : 1

import { expect, it } from 'vitest'
import { figuresOf, tellFigures } from './figures.ts'
import { runKills } from './kill-run.ts'

const NOTHING_WRONG = {
  lost: [],
  duplicated: [],
  unasked: [],
  withoutLine: [],
  withTwoLines: [],
  linesInVain: [],
  unsealed: [],
}

/** Any number by command: `npm run kills -- 200`. */
it('20 kills under load: nothing acknowledged is lost, nothing is there twice', async () => {
  const run = await runKills({ kills: 20, seed: 20_240_401, tell: () => {} })
  process.stdout.write(`${tellFigures(figuresOf(run))}\n`)
  expect(run.findings).toEqual(NOTHING_WRONG)
  expect(run.journal.entries.every(({ answers }) => answers.length > 0)).toBe(true)
  // The kills fell among requests under way; otherwise the run has proved nothing.
  expect(run.kills.map(({ victim }) => victim)).toEqual(
    Array.from({ length: 10 }, () => ['server', 'database']).flat(),
  )
  expect(run.askedAgain).toBeGreaterThan(0)
  expect(run.settings).toMatchObject({
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',
  })
  expect(run.exitCode).toBe(0)
  expect(run.verified).toMatchObject({ code: 0, complained: '' })
  expect(run.verified.said).toMatch(/Chưa niêm phong\s+0 dòng[\s\S]*Chuỗi nguyên vẹn/)
}, 600_000)

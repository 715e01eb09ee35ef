import type { KillRun, Victim } from './kill-run.ts'

/** The run in numbers: what is printed, and kept in docs/evidence/kills.json. */
export type KillFigures = ReturnType<typeof figuresOf>

function recoveryOf({ kills }: KillRun, victim: Victim) {
  const times = kills.filter((kill) => kill.victim === victim).map(({ recoveryMs }) => recoveryMs)
  const sorted = times.sort((a, b) => a - b).map(Math.round)
  const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? null
  return { kills: sorted.length, medianMs: at(0.5), p95Ms: at(0.95), longestMs: at(1) }
}

const sizes = <T extends Record<string, readonly unknown[]>>(lists: T) =>
  Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, list.length])) as {
    [Name in keyof T]: number
  }

export function figuresOf(run: KillRun) {
  const acknowledged = run.journal.entries.filter(({ answers }) => answers.length > 0)
  const ofKind = (kind: string) => acknowledged.filter((entry) => entry.kind === kind).length
  return {
    server: recoveryOf(run, 'server'),
    database: recoveryOf(run, 'database'),
    underWayWhenKilled: run.kills.reduce((sum, { interrupted }) => sum + interrupted, 0),
    acknowledged: acknowledged.length,
    people: ofKind('person'),
    contacts: ofKind('contact'),
    acknowledgedAfterNoAnswer: acknowledged.filter(({ unsure }) => unsure > 0).length,
    askedOnceMore: run.askedAgain,
    turnedAwayByStatus: Object.fromEntries(run.journal.turnedAway),
    ...sizes({ ...run.findings }),
    auditVerified: run.verified.code === 0,
    postgresql: run.settings,
  }
}

/** What somebody reads who asks only whether anything got lost. */
export function tellFigures(figures: KillFigures): string {
  const { server, database } = figures
  const back = (name: string, { kills, medianMs, longestMs }: typeof server) =>
    `  ${name}: ${kills} kills, back after ${medianMs} ms (median), ${longestMs} ms (longest)`
  return [
    `kills: ${figures.acknowledged} acknowledged, ${figures.lost} lost, ${figures.duplicated} duplicated`,
    back('server', server),
    back('PostgreSQL', database),
    `  ${figures.underWayWhenKilled} requests under way when killed, ` +
      `${figures.acknowledgedAfterNoAnswer} acknowledged after a try without an answer`,
  ].join('\n')
}

import { addDays, type PlainDate } from '@vung-buoc/law'
import { termsOn, type Terms } from '../../access/data-protection/privacy-terms.ts'
import type { DoorContext } from '../../access/door/route.ts'
import type { Tx } from '../../platform/database/database.ts'
import { keptFrom, longestWindowYears } from './retention.rules.ts'
import {
  countForgettable,
  countNeverLent,
  listHolds,
  listLastRuns,
  listNeverLent,
  type Window,
} from './retention.queries.ts'
import { type RetentionHoldReason, type RetentionPage, RetentionRule } from './retention.schema.ts'

const SOON_DAYS = 90
const MOST_SHOWN = 200

interface Reading {
  terms: Terms
  asked: Window
  today: PlainDate
  soonUntil: PlainDate
}

const termOf = (terms: Terms, rule: RetentionRule) =>
  ({
    'never-lent': terms.neverLentMonths,
    'read-log': terms.readLogYears,
    imports: terms.importDays,
    discarded: terms.discardedDays,
    mail: terms.sentMailDays,
  })[rule]

async function countsOf(tx: Tx, rule: RetentionRule, reading: Reading) {
  const { terms, asked, today, soonUntil } = reading
  if (rule === 'never-lent') {
    const { now, held, soon } = await countNeverLent(tx, asked)
    return { dueNow: now, held, dueSoon: soon }
  }
  const dueNow = await countForgettable(tx, rule, keptFrom(rule, terms, today))
  const until = await countForgettable(tx, rule, keptFrom(rule, terms, soonUntil))
  return { dueNow, held: 0, dueSoon: until - dueNow }
}

async function rulesOf(tx: Tx, reading: Reading): Promise<RetentionPage['rules']> {
  const runs = new Map((await listLastRuns(tx)).map((run) => [run.rule, run]))
  const { terms, today } = reading
  const rules: RetentionPage['rules'] = []
  for (const rule of RetentionRule.options) {
    const run = runs.get(rule)
    rules.push({
      rule,
      ...termOf(terms, rule),
      lastRun: run === undefined ? null : { on: run.on_day, done: run.done, held: run.held },
      nextRun: run === undefined || run.on_day < today ? today : addDays(today, 1),
      ...(await countsOf(tx, rule, reading)),
    })
  }
  return rules
}

async function holdsOf(tx: Tx, today: PlainDate): Promise<RetentionPage['holds']> {
  return (await listHolds(tx)).map((hold) => ({
    id: hold.id,
    personId: hold.person_id,
    reason: hold.reason as RetentionHoldReason,
    documentNumber: hold.document_number,
    until: hold.until,
    placedOn: hold.placed_on,
    isOver: hold.until < today,
    version: hold.version,
  }))
}

/** Lưu giữ: each rule with what it did and what it would do; the list is a dry run, nothing goes. */
export async function readRetention(
  tx: Tx,
  { today, sees }: Pick<DoorContext, 'today' | 'sees'>,
): Promise<RetentionPage> {
  const terms = await termsOn(tx, today)
  const soonUntil = addDays(today, SOON_DAYS)
  const windowYears = longestWindowYears(today)
  const asked = { windowYears, keepMonths: terms.neverLentMonths.value, today, until: soonUntil }
  const due = await listNeverLent(tx, asked, MOST_SHOWN + 1)
  const holds = await holdsOf(tx, today)
  sees([
    ...due.slice(0, MOST_SHOWN).map((row) => row.person_id),
    ...holds.map((one) => one.personId),
  ])
  return {
    rules: await rulesOf(tx, { terms, asked, today, soonUntil }),
    windowYears,
    soonUntil,
    due: due.slice(0, MOST_SHOWN).map((row) => ({
      personId: row.person_id,
      due: row.due,
      isHeld: row.is_held,
      isNow: row.due <= today,
    })),
    hasMore: due.length > MOST_SHOWN,
    holds,
  }
}

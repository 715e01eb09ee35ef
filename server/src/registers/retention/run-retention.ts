import { addDays, type PlainDate } from '@vung-buoc/law'
import { openSystemLine, systemContext } from '../../access/audit/as-system.ts'
import { insertAuditSubjects, type Subject } from '../../access/audit/audit.queries.ts'
import { termsOn, type Terms } from '../../access/data-protection/privacy-terms.ts'
import type { House } from '../../access/door/house.ts'
import { type Tx, withContext } from '../../platform/database/database.ts'
import { keptFrom, longestWindowYears } from './retention.rules.ts'
import { RetentionRule } from './retention.schema.ts'
import {
  forget,
  hasRun,
  insertRun,
  listNeverLent,
  listPapersGoneSince,
  minimisePerson,
  removeDiscarded,
  removePapersOfNobody,
} from './retention.queries.ts'

const RETENTION = systemContext('SYS-RETENTION')
/** So many records a day at most, so that one transaction stays short; the rest waits a day. */
const MOST_A_DAY = 500
/** Bytes of marked papers are looked for so long, should a run have died between mark and disk. */
const DAYS_TO_LOOK = 7

async function minimiseDue(tx: Tx, terms: Terms, day: PlainDate) {
  const asked = {
    windowYears: longestWindowYears(day),
    keepMonths: terms.neverLentMonths.value,
    today: day,
    until: day,
  }
  const due = await listNeverLent(tx, asked, MOST_A_DAY)
  const going = due.filter((row) => !row.is_held)
  for (const { person_id: id } of going) await minimisePerson(tx, id, day)
  if (going.length > 0) await removePapersOfNobody(tx, day)
  const subjects: Subject[] = going.map(({ person_id: id }) => ({ kind: 'person', id }))
  return { done: going.length, held: due.length - going.length, subjects }
}

/** All rules of one day in one transaction, under one line that names the records by their codes. */
async function runRules(tx: Tx, day: PlainDate): Promise<void> {
  if (await hasRun(tx, day)) return
  const terms = await termsOn(tx, day)
  const lineId = await openSystemLine(tx, {
    duty: 'SYS-RETENTION',
    action: 'retention',
    requestId: `retention:${day}`,
    onDate: day,
  })
  for (const rule of RetentionRule.options) {
    if (rule === 'never-lent') {
      const { subjects, ...counts } = await minimiseDue(tx, terms, day)
      await insertAuditSubjects(tx, lineId, subjects)
      await insertRun(tx, { rule, day, ...counts })
    } else {
      const before = keptFrom(rule, terms, day)
      const done =
        rule === 'discarded'
          ? await removeDiscarded(tx, before, day)
          : await forget(tx, rule, before)
      await insertRun(tx, { rule, day, done, held: 0 })
    }
  }
}

/**
 * Once a business day: what has served its time goes, and who was never lent to becomes nameless.
 * The bytes of papers go after the commit; a run that dies in between is made good by the next.
 */
export async function runRetention(house: House, day: PlainDate): Promise<void> {
  await withContext(house.db, RETENTION, (tx) => runRules(tx, day))
  const gone = await withContext(house.db, RETENTION, (tx) =>
    listPapersGoneSince(tx, addDays(day, -DAYS_TO_LOOK)),
  )
  for (const id of gone) await house.files.remove(id)
}

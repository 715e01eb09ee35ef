import type { Tx } from '../../platform/database/database.ts'
import { platformRefusals } from '../../platform/http/platform.refusals.ts'
import type { Written } from '../../platform/http/schemas.ts'
import { getPerson } from '../people/people.queries.ts'
import { openThread } from '../threads/pass-ball.ts'
import { lockOpenThreads } from '../threads/threads.queries.ts'
import { lockNotice, saveCheck, saveHome } from './notices.queries.ts'
import { noticeRefusals } from './notices.refusals.ts'
import type { CheckResidence } from './notices.schema.ts'
import type { Acting } from './record-notice.ts'

async function takeNotice(tx: Tx, { officer }: Acting, id: string) {
  const notice = await lockNotice(tx, id)
  // The police above read the notices of their communes; checking is the commune's own.
  if (notice === undefined || notice.unit_id !== officer.unitId) {
    throw platformRefusals.refuse('not-found')
  }
  return notice
}

/** A record merged meanwhile opens nothing: the case is that of the record that stands for it. */
async function standsFor(tx: Tx, noticeOf: string): Promise<string> {
  const { id, merged_into: mergedInto } = await getPerson(tx, noticeOf)
  return mergedInto ?? id
}

async function openIfNone(tx: Tx, acting: Acting, personId: string): Promise<void> {
  const open = await lockOpenThreads(tx, [personId])
  if (open.length === 0) await openThread(tx, acting, { personId, what: 'person.came-home' })
}

/** Kết quả kiểm tra: lives here (his case opens, once he is home), does not, or has moved on. */
export async function checkResidence(
  tx: Tx,
  acting: Acting,
  { id, check }: { id: string; check: CheckResidence },
): Promise<Written & { personId: string }> {
  const { officer, today } = acting
  const notice = await takeNotice(tx, acting, id)
  if (notice.outcome !== null) throw noticeRefusals.refuse('already-checked')
  const { outcome, movedTo } = check
  if ((outcome === 'moved') !== (movedTo !== null) || movedTo === officer.areaId) {
    throw noticeRefusals.refuse('commune-unclear')
  }
  const isHome = notice.expected_on === null || notice.expected_on <= today
  const homeOn = outcome === 'resides' && isHome ? today : null
  const version = await saveCheck(tx, {
    id,
    outcome,
    movedTo,
    by: officer.userId,
    on: today,
    homeOn,
  })
  const personId = await standsFor(tx, notice.person_id)
  if (homeOn !== null) await openIfNone(tx, acting, personId)
  acting.touched('notice', id)
  acting.touched('person', personId)
  return { id, version, personId }
}

/** Đã về: the person who was awaited is here; the first contact is next. */
export async function comeHome(tx: Tx, acting: Acting, id: string): Promise<Written> {
  const notice = await takeNotice(tx, acting, id)
  if (notice.outcome !== 'resides' || notice.home_on !== null) {
    throw noticeRefusals.refuse('not-awaited')
  }
  const version = await saveHome(tx, id, acting.today)
  const personId = await standsFor(tx, notice.person_id)
  await openIfNone(tx, acting, personId)
  acting.touched('notice', id)
  acting.touched('person', personId)
  return { id, version }
}

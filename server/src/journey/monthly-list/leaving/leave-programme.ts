import type { Tx } from '../../../platform/database/database.ts'
import type { Written } from '../../../platform/http/schemas.ts'
import { setOnList } from '../../../registers/people/people.queries.ts'
import { takeOwnPerson } from '../../../registers/residence/take-own-person.ts'
import { closeThread } from '../../../registers/threads/close-thread.ts'
import { openThread } from '../../../registers/threads/pass-ball.ts'
import { lockOpenThreads } from '../../../registers/threads/threads.queries.ts'
import type { ThreadOutcome } from '../../../registers/threads/threads.schema.ts'
import { leaveDrafts } from '../leave-draft.ts'
import type { Acting } from '../take-list.ts'
import { leavingRefusals } from './leaving.refusals.ts'

/** Stages at which no signed list carries the case: from here the police may end it alone. */
const BEFORE_ANY_LIST = ['released', 'contacted', 'in-need']

/** Rời chương trình: ends the case with its reason; the line on a draft goes with it. */
export async function leaveProgramme(
  tx: Tx,
  acting: Acting,
  { personId, reason }: { personId: string; reason: ThreadOutcome },
): Promise<Written> {
  await takeOwnPerson(tx, acting.officer, personId)
  const [thread] = await lockOpenThreads(tx, [personId])
  if (thread === undefined) throw leavingRefusals.refuse('no-open-case')
  if (!BEFORE_ANY_LIST.includes(thread.stage)) throw leavingRefusals.refuse('on-a-list')
  await leaveDrafts(tx, acting, { personId, reason })
  await closeThread(tx, acting, {
    personId,
    outcome: reason,
    what: 'person.left',
    subjectKind: 'person',
    subjectId: personId,
  })
  await setOnList(tx, [personId], false)
  acting.touched('person', personId)
  return { id: personId, version: 1 }
}

/** Trở lại chương trình: a new case follows the one that ended; the old one stays as it was. */
export async function returnToProgramme(
  tx: Tx,
  acting: Acting,
  personId: string,
): Promise<Written> {
  await takeOwnPerson(tx, acting.officer, personId)
  const open = await lockOpenThreads(tx, [personId])
  if (open.length > 0) throw leavingRefusals.refuse('case-still-open')
  await openThread(tx, acting, { personId, what: 'person.returned' })
  acting.touched('person', personId)
  return { id: personId, version: 1 }
}

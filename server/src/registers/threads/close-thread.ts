import type { DoorContext } from '../../access/door/route.ts'
import type { Tx } from '../../platform/database/database.ts'
import type { ThreadOutcome } from './threads.schema.ts'
import { endThread, insertThreadEvents, lockOpenThreads } from './threads.queries.ts'

/** Ends the open case of a person with a coded outcome; nobody holds it any more. */
export async function closeThread(
  tx: Tx,
  { officer, today }: Pick<DoorContext, 'officer' | 'today'>,
  end: {
    personId: string
    outcome: ThreadOutcome
    what: string
    subjectKind: string
    subjectId: string
  },
): Promise<void> {
  const [thread] = await lockOpenThreads(tx, [end.personId])
  if (thread === undefined) return
  await endThread(tx, { id: thread.id, outcome: end.outcome, on: today })
  const by = { byUserId: officer.userId, byDuty: officer.duty, byUnit: officer.unitId }
  const { what, subjectKind, subjectId } = end
  await insertThreadEvents(tx, { on: today, what, ...by, subjectKind, subjectId }, [
    {
      threadId: thread.id,
      personId: end.personId,
      stage: thread.stage,
      toUnit: null,
      toDuty: null,
      due: null,
      reasons: [end.outcome],
    },
  ])
}

import type { DoorContext } from '../../access/door/route.ts'
import type { Tx } from '../../platform/database/database.ts'
import { type OpenCase, restoreCase } from './case-of.queries.ts'
import { insertThreadEvents } from './threads.queries.ts'

/** A case that was closed because its record was merged stands again where it stood. */
export async function reopenThread(
  tx: Tx,
  { officer, today }: Pick<DoorContext, 'officer' | 'today'>,
  back: { case: OpenCase; personId: string; mergeId: string },
): Promise<void> {
  const { id: threadId, stage, holderUnit, holderDuty, due } = back.case
  await restoreCase(tx, back.case)
  const by = { byUserId: officer.userId, byDuty: officer.duty, byUnit: officer.unitId }
  const facts = { on: today, what: 'person.merge-undone', ...by }
  const about = { subjectKind: 'merge', subjectId: back.mergeId }
  await insertThreadEvents(tx, { ...facts, ...about }, [
    {
      threadId,
      personId: back.personId,
      stage,
      toUnit: holderUnit,
      toDuty: holderDuty,
      due,
      reasons: [],
    },
  ])
}

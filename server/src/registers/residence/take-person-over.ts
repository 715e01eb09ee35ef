import type { DoorContext } from '../../access/door/route.ts'
import type { Tx } from '../../platform/database/database.ts'
import { profileOffenceCheck } from '../people/offence-check.ts'
import { insertShares } from '../people/people.queries.ts'
import { peopleRefusals } from '../people/people.refusals.ts'
import { passBall } from '../threads/pass-ball.ts'
import type { Stage } from '../threads/stage.schema.ts'
import { moveKeys, movePerson, moveThread } from './residence.queries.ts'

type Acting = Pick<DoorContext, 'officer' | 'today'>

interface Move {
  personId: string
  address: { hamlet: string; addressDetail: string }
  transferId: string
}

/**
 * The new commune begins to see the person and writes about him from now on: area, match keys,
 * tokens and the open case go with him. Its share is allowed by the open request, so this comes
 * before the answer is saved. Answers the case that moved.
 */
export async function takePersonOver(tx: Tx, acting: Acting, move: Move) {
  const { officer, today } = acting
  const { personId, address } = move
  const speaksOfConviction = await profileOffenceCheck(tx)
  if ([address.hamlet, address.addressDetail].some(speaksOfConviction)) {
    throw peopleRefusals.refuse('text-sensitive')
  }
  const share = { personIds: [personId], unitId: officer.unitId, since: today, why: 'moved-here' }
  await insertShares(tx, share)
  await movePerson(tx, { personId, areaId: officer.areaId, ...address })
  await moveKeys(tx, personId, officer.areaId)
  const thread = await moveThread(tx, personId, officer.areaId)
  if (thread === undefined) return undefined
  await passBall(tx, acting, {
    what: 'person.moved-here',
    subjectKind: 'transfer',
    subjectId: move.transferId,
    throws: [
      { personId, stage: thread.stage as Stage, toUnit: officer.unitId, toDuty: 'CA-L', due: null },
    ],
  })
  return thread
}

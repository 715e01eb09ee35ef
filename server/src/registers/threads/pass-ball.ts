import type { Tx } from '../../platform/database/database.ts'
import type { DoorContext } from '../../access/door/route.ts'
import type { Stage } from './stage.schema.ts'
import {
  insertThread,
  insertThreadEvents,
  lockOpenThreads,
  type Pass,
  updateThreads,
} from './threads.queries.ts'

/** Where the ball of one person goes, and why. Unit null: nobody has to do anything now. */
export interface Throw {
  personId: string
  stage: Stage
  toUnit: string | null
  toDuty: string | null
  due: string | null
  reasons?: readonly string[]
  /** Moves only a case that stands at one of these; without it, any. */
  from?: readonly Stage[]
}

/** What was done, on which record, and where each person's ball goes by it. */
export interface Play {
  what: string
  subjectKind: string
  subjectId: string
  throws: readonly Throw[]
}

type Acting = Pick<DoorContext, 'officer' | 'today'>

/**
 * The one door by which a case moves: locks the open threads of the people, moves each to its new
 * holder, and writes the event, in the transaction of the action that moved it. Answers the people
 * whose case moved: who stands elsewhere (see `from`) stays where he is, and a case that has been
 * closed meanwhile stays closed, whatever paper still carries its name.
 */
export async function passBall(
  tx: Tx,
  acting: Acting,
  { throws, ...play }: Play,
): Promise<string[]> {
  if (throws.length === 0) return []
  const personIds = throws.map((one) => one.personId)
  const threads = await lockOpenThreads(tx, personIds)
  const passes = passesOf(threads, throws)
  if (passes.length === 0) return []
  await updateThreads(tx, acting.today, passes)
  const { officer } = acting
  const by = { byUserId: officer.userId, byDuty: officer.duty, byUnit: officer.unitId }
  await insertThreadEvents(tx, { on: acting.today, ...play, ...by }, passes)
  return passes.map((pass) => pass.personId)
}

type OpenThread = Awaited<ReturnType<typeof lockOpenThreads>>[number]

function passesOf(threads: OpenThread[], throws: readonly Throw[]): Pass[] {
  const threadOf = new Map(threads.map((row) => [row.person_id, row]))
  return throws.flatMap((one) => {
    const thread = threadOf.get(one.personId)
    if (thread === undefined) return []
    if (one.from !== undefined && !one.from.includes(thread.stage as Stage)) return []
    return [{ ...one, threadId: thread.id, reasons: one.reasons ?? [] }]
  })
}

/**
 * Opens a case for a person who has none: just registered, come home, or back in the programme. The
 * officer's unit holds the ball.
 */
export async function openThread(
  tx: Tx,
  acting: Acting,
  { personId, what }: { personId: string; what: string },
): Promise<string> {
  const { officer, today } = acting
  const threadId = await insertThread(tx, {
    personId,
    areaId: officer.areaId,
    unitId: officer.unitId,
    duty: officer.duty,
    since: today,
  })
  const by = { byUserId: officer.userId, byDuty: officer.duty, byUnit: officer.unitId }
  await insertThreadEvents(
    tx,
    { on: today, what, ...by, subjectKind: 'person', subjectId: personId },
    [
      {
        threadId,
        personId,
        stage: 'released',
        toUnit: officer.unitId,
        toDuty: officer.duty,
        due: null,
        reasons: [],
      },
    ],
  )
  return threadId
}

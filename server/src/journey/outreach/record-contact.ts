import type { DoorContext } from '../../access/door/route.ts'
import type { Tx } from '../../platform/database/database.ts'
import type { Written } from '../../platform/http/schemas.ts'
import { profileOffenceCheck } from '../../registers/people/offence-check.ts'
import { takeOwnPerson } from '../../registers/residence/take-own-person.ts'
import type { Stage } from '../../registers/threads/stage.schema.ts'
import { passBall } from '../../registers/threads/pass-ball.ts'
import { lockOpenThreads, noteContact } from '../../registers/threads/threads.queries.ts'
import { insertContact } from './outreach.queries.ts'
import { outreachRefusals } from './outreach.refusals.ts'
import type { RecordContact } from './outreach.schema.ts'

type Acting = Pick<DoorContext, 'officer' | 'today' | 'touched'>

async function check(tx: Tx, contact: RecordContact, today: string): Promise<void> {
  if (contact.onDate > today) throw outreachRefusals.refuse('in-future')
  if (contact.need !== null && contact.outcome !== 'reached') {
    throw outreachRefusals.refuse('need-without-meeting')
  }
  const speaksOfConviction = await profileOffenceCheck(tx)
  if (speaksOfConviction(contact.note)) throw outreachRefusals.refuse('note-sensitive')
}

/** Where a contact takes the case; null where it stays. A listed case moves by the list alone. */
function nextStage(stage: string, contact: RecordContact): Stage | null {
  if (!['released', 'contacted', 'in-need'].includes(stage)) return null
  if (contact.outcome !== 'reached') return null
  if (typeof contact.need === 'object' && contact.need !== null) return 'in-need'
  if (contact.need === 'none' || stage === 'released') return 'contacted'
  return null
}

const needOf = ({ need }: RecordContact) => {
  if (need === null) return undefined
  return need === 'none' ? null : need
}

/** Tiếp xúc: notes a meeting and the need stated in it, and moves the case on. */
export async function recordContact(
  tx: Tx,
  acting: Acting,
  { personId, contact }: { personId: string; contact: RecordContact },
): Promise<Written> {
  const { officer, today } = acting
  await takeOwnPerson(tx, officer, personId)
  const [thread] = await lockOpenThreads(tx, [personId])
  if (thread === undefined) throw outreachRefusals.refuse('no-open-case')
  await check(tx, contact, today)
  const by = { unitId: officer.unitId, recordedBy: officer.userId, recordedOn: today }
  const id = await insertContact(tx, { personId, contact, ...by })
  if (contact.outcome === 'reached') {
    await noteContact(tx, { personId, onDate: contact.onDate, need: needOf(contact) })
  }
  const stage = nextStage(thread.stage, contact)
  if (stage !== null) {
    const holder = { toUnit: officer.unitId, toDuty: 'CA-L', due: null }
    const throws = [{ personId, stage, ...holder }]
    await passBall(tx, acting, {
      what: `contact.${stage}`,
      subjectKind: 'contact',
      subjectId: id,
      throws,
    })
  }
  acting.touched('person', personId)
  acting.touched('contact', id)
  return { id, version: 1 }
}

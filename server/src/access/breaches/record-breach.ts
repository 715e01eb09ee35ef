import type { Tx } from '../../platform/database/database.ts'
import { platformRefusals } from '../../platform/http/platform.refusals.ts'
import type { Written } from '../../platform/http/schemas.ts'
import { termsOn } from '../data-protection/privacy-terms.ts'
import type { DoorContext } from '../door/route.ts'
import {
  changeBreach,
  insertBreach,
  insertBreachStep,
  isAhead,
  lockBreach,
} from './breaches.queries.ts'
import { breachRefusals } from './breaches.refusals.ts'
import type { AddBreachStep, RecordBreach } from './breaches.schema.ts'

type Acting = Pick<DoorContext, 'officer' | 'today' | 'touched'>

/** Nine digits and more: a card, a telephone. */
const LONG_NUMBER = /\d(?:[ .-]?\d){8,}/u

async function refuseMoment(tx: Tx, moment: string): Promise<void> {
  if (await isAhead(tx, moment)) throw breachRefusals.refuse('in-future')
}

function refuseNumbers(text: string): void {
  if (LONG_NUMBER.test(text)) throw breachRefusals.refuse('names-somebody')
}

/** Ghi sự cố: from the moment it was found the hours run until the authority has heard of it. */
export async function recordBreach(tx: Tx, acting: Acting, body: RecordBreach): Promise<Written> {
  const { officer, today, touched } = acting
  await refuseMoment(tx, body.foundAt)
  refuseNumbers(body.says)
  const { breachNoticeHours } = await termsOn(tx, today)
  const id = await insertBreach(tx, {
    ...body,
    dataKinds: [...new Set(body.dataKinds)],
    unitId: officer.unitId,
    hours: breachNoticeHours.value,
    by: officer.userId,
    on: today,
  })
  touched('breach', id)
  return { id, version: 1 }
}

function changeOf(
  { kind, at, people }: AddBreachStep,
  breach: { notified_at: Date | null },
): Parameters<typeof changeBreach>[2] {
  const isFirst = kind === 'told-authority' && breach.notified_at === null
  return {
    ...(people === null ? {} : { people }),
    ...(isFirst ? { notified_at: at } : {}),
    ...(kind === 'closed' ? { closed_at: at } : {}),
  }
}

/** Ghi việc đã làm: a measure, whom was told, or the end. */
export async function addBreachStep(
  tx: Tx,
  acting: Acting & { expectedVersion: number },
  { id, ...body }: AddBreachStep & { id: string },
): Promise<Written> {
  const breach = await lockBreach(tx, id)
  if (breach === undefined) throw platformRefusals.refuse('not-found')
  if (breach.version !== acting.expectedVersion) throw platformRefusals.refuse('version-stale')
  if (breach.closed_at !== null) throw breachRefusals.refuse('already-closed')
  await refuseMoment(tx, body.at)
  if (body.at < breach.found_at.toISOString()) throw breachRefusals.refuse('before-found')
  refuseNumbers(`${body.says} ${body.documentNumber}`)
  if (body.kind === 'closed' && breach.notified_at === null) {
    throw breachRefusals.refuse('authority-not-told')
  }
  await insertBreachStep(tx, { ...body, breachId: id, by: acting.officer.userId })
  const version = await changeBreach(tx, id, changeOf(body, breach))
  acting.touched('breach', id)
  return { id, version }
}

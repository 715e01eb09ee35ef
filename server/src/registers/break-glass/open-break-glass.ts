import { randomUUID } from 'node:crypto'
import { addWorkingDays } from '@vung-buoc/law'
import { listUnitsWithDuty } from '../../access/agencies/duty-units.queries.ts'
import { termsOn } from '../../access/data-protection/privacy-terms.ts'
import type { DoorContext } from '../../access/door/route.ts'
import { DUTIES } from '../../access/permissions/duties.ts'
import { workingCalendar } from '../../platform/clock/clock.ts'
import type { Tx } from '../../platform/database/database.ts'
import type { Written } from '../../platform/http/schemas.ts'
import { notify } from '../../platform/notifications/notify.ts'
import { profileOffenceCheck } from '../people/offence-check.ts'
import {
  closeRow,
  findHolder,
  insertBreakGlass,
  listEmergencyRecords,
  lockOpener,
  standingOf,
} from './break-glass.queries.ts'
import { breakGlassRefusals } from './break-glass.refusals.ts'
import type { OpenBreakGlass } from './break-glass.schema.ts'

type Acting = Pick<DoorContext, 'officer' | 'today' | 'touched'>

const DESK = '/mo-khan-cap'

async function recordMeant(tx: Tx, record: string): Promise<string> {
  const isNumber = /^\d{12}$/.test(record)
  const [found, ...others] = await listEmergencyRecords(tx, {
    code: isNumber ? null : record,
    number: isNumber ? record : null,
  })
  if (found === undefined) throw breakGlassRefusals.refuse('no-record')
  if (others.length > 0) throw breakGlassRefusals.refuse('several-records')
  return found
}

/** One record at a time, and none while somebody still has to look at an earlier one. */
async function expectFree(tx: Tx, { officer, today }: Acting): Promise<void> {
  await lockOpener(tx, officer.userId)
  const standing = await standingOf(tx, { userId: officer.userId, today })
  if (standing.is_overdue) throw breakGlassRefusals.refuse('review-overdue')
  if (standing.is_open) throw breakGlassRefusals.refuse('already-open')
}

/** Whoever has the ball hears of it at once, and every desk that can look at it afterwards. */
async function tellAtOnce(
  tx: Tx,
  { officer, today }: Acting,
  opened: { personId: string; documentNumber: string; reviewDue: string },
): Promise<void> {
  const subject = `${officer.unitName}, ${DUTIES[officer.duty]}, văn bản ${opened.documentNumber}`
  const notice = { code: 'break-glass-opened', subject }
  const holder = await findHolder(tx, opened.personId)
  if (holder !== undefined) {
    const { unit_id: unitId, duty } = holder
    const opens = `/nguoi/${opened.personId}`
    await notify(tx, { today, officer: null }, { ...notice, unitId, duty, opens })
  }
  for (const duty of ['DPO', 'UB-L'] as const) {
    for (const unitId of await listUnitsWithDuty(tx, duty)) {
      const due = opened.reviewDue
      await notify(tx, { today, officer: null }, { ...notice, unitId, duty, opens: DESK, due })
    }
  }
}

/**
 * Mở khẩn cấp: one record for some hours, read only. Everybody concerned is told in the same
 * transaction, and another person looks at it within some working days.
 */
export async function openBreakGlass(
  tx: Tx,
  acting: Acting,
  { record, ...body }: OpenBreakGlass,
): Promise<Written> {
  const { officer, today, touched } = acting
  const speaksOfConviction = await profileOffenceCheck(tx)
  if ([body.note, body.documentNumber].some(speaksOfConviction)) {
    throw breakGlassRefusals.refuse('text-sensitive')
  }
  await expectFree(tx, acting)
  const personId = await recordMeant(tx, record)
  const { breakGlassHours, breakGlassReviewWorkingDays } = await termsOn(tx, today)
  const calendar = await workingCalendar(tx)
  const reviewDue = addWorkingDays(today, breakGlassReviewWorkingDays.value, calendar)
  const id = randomUUID()
  await insertBreakGlass(tx, {
    ...body,
    id,
    personId,
    by: officer.userId,
    assignmentId: officer.assignmentId,
    duty: officer.duty,
    unitId: officer.unitId,
    on: today,
    hours: breakGlassHours.value,
    reviewDue,
  })
  await tellAtOnce(tx, acting, { personId, documentNumber: body.documentNumber, reviewDue })
  touched('break-glass', id)
  touched('person', personId)
  return { id, version: 1 }
}

/** Đóng ngay: by whoever opened it, before the hours are over. */
export async function closeBreakGlass(tx: Tx, acting: Acting, id: string): Promise<Written> {
  const version = await closeRow(tx, id, acting.officer.userId)
  if (version === undefined) throw breakGlassRefusals.refuse('over')
  acting.touched('break-glass', id)
  return { id, version }
}

import { termsOn } from '../../access/data-protection/privacy-terms.ts'
import type { DoorContext } from '../../access/door/route.ts'
import type { Tx } from '../../platform/database/database.ts'
import { platformRefusals } from '../../platform/http/platform.refusals.ts'
import { birthOf, fullNameOf } from '../people/person-view.ts'
import {
  type BreakGlassRow,
  type CardRow,
  countByMonth,
  findOpenedCard,
  listBreakGlasses,
  listOpenedSteps,
  standingOf,
} from './break-glass.queries.ts'
import { breakGlassRefusals } from './break-glass.refusals.ts'
import type { BreakGlass, BreakGlasses, EmergencyCase } from './break-glass.schema.ts'

type Reading = Pick<DoorContext, 'officer' | 'today' | 'may' | 'sees'>

const isLate = (row: BreakGlassRow, today: string): boolean =>
  (row.reviewed_on ?? today) > row.review_due

function openingOf(row: BreakGlassRow, { officer, today, may }: Omit<Reading, 'sees'>): BreakGlass {
  const isMine = row.opened_by === officer.userId
  return {
    id: row.id,
    personId: row.person_id,
    openerName: row.opener_name ?? '',
    unitName: row.unit_name,
    duty: row.duty,
    reason: row.reason as BreakGlass['reason'],
    note: row.note,
    documentNumber: row.document_number,
    openedAt: row.opened_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
    isOpen: row.is_open,
    isMine,
    reads: row.reads,
    reviewDue: row.review_due,
    isLate: isLate(row, today),
    reviewerName: row.reviewer_name,
    reviewedOn: row.reviewed_on,
    verdict: row.verdict,
    reviewNote: row.review_note,
    mayReview: may('break-glass.review') && !isMine && !row.is_open && row.verdict === null,
  }
}

async function refusalNow(tx: Tx, ctx: Omit<Reading, 'sees'>): Promise<string | null> {
  if (!ctx.may('break-glass.open')) return null
  const standing = await standingOf(tx, { userId: ctx.officer.userId, today: ctx.today })
  if (standing.is_overdue) return breakGlassRefusals.refuse('review-overdue').says
  return standing.is_open ? breakGlassRefusals.refuse('already-open').says : null
}

/** Openings this officer may know of, with the figures of the last twelve months. */
export async function readBreakGlasses(tx: Tx, ctx: Omit<Reading, 'sees'>): Promise<BreakGlasses> {
  const rows = await listBreakGlasses(tx)
  const months = await countByMonth(tx, ctx.today)
  return {
    openings: rows.map((row) => openingOf(row, ctx)),
    months: months.map(({ month, opened, in_time: reviewedInTime, late }) => ({
      month,
      opened,
      reviewedInTime,
      late,
    })),
    refusal: await refusalNow(tx, ctx),
    hours: (await termsOn(tx, ctx.today)).breakGlassHours.value,
  }
}

const addressOf = (row: CardRow): string =>
  [row.address_detail, row.hamlet, row.area_name].filter(Boolean).join(', ')

/** The record while the opening holds; logged as read in an emergency. */
export async function readEmergencyCase(
  tx: Tx,
  ctx: Reading & { params: { id: string } },
): Promise<EmergencyCase> {
  const { id } = ctx.params
  const [row] = await listBreakGlasses(tx, id)
  const card = await findOpenedCard(tx, id)
  if (row?.opened_by !== ctx.officer.userId) throw platformRefusals.refuse('not-found')
  if (card === undefined) throw breakGlassRefusals.refuse('over')
  ctx.sees([card.id])
  const steps = await listOpenedSteps(tx, id)
  return {
    opening: openingOf(row, ctx),
    secondsLeft: row.seconds_left,
    fullName: fullNameOf(card),
    birthDate: birthOf(card),
    sex: card.sex,
    idNumber: card.id_number,
    phone: card.phone,
    address: addressOf(card),
    certificateNumber: card.certificate_number,
    certificateDate: card.certificate_date,
    completedOn: card.completed_on,
    steps: steps.map((step) => ({
      onDate: step.on_date,
      what: step.what,
      unitName: step.unit_name,
      toUnitName: step.to_unit_name,
    })),
  }
}

import type { DoorContext } from '../../access/door/route.ts'
import type { Tx } from '../../platform/database/database.ts'
import { platformRefusals } from '../../platform/http/platform.refusals.ts'
import type { Written } from '../../platform/http/schemas.ts'
import { profileOffenceCheck } from '../people/offence-check.ts'
import { listBreakGlasses, reviewRow } from './break-glass.queries.ts'
import { breakGlassRefusals } from './break-glass.refusals.ts'
import type { ReviewBreakGlass } from './break-glass.schema.ts'

type Acting = Pick<DoorContext, 'officer' | 'today' | 'touched'>

/** Xem xét: another person says whether it was right to open the record. */
export async function reviewBreakGlass(
  tx: Tx,
  acting: Acting,
  { id, ...review }: ReviewBreakGlass & { id: string },
): Promise<Written> {
  const { officer, today, touched } = acting
  const [opening] = await listBreakGlasses(tx, id)
  if (opening === undefined) throw platformRefusals.refuse('not-found')
  if (opening.is_open) throw breakGlassRefusals.refuse('still-open')
  if (opening.verdict !== null) throw breakGlassRefusals.refuse('already-reviewed')
  const speaksOfConviction = await profileOffenceCheck(tx)
  if (speaksOfConviction(review.note)) throw breakGlassRefusals.refuse('text-sensitive')
  const version = await reviewRow(tx, { ...review, id, by: officer.userId, on: today })
  if (version === undefined) throw breakGlassRefusals.refuse('already-reviewed')
  touched('break-glass', id)
  touched('user', opening.opened_by)
  return { id, version }
}

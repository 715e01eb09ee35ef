import type { Tx } from '../../../platform/database/database.ts'
import { platformRefusals } from '../../../platform/http/platform.refusals.ts'
import type { Written } from '../../../platform/http/schemas.ts'
import type { Acting } from '../acting.ts'
import { administrationRefusals } from '../administration.refusals.ts'
import { authorityLines, checkDates } from '../duties/propose-duty.ts'
import { takeAccount } from '../officers/keep-account.ts'
import { findOfficer } from '../officers/officers.queries.ts'
import { insertProposedDuties, type NewProposedDuty } from '../proposals/proposals.queries.ts'
import { putForward } from '../proposals/put-forward.ts'
import type { ProposeLeaving } from './leaving.schema.ts'

type Held = Awaited<ReturnType<typeof takeAccount>>['duties'][number]
type Successor = ProposeLeaving['successors'][number]

/** His own duties that would still hold on the day; what was delegated to him simply ends. */
export const dutiesToHandOver = <D extends Pick<Held, 'delegated_from' | 'valid_to'>>(
  duties: readonly D[],
  on: string,
): D[] =>
  duties.filter(
    (duty) => duty.delegated_from === null && (duty.valid_to === null || duty.valid_to > on),
  )

async function checkSuccessor(tx: Tx, acting: Acting, userId: string): Promise<void> {
  const person = await findOfficer(tx, userId, acting.units)
  if (person === undefined) throw platformRefusals.refuse('not-found')
  if (person.is_disabled) throw administrationRefusals.refuse('account-disabled')
}

function pairUp(duties: Held[], successors: Successor[]): [Held, Successor][] {
  const pairs = duties.map((duty): [Held, Successor | undefined] => [
    duty,
    successors.find((one) => one.assignmentId === duty.id),
  ])
  const complete = pairs.filter((pair): pair is [Held, Successor] => pair[1] !== undefined)
  if (complete.length === duties.length && successors.length === duties.length) return complete
  throw administrationRefusals.refuse('successor-missing')
}

async function dutiesOf(
  tx: Tx,
  acting: Acting,
  { pairs, body }: { pairs: [Held, Successor][]; body: ProposeLeaving },
): Promise<NewProposedDuty[]> {
  const given: NewProposedDuty[] = []
  for (const [duty, { userId, authority }] of pairs) {
    if (userId === null) continue
    await checkSuccessor(tx, acting, userId)
    given.push({
      userId,
      duty: duty.duty,
      unitId: duty.unit_id,
      validFrom: duty.valid_from > body.effectiveOn ? duty.valid_from : body.effectiveOn,
      validTo: duty.valid_to,
      decisionNumber: body.decisionNumber,
      authority: authorityLines(authority),
    })
  }
  return given
}

/** Đề nghị cho thôi việc và bàn giao: one paper for all his duties, each with who takes it over. */
export async function proposeLeaving(
  tx: Tx,
  acting: Acting,
  { id: userId, ...body }: ProposeLeaving & { id: string },
): Promise<Written> {
  const { officer } = acting
  const leaver = await takeAccount(tx, acting, userId)
  checkDates(acting, { from: body.effectiveOn, to: null })
  const duties = dutiesToHandOver(leaver.duties, body.effectiveOn)
  const given = await dutiesOf(tx, acting, { pairs: pairUp(duties, body.successors), body })
  const id = await putForward(tx, acting, {
    kind: 'leaving',
    unitId: leaver.unit_id ?? officer.unitId,
    userId,
    content: { assignmentIds: duties.map((duty) => duty.id) },
    decisionNumber: body.decisionNumber,
    effectiveOn: body.effectiveOn,
  })
  await insertProposedDuties(tx, { id, by: officer.userId }, given)
  return { id, version: 1 }
}

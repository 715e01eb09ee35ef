import type { Tx } from '../../../platform/database/database.ts'
import { platformRefusals } from '../../../platform/http/platform.refusals.ts'
import type { DeskContributor } from '../../desk/desk.ts'
import type { DoorContext } from '../../door/route.ts'
import { findOfficer, listHeldFrom, listOfficers } from '../officers/officers.queries.ts'
import { dutyName } from '../officers/read-officers.ts'
import { listOtherHolders } from './leaving.queries.ts'
import type { LeavingPage } from './leaving.schema.ts'
import { openWorkAt } from './open-work.ts'

type Reading = Pick<DoorContext, 'house' | 'officer' | 'units' | 'today'>

async function listCandidates(tx: Tx, ctx: Reading, leaver: { id: string; unit_id: string }) {
  const rows = await listOfficers(tx, ctx.units)
  const active = rows.filter((row) => !row.is_disabled && row.id !== leaver.id)
  const near = active.filter((row) => row.unit_id === leaver.unit_id)
  const far = active.filter((row) => row.unit_id !== leaver.unit_id)
  return [...near, ...far]
    .filter((row) => row.id !== ctx.officer.userId)
    .map((row) => ({ id: row.id, name: row.display_name, unitName: row.unit_name }))
}

/** Everything that has to be decided before an officer goes: each duty, what waits there, who could. */
export async function readLeaving(
  tx: Tx,
  ctx: Reading,
  { id, contributors }: { id: string; contributors: readonly DeskContributor[] },
): Promise<LeavingPage> {
  const leaver = await findOfficer(tx, id, ctx.units)
  if (leaver === undefined) throw platformRefusals.refuse('not-found')
  const others = await listOtherHolders(tx, id, ctx.today)
  const duties: LeavingPage['duties'] = []
  for (const row of await listHeldFrom(tx, id, ctx.today)) {
    if (row.delegated_from !== null) continue
    const desk = { userId: id, duty: row.duty, unitId: row.unit_id }
    duties.push({
      assignmentId: row.id,
      dutyName: dutyName(row.duty),
      unitName: row.unit_name,
      authority: row.authority,
      openWork: await openWorkAt(tx, { ...ctx, contributors }, desk),
      alsoHeldBy: others
        .filter((one) => one.duty === row.duty && one.unit_id === row.unit_id)
        .map((one) => one.name ?? ''),
    })
  }
  const { display_name: name, unit_name: unitName } = leaver
  return { id, name, unitName, duties, candidates: await listCandidates(tx, ctx, leaver) }
}

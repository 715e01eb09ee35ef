import { plainDate } from '@vung-buoc/law'
import { withContext } from '../../platform/database/database.ts'
import { findDocument } from '../../platform/profile/profile.queries.ts'
import type { House } from '../door/house.ts'
import { proofSecondsLeft } from '../door/proof.ts'
import type { SignedIn } from '../door/officer.ts'
import { DUTIES, isDuty } from '../permissions/duties.ts'
import { permissionsOf } from '../permissions/policy.ts'
import { getFactors } from '../second-factor/second-factor.queries.ts'
import { waysOf } from '../second-factor/ways-to-prove.ts'
import { listAssignments } from './assignments.queries.ts'
import type { Me } from './identity.schema.ts'

type AssignmentRow = Awaited<ReturnType<typeof listAssignments>>[number]

const viewOf = (row: AssignmentRow) => ({
  id: row.id,
  duty: row.duty,
  dutyName: isDuty(row.duty) ? DUTIES[row.duty] : row.duty,
  unitId: row.unit_id,
  unitName: row.unit_name,
  areaId: row.area_id,
  areaName: row.area_name,
  validFrom: plainDate(row.valid_from),
  validTo: row.valid_to === null ? null : plainDate(row.valid_to),
})

/** What the signed-in officer sees of himself: duties, rights, business date. */
export async function me(house: House, who: SignedIn): Promise<Me> {
  const context = { userId: who.userId, duty: 'SELF', units: [] }
  return await withContext(house.db, context, async (tx) => {
    const rows = await listAssignments(tx, who.userId, who.today)
    const assignments = rows.map(viewOf)
    const labels = await findDocument<{ programme: string }>(tx, 'labels')
    return {
      userId: who.userId,
      userName: who.userName,
      displayName: who.displayName,
      acting: assignments.find((row) => row.id === who.officer?.assignmentId) ?? null,
      assignments,
      permissions: who.officer === null ? [] : permissionsOf(who.officer.duty),
      mustChangePassword: who.mustChangePassword,
      mustEnrolSecondFactor: who.mustEnrol,
      proof: {
        secondsLeft: proofSecondsLeft(house, who),
        ways: waysOf(await getFactors(tx, who.userId)),
      },
      businessDate: who.today,
      demo: house.demo,
      programmeLabel: labels?.programme ?? '',
    }
  })
}

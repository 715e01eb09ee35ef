import type { DoorContext } from '../../../access/door/route.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { birthOf, fullNameOf } from '../../../registers/people/person-view.ts'
import { listTransfers, type TransferRow } from './transfers.queries.ts'
import type { TransferCard } from './transfers.schema.ts'

function personOf(row: TransferRow): TransferCard['person'] {
  if (row.card !== null) return (row.card as { person: TransferCard['person'] }).person
  const { family_name, middle_name, given_name } = row
  if (family_name === null || middle_name === null || given_name === null) return null
  return {
    fullName: fullNameOf({ family_name, middle_name, given_name }),
    birthDate: birthOf(row),
    sex: row.sex,
    idNumber: row.id_number,
  }
}

function mineOf(row: TransferRow, unitId: string): TransferCard['mine'] {
  if (row.state !== 'asked') return 'to-read'
  if (row.to_unit_id === unitId) return 'to-answer'
  return row.from_unit_id === unitId ? 'asked-by-us' : 'to-read'
}

/** Requests between communes, as much of the person as each side may know. */
export async function readTransfers(tx: Tx, { officer, sees }: DoorContext) {
  const rows = await listTransfers(tx)
  const shown = rows.filter((row) => row.card !== null || row.in_sight)
  sees(shown.map((row) => row.person_id))
  const transfers = rows.map((row) => ({
    id: row.id,
    personId: row.in_sight ? row.person_id : null,
    person: personOf(row),
    fromName: row.from_name,
    toName: row.to_name,
    state: row.state,
    reason: row.reason as TransferCard['reason'],
    askedOn: row.asked_on,
    decidedOn: row.decided_on,
    mine: mineOf(row, officer.unitId),
  }))
  return { transfers }
}

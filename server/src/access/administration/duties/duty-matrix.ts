import type { Tx } from '../../../platform/database/database.ts'
import type { DoorContext } from '../../door/route.ts'
import { listReach } from '../officers/officers.queries.ts'
import { ANYWHERE, dutyName } from '../officers/read-officers.ts'
import { type HolderRow, listHolders, listWaiting } from './duties.queries.ts'
import type { DutyMatrix } from './duties.schema.ts'

type Cell = DutyMatrix['units'][number]['cells'][number]
type Waiting = Awaited<ReturnType<typeof listWaiting>>

const holderOf = (row: HolderRow): Cell['holders'][number] => ({
  personName: row.person_name ?? '',
  personId: row.is_kept ? row.user_id : null,
  validTo: row.valid_to,
  isDelegated: row.is_delegated,
  isDisabled: row.is_disabled,
})

const cellOf = (
  where: { unitId: string; duty: string },
  holders: HolderRow[],
  waiting: Waiting,
): Cell => ({
  duty: where.duty,
  dutyName: dutyName(where.duty),
  holders: holders
    .filter((row) => row.unit_id === where.unitId && row.duty === where.duty)
    .map(holderOf),
  waiting: waiting.filter((row) => row.unit_id === where.unitId && row.duty === where.duty).length,
})

/** Somebody who can act: a disabled account holds nothing. */
export const isEmpty = (cell: Cell): boolean => cell.holders.every((holder) => holder.isDisabled)

/** Which unit has which duty, who holds it today, and where nobody does. */
export async function readMatrix(
  tx: Tx,
  { units, today }: Pick<DoorContext, 'units' | 'today'>,
): Promise<DutyMatrix> {
  const reach = await listReach(tx, units, today)
  const holders = await listHolders(tx, units, today)
  const waiting = await listWaiting(tx)
  const withDuties = reach.filter((unit) => unit.duties.length > 0)
  const anywhere = reach.flatMap((unit) =>
    ANYWHERE.map((duty) => ({
      unitName: unit.name,
      cell: cellOf({ unitId: unit.id, duty }, holders, waiting),
    })),
  )
  return {
    units: withDuties.map((unit) => ({
      id: unit.id,
      name: unit.name,
      cells: unit.duties.map((duty) => cellOf({ unitId: unit.id, duty }, holders, waiting)),
    })),
    anywhere: anywhere.filter(({ cell }) => cell.holders.length + cell.waiting > 0),
  }
}

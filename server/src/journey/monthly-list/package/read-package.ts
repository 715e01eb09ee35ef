import type { DoorContext } from '../../../access/door/route.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { platformRefusals } from '../../../platform/http/platform.refusals.ts'
import { findHandOver, type HandOverRow } from '../hand-over/hand-over.queries.ts'
import { findReceipt } from '../receipt/receipts.queries.ts'
import type { PackageState } from './package.schema.ts'
import { findPackage } from './packages.queries.ts'

type Reading = Pick<DoorContext, 'officer' | 'may'>

function actionsOn(row: HandOverRow, isMade: boolean, ctx: Reading): PackageState['actions'] {
  const mine = row.standing_unit_id === ctx.officer.unitId && row.delivery_id === null
  const isSigned = row.state === 'handed-over' || row.state === 'received'
  if (!mine || !ctx.may('package.make') || !isSigned) return []
  if (!isMade) return ['make']
  return row.state === 'handed-over' ? ['take-receipt'] : []
}

/** What has become of a hand-over as a file: made, brought, receipt given or come back. */
export async function readPackage(tx: Tx, ctx: Reading, id: string): Promise<PackageState> {
  const row = await findHandOver(tx, id)
  if (row === undefined) throw platformRefusals.refuse('not-found')
  const made = await findPackage(tx, id)
  const told = await findReceipt(tx, id)
  return {
    made:
      made === undefined
        ? null
        : {
            fileName: made.file_name,
            manifestHash: made.manifest_hash,
            madeOn: made.made_on,
            madeByName: made.made_by_name ?? '',
          },
    delivery:
      row.delivery_id === null
        ? null
        : { id: row.delivery_id, receiptReady: row.state === 'received' },
    receipt:
      told === undefined
        ? null
        : {
            byName: told.receipt.by.name,
            receivedOn: told.receipt.receivedOn,
            recordedOn: told.recordedOn,
          },
    actions: actionsOn(row, made !== undefined, ctx),
  }
}

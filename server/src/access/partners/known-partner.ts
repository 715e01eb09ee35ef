import type { Tx } from '../../platform/database/database.ts'
import { listPartners, type PartnerRow } from './partners.queries.ts'
import type { PartnerState } from './partners.schema.ts'
import { partnerStateOn } from './partner-view.ts'

export interface KnownPartner {
  row: PartnerRow
  state: PartnerState
}

/** Best first: a key may have been trusted, ended and proposed again. */
const RANK: PartnerState[] = ['trusted', 'not-yet', 'proposed', 'expired', 'ended']

/** What this unit holds of a key of another unit on a day; undefined when it never heard of it. */
export async function findKnownPartner(
  tx: Tx,
  wanted: { unitId: string; partnerUnitId: string; publicKey: string; on: string },
): Promise<KnownPartner | undefined> {
  const rows = (await listPartners(tx)).filter(
    (row) =>
      row.unit_id === wanted.unitId &&
      row.partner_unit_id === wanted.partnerUnitId &&
      row.public_key === wanted.publicKey,
  )
  const [best] = rows
    .map((row) => ({ row, state: partnerStateOn(row, wanted.on) }))
    .sort((a, b) => RANK.indexOf(a.state) - RANK.indexOf(b.state))
  return best
}

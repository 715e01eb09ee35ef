import { randomUUID } from 'node:crypto'
import { listUnitsWithDuty } from '../../access/agencies/duty-units.queries.ts'
import type { DoorContext } from '../../access/door/route.ts'
import { DUTIES } from '../../access/permissions/duties.ts'
import type { Tx } from '../../platform/database/database.ts'
import { platformRefusals } from '../../platform/http/platform.refusals.ts'
import type { Written } from '../../platform/http/schemas.ts'
import { notify } from '../../platform/notifications/notify.ts'
import { numberKey } from '../people/person-row.ts'
import {
  findRelative,
  hasReadBefore,
  insertRelative,
  listRelatives,
  type RelativeRow,
  withdrawRow,
} from './relatives.queries.ts'
import { restrictionRefusals } from './restrictions.refusals.ts'
import type { DeclaredRelative, DeclareRelative, OwnRelatives } from './restrictions.schema.ts'

type Acting = Pick<DoorContext, 'house' | 'officer' | 'today' | 'touched'>

export const relativeOf = (
  row: RelativeRow,
  officer: Pick<DoorContext['officer'], 'userId' | 'duty'>,
): DeclaredRelative => ({
  id: row.id,
  officerName: row.officer_name ?? '',
  unitName: row.unit_name,
  declaredOn: row.declared_on,
  withdrawnOn: row.withdrawn_on,
  mayWithdraw:
    officer.duty === 'DPO' && row.user_id !== officer.userId && row.withdrawn_on === null,
})

export async function readOwnRelatives(
  tx: Tx,
  { officer }: Pick<DoorContext, 'officer'>,
): Promise<OwnRelatives> {
  const rows = await listRelatives(tx, officer.userId)
  return { relatives: rows.map((row) => relativeOf(row, officer)) }
}

/** He declares whom he had read before: no fault by itself, but somebody should know. */
async function tellOfEarlierReading(tx: Tx, { officer, today }: Acting): Promise<void> {
  for (const unitId of await listUnitsWithDuty(tx, 'DPO')) {
    await notify(
      tx,
      { today, officer },
      {
        unitId,
        duty: 'DPO',
        code: 'own-relative-read',
        subject: `${officer.unitName}, ${DUTIES[officer.duty]}: đã xem trước khi khai`,
        opens: `/bao-ve-du-lieu?userId=${officer.userId}`,
      },
    )
  }
}

/** Khai người thân: from now on the officer is kept from the record with this number. */
export async function declareRelative(
  tx: Tx,
  acting: Acting,
  { idNumber }: DeclareRelative,
): Promise<Written> {
  const { house, officer, today, touched } = acting
  const id = randomUUID()
  const key = numberKey(house.secret, idNumber)
  await insertRelative(tx, {
    id,
    userId: officer.userId,
    key,
    unitId: officer.unitId,
    on: today,
  })
  if (await hasReadBefore(tx, key)) await tellOfEarlierReading(tx, acting)
  touched('own-relative', id)
  return { id, version: 1 }
}

/** Rút khai báo: a number typed wrongly; by the data-protection officer, never by oneself. */
export async function withdrawRelative(tx: Tx, acting: Acting, id: string): Promise<Written> {
  const found = await findRelative(tx, id)
  if (found === undefined) throw platformRefusals.refuse('not-found')
  if (found.withdrawn_on !== null) throw restrictionRefusals.refuse('already-withdrawn')
  const { officer, today, touched } = acting
  const version = await withdrawRow(tx, { id, by: officer.userId, on: today })
  if (version === undefined) throw restrictionRefusals.refuse('already-withdrawn')
  touched('own-relative', id)
  touched('user', found.user_id)
  return { id, version }
}

import { openSystemLine, systemContext } from '../../access/audit/as-system.ts'
import { randomUUID } from 'node:crypto'
import type { PlainDate } from '@vung-buoc/law'
import { insertAuditSubjects } from '../../access/audit/audit.queries.ts'
import { sealOnce } from '../../access/audit/sealer.ts'
import type { House } from '../../access/door/house.ts'
import { findUserByName } from '../../access/identity/identity.queries.ts'
import { businessDate } from '../../platform/clock/clock.ts'
import { type Tx, withContext } from '../../platform/database/database.ts'
import { CommandRefusal } from '../with-config.ts'

const IDENTITY = systemContext('SYS-IDENTITY')

/** A write to the accounts from the command line: one transaction under one audit line. */
export async function writeIdentity(
  house: House,
  action: string,
  work: (tx: Tx, today: PlainDate) => Promise<string>,
): Promise<void> {
  await withContext(house.db, IDENTITY, async (tx) => {
    const today = await businessDate(tx, house.demo)
    const lineId = await openSystemLine(tx, {
      duty: 'SYS-IDENTITY',
      action: `vb ${action}`,
      requestId: randomUUID(),
      onDate: today,
    })
    const userId = await work(tx, today)
    await insertAuditSubjects(tx, lineId, [{ kind: 'user', id: userId }])
  })
  // No server need be running that would seal it within half a second.
  await sealOnce(house)
}

export async function getUserByName(tx: Tx, userName: string) {
  const user = await findUserByName(tx, userName)
  if (user === undefined) throw new CommandRefusal(`Không có tài khoản "${userName}".`)
  return user
}

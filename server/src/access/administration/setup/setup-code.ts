import { createHash, randomInt, randomUUID } from 'node:crypto'
import { businessDate } from '../../../platform/clock/clock.ts'
import { type Tx, withContext } from '../../../platform/database/database.ts'
import { openSystemLine, systemContext } from '../../audit/as-system.ts'
import type { House } from '../../door/house.ts'
import { hasUsers } from '../../identity/accounts.queries.ts'
import { oneTimePassword } from '../officers/one-time-password.ts'
import { saveCode } from './setup.queries.ts'

const IDENTITY = systemContext('SYS-IDENTITY')

/** Spaces, hyphens and case do not count: the code is read off one screen and typed at another. */
export const hashCode = (typed: string): Buffer =>
  createHash('sha256').update(typed.replaceAll(/[\s-]/g, '').toLowerCase()).digest()

/** The first set-up is open while nobody has an account, and never in a demo. */
export async function isOpen(tx: Tx, house: House): Promise<boolean> {
  return !house.demo && !(await hasUsers(tx))
}

/**
 * A new code for the first set-up, which only whoever sees the server's own screen reads; null when
 * there is nothing to set up. The one before counts no more.
 */
export async function newSetupCode(house: House): Promise<string | null> {
  return await withContext(house.db, IDENTITY, async (tx) => {
    if (!(await isOpen(tx, house))) return null
    await openSystemLine(tx, {
      duty: 'SYS-IDENTITY',
      action: 'setup code',
      requestId: randomUUID(),
      onDate: await businessDate(tx, house.demo),
    })
    const code = oneTimePassword(randomInt)
    await saveCode(tx, hashCode(code))
    return code
  })
}

import type { Tx } from '../../../platform/database/database.ts'
import { platformRefusals } from '../../../platform/http/platform.refusals.ts'
import type { Written } from '../../../platform/http/schemas.ts'
import type { DoorContext } from '../../door/route.ts'
import { endSessionsOf, insertUser, setPassword } from '../../identity/identity.queries.ts'
import { hashPassword } from '../../identity/password.ts'
import { resetSecondFactor } from '../../second-factor/second-factor.queries.ts'
import { administrationRefusals } from '../administration.refusals.ts'
import { listHeldFrom, listReach, lockOfficer, setDisabled } from './officers.queries.ts'
import type { AddOfficer } from './officers.schema.ts'

type Acting = Pick<DoorContext, 'officer' | 'units' | 'today' | 'touched'>

/** Thêm cán bộ: an account without any duty; what he may do is proposed and approved apart. */
export async function addOfficer(tx: Tx, acting: Acting, body: AddOfficer): Promise<Written> {
  const reach = await listReach(tx, acting.units, acting.today)
  if (!reach.some((unit) => unit.id === body.unitId)) {
    throw administrationRefusals.refuse('not-your-unit')
  }
  const { userName, displayName, unitId } = body
  const passwordHash = await hashPassword(body.oneTimePassword)
  const account = { userName, displayName, unitId, passwordHash, mustChange: true }
  const id = await insertUser(tx, { ...account, addedBy: acting.officer.userId })
  acting.touched('user', id)
  return { id, version: 1 }
}

/**
 * Another officer's account, locked. Not one's own, and not one whose officer has power where this
 * administrator has none: who takes over an account takes over its duties.
 */
export async function takeAccount(tx: Tx, acting: Acting, id: string) {
  const account = await lockOfficer(tx, id, acting.units)
  if (account === undefined) throw platformRefusals.refuse('not-found')
  if (account.id === acting.officer.userId) throw administrationRefusals.refuse('not-yourself')
  const duties = await listHeldFrom(tx, id, acting.today)
  if (duties.some((duty) => !acting.units.includes(duty.unit_id))) {
    throw administrationRefusals.refuse('beyond-reach')
  }
  acting.touched('user', id)
  return { ...account, duties }
}

/** Khóa: at once, by one administrator alone, because what it prevents cannot wait for a second. */
export async function disableOfficer(tx: Tx, acting: Acting, id: string): Promise<Written> {
  const account = await takeAccount(tx, acting, id)
  if (account.disabled_at !== null) throw administrationRefusals.refuse('wrong-state')
  const version = await setDisabled(tx, id, true)
  await endSessionsOf(tx, id, null)
  return { id, version }
}

/** Mở khóa: gives back nothing but the duties that two administrators once gave and nobody ended. */
export async function enableOfficer(tx: Tx, acting: Acting, id: string): Promise<Written> {
  const account = await takeAccount(tx, acting, id)
  if (account.disabled_at === null) throw administrationRefusals.refuse('wrong-state')
  return { id, version: await setDisabled(tx, id, false) }
}

/**
 * Đặt lại mật khẩu. Not of an administrator: one who could take over the account of the other would
 * be both pairs of eyes.
 */
export async function resetPassword(
  tx: Tx,
  acting: Acting,
  { id, oneTimePassword }: { id: string; oneTimePassword: string },
): Promise<Written> {
  const account = await takeAccount(tx, acting, id)
  if (account.disabled_at !== null) throw administrationRefusals.refuse('wrong-state')
  if (account.duties.some((duty) => duty.duty === 'QT')) {
    throw administrationRefusals.refuse('administrator-at-console')
  }
  const passwordHash = await hashPassword(oneTimePassword)
  const version = await setPassword(tx, { id, passwordHash, mustChange: true })
  await endSessionsOf(tx, id, null)
  return { id, version }
}

/**
 * Đặt lại xác thực bước hai, as after a lost phone: he signs in with his password and sets it up
 * anew. Of an administrator at the server only, as with his password.
 */
export async function resetFactor(tx: Tx, acting: Acting, id: string): Promise<Written> {
  const account = await takeAccount(tx, acting, id)
  if (account.disabled_at !== null) throw administrationRefusals.refuse('wrong-state')
  if (account.duties.some((duty) => duty.duty === 'QT')) {
    throw administrationRefusals.refuse('administrator-at-console')
  }
  await resetSecondFactor(tx, id)
  await endSessionsOf(tx, id, null)
  return { id, version: account.version }
}

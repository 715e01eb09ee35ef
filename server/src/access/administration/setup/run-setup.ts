import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto'
import { businessDate } from '../../../platform/clock/clock.ts'
import { type Tx, withContext } from '../../../platform/database/database.ts'
import { countHit, readHits } from '../../../platform/http/rate-limit.queries.ts'
import { accessRefusals } from '../../access.refusals.ts'
import { OtherProfileError } from '../../agencies/load-profile.ts'
import { openSystemLine, systemContext } from '../../audit/as-system.ts'
import { insertAuditSubjects } from '../../audit/audit.queries.ts'
import type { House } from '../../door/house.ts'
import { insertAssignment } from '../../identity/assignments.queries.ts'
import { insertUser } from '../../identity/identity.queries.ts'
import { hashPassword } from '../../identity/password.ts'
import { type Owner, passwordTroubles } from '../../passwords/password-rules.ts'
import { choicesOf, type Localities } from './localities.ts'
import { findCode, takeCode } from './setup.queries.ts'
import { hashCode, isOpen } from './setup-code.ts'
import { setupRefusals } from './setup.refusals.ts'
import type { RunSetup, SetupChoices } from './setup.schema.ts'

const IDENTITY = systemContext('SYS-IDENTITY')
const TRIES = 10
const WINDOW_SECONDS = 15 * 60
const SLICE_SECONDS = 60
/** Stands in the repository for everybody to read: no password of an office. */
const PUBLISHED = 'vungbuoc-mau-2024'
const PUBLIC = 'là mật khẩu của bản dùng thử, ai cũng biết'

export async function refuseUnlessOpen(house: House): Promise<void> {
  const open = await withContext(house.db, IDENTITY, (tx) => isOpen(tx, house))
  if (!open) throw setupRefusals.refuse('over')
}

/** Counted before the code is looked at, for all addresses together: there is one code. */
async function countTry(house: House): Promise<void> {
  const bucket = createHmac('sha256', house.secret).update('setup').digest('base64url')
  await withContext(house.db, IDENTITY, async (tx) => {
    await countHit(tx, bucket, SLICE_SECONDS)
    const { hits, seconds_left } = await readHits(tx, bucket, WINDOW_SECONDS)
    if (hits <= TRIES) return
    throw setupRefusals.refuse('locked', { minutes: Math.max(1, Math.ceil(seconds_left / 60)) })
  })
}

async function checkCode(house: House, typed: string): Promise<Buffer> {
  await refuseUnlessOpen(house)
  await countTry(house)
  const known = await withContext(house.db, IDENTITY, findCode)
  const given = hashCode(typed)
  if (known === undefined || !timingSafeEqual(known, given)) {
    throw setupRefusals.refuse('wrong-code')
  }
  return given
}

/** Whoever has the code is told what he can choose from. */
export async function readChoices(
  house: House,
  { only }: Localities,
  code: string,
): Promise<SetupChoices> {
  await checkCode(house, code)
  return { localities: choicesOf(only) }
}

function refuseWeak(password: string, owner: Owner): void {
  const found = passwordTroubles(password, owner).map(({ says }) => says)
  const troubles = password.normalize('NFC') === PUBLISHED ? [...found, PUBLIC] : found
  if (troubles.length === 0) return
  throw accessRefusals.refuse('weak-password', { why: troubles.join('; ') })
}

function checkEntries(localities: Localities, body: RunSetup): void {
  const chosen = choicesOf(localities.only).find(({ name }) => name === body.profile)
  if (chosen === undefined) throw setupRefusals.refuse('other-locality')
  if (!chosen.units.some(({ id }) => id === body.unitId)) {
    throw setupRefusals.refuse('unknown-unit')
  }
  const { first, second } = body
  if (first.userName.toLowerCase() === second.userName.toLowerCase()) {
    throw setupRefusals.refuse('same-name')
  }
  const unitNames = chosen.units.filter(({ id }) => id === body.unitId).map(({ name }) => name)
  refuseWeak(first.password, { ...first, unitNames })
}

interface First {
  userName: string
  displayName: string
  passwordHash: string
  mustChange: boolean
}

async function appoint(
  tx: Tx,
  { body, today }: { body: RunSetup; today: string },
  person: First,
): Promise<string> {
  const userId = await insertUser(tx, { ...person, unitId: body.unitId })
  await insertAssignment(tx, {
    userId,
    duty: 'QT',
    unitId: body.unitId,
    validFrom: today,
    validTo: null,
    decisionNumber: body.decisionNumber,
  })
  return userId
}

/** Somebody may have loaded another one from the command line in the meantime. */
async function loadLocality({ load }: Localities, name: string): Promise<void> {
  try {
    await load(name)
  } catch (error) {
    if (error instanceof OtherProfileError) throw setupRefusals.refuse('other-locality')
    throw error
  }
}

/**
 * The locality and the first two administrators, once: afterwards the code is gone, and so is the
 * address. Two at the same moment: the code goes to one of them.
 */
export async function runSetup(house: House, localities: Localities, body: RunSetup) {
  const code = await checkCode(house, body.code)
  checkEntries(localities, body)
  const first = await hashPassword(body.first.password)
  const second = await hashPassword(body.second.oneTimePassword)
  await loadLocality(localities, body.profile)
  await withContext(house.db, IDENTITY, async (tx) => {
    const today = await businessDate(tx, house.demo)
    const line = { duty: 'SYS-IDENTITY', action: 'first setup' } as const
    const lineId = await openSystemLine(tx, { ...line, requestId: randomUUID(), onDate: today })
    if (!(await takeCode(tx, code)) || !(await isOpen(tx, house)))
      throw setupRefusals.refuse('over')
    const { userName, displayName } = body.first
    const one = { userName, displayName, passwordHash: first, mustChange: false }
    const other = {
      userName: body.second.userName,
      displayName: body.second.displayName,
      passwordHash: second,
      mustChange: true,
    }
    const ids = [await appoint(tx, { body, today }, one), await appoint(tx, { body, today }, other)]
    await insertAuditSubjects(
      tx,
      lineId,
      ids.map((id) => ({ kind: 'user', id })),
    )
  })
}

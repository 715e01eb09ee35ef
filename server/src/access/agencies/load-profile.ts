import { openSystemLine, systemContext } from '../audit/as-system.ts'
import { businessDate } from '../../platform/clock/clock.ts'
import { replaceCalendar } from '../../platform/clock/clock.queries.ts'
import { type Tx, withContext } from '../../platform/database/database.ts'
import { canonicalJson, sha256 } from '../../platform/http/idempotency.ts'
import { findDocument, saveDocument } from '../../platform/profile/profile.queries.ts'
import type { House } from '../door/house.ts'
import { upsertSuccession, upsertUnit } from './agencies.queries.ts'
import type { Profile, UnitData } from './profile.ts'

const rowOf = (unit: UnitData) => ({
  id: unit.id,
  name: unit.name.normalize('NFC'),
  kind: unit.kind,
  level: unit.level,
  agency_kind: unit.agencyKind ?? null,
  abbreviation: unit.abbreviation ?? null,
  code: unit.code ?? null,
  parent_id: unit.parent,
  area_id: unit.area ?? null,
  valid_from: unit.validFrom,
  valid_to: unit.validTo,
  decision: unit.decision,
  duties: unit.duties ?? [],
})

async function saveProfile(tx: Tx, profile: Profile): Promise<void> {
  for (const unit of profile.units.units) await upsertUnit(tx, rowOf(unit))
  for (const row of profile.units.successions) await upsertSuccession(tx, row)
  await replaceCalendar(tx, profile.calendar.years, profile.calendar.days)
  await saveDocument(tx, 'profile-name', profile.name)
  await saveDocument(tx, 'standing', profile.units.standing)
  await saveDocument(tx, 'labels', profile.labels)
  await saveDocument(tx, 'signing', profile.signing)
  await saveDocument(tx, 'watch', profile.watch)
  await saveDocument(tx, 'privacy', profile.privacy)
  await saveDocument(tx, 'mau-01-layout', profile.layout)
}

/** A place holds one locality: its lists name units that another one does not have. */
export class OtherProfileError extends Error {
  constructor(wanted: string, held: string) {
    super(
      `Nơi này đang chứa dữ liệu của hồ sơ địa bàn "${held}", không phải "${wanted}". Hãy đặt VB_PROFILE=${held}, hoặc đặt DATA_DIR hay DATABASE_URL khác cho "${wanted}".`,
    )
    this.name = 'OtherProfileError'
  }
}

/** The locality that was loaded here; null before the first. */
export async function heldProfile(house: House): Promise<string | null> {
  const held = await withContext(house.db, systemContext('SYS-PROFILE'), (tx) =>
    findDocument<string>(tx, 'profile-name'),
  )
  return held ?? null
}

/** Throws an OtherProfileError when another locality was loaded here before. */
export async function refuseOtherProfile(house: House, name: string): Promise<void> {
  const held = await heldProfile(house)
  if (held !== null && held !== name) throw new OtherProfileError(name, held)
}

/** Raised when more of a profile is kept than before, so that an upgrade loads it again. */
const ROWS = 2

/** Loads a profile unless exactly this content is loaded already; answers whether it was. */
export async function loadProfile(house: House, profile: Profile): Promise<boolean> {
  await refuseOtherProfile(house, profile.name)
  const stamp = sha256(canonicalJson({ profile, ROWS }))
  const context = systemContext('SYS-PROFILE')
  return await withContext(house.db, context, async (tx) => {
    if ((await findDocument<string>(tx, 'stamp')) === stamp) return false
    await openSystemLine(tx, {
      duty: 'SYS-PROFILE',
      action: 'profile load',
      requestId: `profile:${profile.name}`,
      onDate: await businessDate(tx, house.demo),
    })
    await saveProfile(tx, profile)
    await saveDocument(tx, 'stamp', stamp)
    return true
  })
}

import { systemContext } from '../access/audit/as-system.ts'
import { loadProfile, refuseOtherProfile } from '../access/agencies/load-profile.ts'
import { readLocality } from '../locality.ts'
import type { House } from '../access/door/house.ts'
import { checkProfile, type Config } from '../config.ts'
import { type Foundation, layFoundation, openHouse } from '../foundation.ts'
import { withContext } from '../platform/database/database.ts'
import { findDocument } from '../platform/profile/profile.queries.ts'
import { withConfig } from './with-config.ts'

const SYSTEM = systemContext('SYS-PROFILE')

export interface Opened {
  config: Config
  house: House
  foundation: Foundation
}

/** A fresh installation has no locality yet: the one that the settings name is loaded. */
async function furnish({ config, house }: Opened): Promise<void> {
  await refuseOtherProfile(house, config.profile)
  const stamp = await withContext(house.db, SYSTEM, (tx) => findDocument(tx, 'stamp'))
  if (stamp === undefined) await loadProfile(house, readLocality(config.profile))
}

/**
 * Opens the house for one command and leaves it as it was: an embedded database that served
 * nobody is stopped again, one on which a server runs is left running. `furnished: false` leaves the
 * choice of the locality to the first set-up.
 */
export async function withHouse(
  work: (opened: Opened) => Promise<number>,
  { furnished = true } = {},
): Promise<number> {
  return await withConfig(async (config) => {
    checkProfile(config.profile)
    const foundation = await layFoundation(config, { name: `vung-buoc vb pid ${process.pid}` })
    try {
      const standing = await openHouse(config, foundation)
      try {
        const opened = { config, house: standing.house, foundation }
        if (furnished) await furnish(opened)
        return await work(opened)
      } finally {
        await standing.close()
      }
    } finally {
      await foundation.release()
    }
  })
}

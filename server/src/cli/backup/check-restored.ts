import type { House } from '../../access/door/house.ts'
import type { Config } from '../../config.ts'
import { type Foundation, layFoundation, openHouse } from '../../foundation.ts'
import { type Check, checkHouse } from './check-house.ts'

/** Opens the house of these settings for a moment; an embedded cluster is stopped again. */
export async function withHouseOf<T>(
  config: Config,
  work: (house: House, foundation: Foundation) => Promise<T>,
): Promise<T> {
  const foundation = await layFoundation(config, { name: `vung-buoc vb pid ${process.pid}` })
  try {
    const standing = await openHouse(config, foundation)
    try {
      return await work(standing.house, foundation)
    } finally {
      await standing.close()
    }
  } finally {
    await foundation.release()
  }
}

/** A restored house is opened by itself: its log must not mingle with that of the first. */
export const apart = (config: Config): Config => ({
  ...config,
  databaseUrl: null,
  migrateDatabaseUrl: null,
  backup: { folder: null, keyFile: null, databaseUrl: null },
})

export const checkRestored = (config: Config): Promise<Check> =>
  withHouseOf(apart(config), checkHouse)

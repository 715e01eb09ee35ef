import type { Tx } from '../../platform/database/database.ts'
import { countHit } from '../../platform/http/rate-limit.queries.ts'
import { platformRefusals } from '../../platform/http/platform.refusals.ts'
import { isOnListElsewhere } from './elsewhere.queries.ts'

/** A full list of a large commune is some hundred lines; guessing numbers takes far more. */
const QUESTIONS_PER_HOUR = 5_000
const HOUR = 3_600

/** Asks the one narrow question across communes, counted per officer (law 11). */
export async function askElsewhere(
  tx: Tx,
  asker: { userId: string; areaId: string },
  keys: string[],
): Promise<boolean> {
  if (keys.length === 0) return false
  const { hits, seconds_left } = await countHit(tx, `elsewhere:${asker.userId}`, HOUR)
  if (hits > QUESTIONS_PER_HOUR)
    throw platformRefusals.refuse('too-many', { seconds: seconds_left })
  return await isOnListElsewhere(tx, keys, asker.areaId)
}

import { createHmac } from 'node:crypto'
import type { House } from '../../access/door/house.ts'
import { withContext } from '../../platform/database/database.ts'
import { platformRefusals } from '../../platform/http/platform.refusals.ts'
import { countHits } from '../../platform/http/rate-limit.queries.ts'

/** A large commune's list is some hundred lines, settled a few times over; guessing takes far more. */
const QUESTIONS_PER_HOUR = 20_000
const HOUR = 3_600

/**
 * Counts questions of an officer across communes (law 11), in a transaction of its own: a refusal
 * that rolls his work back must not give him his questions back.
 */
export async function countQuestions(house: House, userId: string, many: number): Promise<void> {
  if (many === 0) return
  const bucket = createHmac('sha256', house.secret)
    .update(`elsewhere:${userId}`)
    .digest('base64url')
  const context = { userId, duty: 'SELF', units: [] }
  const { hits, seconds_left } = await withContext(house.aside, context, (tx) =>
    countHits(tx, { bucket, many, windowSeconds: HOUR }),
  )
  if (hits > QUESTIONS_PER_HOUR) {
    throw platformRefusals.refuse('too-many', { seconds: seconds_left })
  }
}

import { z } from 'zod'
import { Id } from '../../platform/http/schemas.ts'

/** Where a user is signed in: enough to say "that is not me". */
export const SessionView = z.strictObject({
  id: Id,
  device: z.string(),
  address: z.string(),
  unitName: z.string().nullable(),
  since: z.iso.datetime(),
  lastSeen: z.iso.datetime(),
  /** The session that asks. */
  isThis: z.boolean(),
})
export type SessionView = z.infer<typeof SessionView>

export const SessionsPage = z.strictObject({ sessions: z.array(SessionView) })
export type SessionsPage = z.infer<typeof SessionsPage>

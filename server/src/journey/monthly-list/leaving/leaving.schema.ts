import { z } from 'zod'
import { ThreadOutcome } from '../../../registers/threads/threads.schema.ts'

/** Why somebody leaves the programme before the bank has lent to him. */
export const LeaveProgramme = z.strictObject({ reason: ThreadOutcome })
export type LeaveProgramme = z.infer<typeof LeaveProgramme>

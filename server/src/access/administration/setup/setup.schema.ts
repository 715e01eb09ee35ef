import { z } from 'zod'
import { requiredText, TypedText } from '../../../platform/http/schemas.ts'
import { ONE_TIME_PASSWORD } from '../officers/one-time-password.ts'
import { USER_NAME } from '../officers/officers.schema.ts'

export const SetupCode = z.strictObject({ code: TypedText.max(40) })

const Person = { userName: TypedText.regex(USER_NAME), displayName: requiredText(80) }

/** Two people from the start: whatever one of them proposes, the other one has to approve. */
export const RunSetup = z.strictObject({
  code: TypedText.max(40),
  profile: z.string().max(60),
  unitId: z.string().max(80),
  decisionNumber: requiredText(60),
  /** Who sits at the screen: his own password. */
  first: z.strictObject({ ...Person, password: z.string().min(1).max(200) }),
  /** Who is not there: a password for one time, handed over on paper. */
  second: z.strictObject({ ...Person, oneTimePassword: z.string().regex(ONE_TIME_PASSWORD) }),
})
export type RunSetup = z.infer<typeof RunSetup>

/** The localities that can be chosen; one only where it is loaded or given already. */
export const SetupChoices = z.strictObject({
  localities: z.array(
    z.strictObject({
      name: z.string(),
      district: z.string(),
      units: z.array(z.strictObject({ id: z.string(), name: z.string() })),
    }),
  ),
})
export type SetupChoices = z.infer<typeof SetupChoices>

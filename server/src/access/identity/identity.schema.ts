import { z } from 'zod'
import { Id, PlainDateText, requiredText } from '../../platform/http/schemas.ts'
import { ProofWay } from '../second-factor/ways.ts'

export const Login = z.strictObject({
  userName: requiredText(80),
  password: z.string().min(1).max(200),
})
export type Login = z.infer<typeof Login>
export const ChangePassword = z.strictObject({
  current: z.string().min(1).max(200),
  next: z.string().min(1).max(200),
})
export const ActAs = z.strictObject({ assignmentId: Id })

export const AssignmentView = z.strictObject({
  id: Id,
  duty: z.string(),
  dutyName: z.string(),
  unitId: z.string(),
  unitName: z.string(),
  areaId: z.string(),
  areaName: z.string(),
  validFrom: PlainDateText,
  validTo: PlainDateText.nullable(),
})
export const Me = z.strictObject({
  userId: Id,
  userName: z.string(),
  displayName: z.string(),
  acting: AssignmentView.nullable(),
  assignments: z.array(AssignmentView),
  permissions: z.array(z.string()),
  mustChangePassword: z.boolean(),
  /** A duty of his needs a second factor and he has none: that comes before any work. */
  mustEnrolSecondFactor: z.boolean(),
  proof: z.strictObject({
    /** How long his last proof still holds for strong acts; null: never asked of him. */
    secondsLeft: z.number().int().nullable(),
    ways: z.array(ProofWay),
  }),
  businessDate: PlainDateText,
  demo: z.boolean(),
  programmeLabel: z.string(),
})
export type Me = z.infer<typeof Me>

/** The password was right; nothing opens until one of these is given. */
export const SecondFactorAsked = z.strictObject({ secondFactor: z.array(ProofWay) })
export type SecondFactorAsked = z.infer<typeof SecondFactorAsked>

export const LoginAnswer = z.union([Me, SecondFactorAsked])
export type LoginAnswer = z.infer<typeof LoginAnswer>

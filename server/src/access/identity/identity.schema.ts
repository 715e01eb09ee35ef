import { z } from 'zod'
import { Id, PlainDateText, requiredText } from '../../platform/http/schemas.ts'

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
  businessDate: PlainDateText,
  demo: z.boolean(),
  programmeLabel: z.string(),
})
export type Me = z.infer<typeof Me>

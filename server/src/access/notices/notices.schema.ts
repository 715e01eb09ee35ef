import { z } from 'zod'
import { Id, PlainDateText } from '../../platform/http/schemas.ts'

export const NoticeView = z.strictObject({
  id: Id,
  code: z.string(),
  subject: z.string(),
  opens: z.string(),
  due: PlainDateText.nullable(),
  on: PlainDateText,
  read: z.boolean(),
})
export type NoticeView = z.infer<typeof NoticeView>

export const Inbox = z.strictObject({
  unread: z.number().int(),
  notices: z.array(NoticeView),
})
export type Inbox = z.infer<typeof Inbox>

export const Unread = z.strictObject({ unread: z.number().int() })
export type Unread = z.infer<typeof Unread>

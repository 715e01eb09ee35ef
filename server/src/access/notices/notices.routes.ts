import { action, read, type Route } from '../door/route.ts'
import { IdParams, NoBody, Written } from '../../platform/http/schemas.ts'
import { platformRefusals } from '../../platform/http/platform.refusals.ts'
import {
  countUnread,
  findNotice,
  insertRead,
  insertReadOfAll,
  listNotices,
} from '../../platform/notifications/notices.queries.ts'
import { Inbox, Unread } from './notices.schema.ts'

const MOST = 200

/** Thông báo: what the acting duty at its unit was told, and what this officer has seen of it. */
export const noticeRoutes: Route[] = [
  read({
    url: '/notices',
    permission: 'notice.use',
    summary: 'Notices to the acting duty, newest first',
    reply: Inbox,
    run: async (tx, { officer }) => {
      const rows = await listNotices(tx, officer.userId, MOST)
      return {
        unread: await countUnread(tx, officer.userId),
        notices: rows.map(({ created_on, ...row }) => ({ ...row, on: created_on })),
      }
    },
  }),
  read({
    url: '/notices/unread',
    permission: 'notice.use',
    summary: 'How many notices this officer has not seen',
    reply: Unread,
    run: async (tx, { officer }) => ({ unread: await countUnread(tx, officer.userId) }),
  }),
  action({
    method: 'POST',
    url: '/notices/:id/read',
    permission: 'notice.use',
    summary: 'This officer has seen a notice',
    params: IdParams,
    body: NoBody,
    reply: Written,
    run: async (tx, { officer, params, touched }) => {
      const notice = await findNotice(tx, params.id)
      if (notice === undefined) throw platformRefusals.refuse('not-found')
      await insertRead(tx, officer.userId, notice.id)
      touched('notice', notice.id)
      return { id: notice.id, version: 1 }
    },
  }),
  action({
    method: 'POST',
    url: '/notices/read',
    permission: 'notice.use',
    summary: 'This officer has seen all notices of the acting duty',
    body: NoBody,
    reply: Written,
    run: async (tx, { officer, touched }) => {
      await insertReadOfAll(tx, officer.userId)
      touched('assignment', officer.assignmentId)
      return { id: officer.assignmentId, version: 1 }
    },
  }),
]

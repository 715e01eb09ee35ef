import { action, read, type Route } from '../../access/door/route.ts'
import { IdParams, NoBody, Written } from '../../platform/http/schemas.ts'
import { comeHome } from './check-residence.ts'
import { NoticeCards, NoticesQuery, RecordNotice } from './notices.schema.ts'
import { readNotices } from './read-notices.ts'
import { recordNotice } from './record-notice.ts'

/** Thông báo của nơi giam giữ: taken in, residence checked, the person comes home. */
export const releaseNoticeRoutes: Route[] = [
  read({
    url: '/release-notices',
    permission: 'release-notice.read',
    summary: 'Notices of people coming home, the most urgent first',
    query: NoticesQuery,
    reply: NoticeCards,
    run: readNotices,
  }),
  action({
    method: 'POST',
    url: '/release-notices',
    permission: 'release-notice.record',
    summary: 'Take in a notice about a known or a new person',
    body: RecordNotice,
    reply: Written,
    run: (tx, ctx) => recordNotice(tx, ctx, ctx.body),
  }),
  action({
    method: 'POST',
    url: '/release-notices/:id/home',
    permission: 'release-notice.record',
    summary: 'The awaited person has come home; his case opens',
    params: IdParams,
    body: NoBody,
    reply: Written,
    run: (tx, ctx) => comeHome(tx, ctx, ctx.params.id),
  }),
]

import type { Tx } from '../../platform/database/database.ts'
import { platformRefusals } from '../../platform/http/platform.refusals.ts'
import { IdParams, NoBody, Written } from '../../platform/http/schemas.ts'
import { action, type DoorContext, read, type Route } from '../door/route.ts'
import { endSessionsOf } from '../identity/identity.queries.ts'
import { endOneSession, listSessions } from './sessions.queries.ts'
import { SessionsPage } from './sessions.schema.ts'

async function readSessions(tx: Tx, { officer, house }: Pick<DoorContext, 'officer' | 'house'>) {
  const rows = await listSessions(tx, officer.userId, house.idleMinutes)
  const sessions = rows.map((row) => ({
    id: row.id,
    device: row.device,
    address: row.address,
    unitName: row.unit_name,
    since: row.created_at.toISOString(),
    lastSeen: row.last_seen_at.toISOString(),
    isThis: row.id === officer.sessionId,
  }))
  return { sessions }
}

/** Nơi đang đăng nhập: an officer sees his own sessions and ends those that are not him. */
export const sessionRoutes: Route[] = [
  read({
    url: '/account/sessions',
    permission: 'account.use',
    summary: "The officer's own live sessions",
    reply: SessionsPage,
    run: (tx, ctx) => readSessions(tx, ctx),
  }),
  action({
    method: 'POST',
    url: '/account/sessions/:id/end',
    permission: 'account.use',
    summary: 'End one of his own sessions',
    params: IdParams,
    body: NoBody,
    reply: Written,
    run: async (tx, { officer, params, touched }) => {
      const ended = await endOneSession(tx, officer.userId, params.id)
      if (!ended) throw platformRefusals.refuse('not-found')
      touched('session', params.id)
      return { id: params.id, version: 1 }
    },
  }),
  action({
    method: 'POST',
    url: '/account/sessions/end-others',
    permission: 'account.use',
    summary: 'End all his sessions but this one',
    body: NoBody,
    reply: Written,
    run: async (tx, { officer, touched }) => {
      await endSessionsOf(tx, officer.userId, officer.sessionId)
      touched('user', officer.userId)
      return { id: officer.userId, version: 1 }
    },
  }),
]

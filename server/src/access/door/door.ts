import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { withContext, type Tx } from '../../platform/database/database.ts'
import {
  canonicalJson,
  keepReply,
  readKey,
  replay,
  sha256,
} from '../../platform/http/idempotency.ts'
import { contentDisposition } from '../../platform/http/content-disposition.ts'
import { platformRefusals } from '../../platform/http/platform.refusals.ts'
import { refusalOf } from '../../platform/http/problem.ts'
import { Id } from '../../platform/http/schemas.ts'
import { readSearchText, SearchHeaders } from './search-text.ts'
import { accessRefusals } from '../access.refusals.ts'
import {
  insertAuditLine,
  insertAuditSubjects,
  insertReadLine,
  type Subject,
} from '../audit/audit.queries.ts'
import { signedIn } from '../identity/signed-in.ts'
import { findGrant, type Grant, isPermission } from '../permissions/policy.ts'
import { watchDenials, watchReading, watchRelatives } from '../watch/watch.ts'
import type { House } from './house.ts'
import type { Officer, SignedIn } from './officer.ts'
import { openedToRead } from './opened-to-read.ts'
import { askForStepUp } from './proof.ts'
import type { DoorContext, FileReply, Route } from './route.ts'

interface Entry {
  house: House
  route: Route
  request: FastifyRequest
  today: SignedIn['today']
  officer: Officer
  grant: Grant
  subjects: Subject[]
  seen: Set<string>
  work: unknown
}

function unitsOf(grant: Grant, officer: Officer): readonly string[] {
  if (grant.scope === 'subtree') return officer.subtree
  return [officer.unitId]
}

function readVersion(route: Route, request: FastifyRequest): number {
  if (!route.ifMatch) return 0
  const header = request.headers['if-match']
  const [, quoted, bare] = /^(?:"(\d+)"|(\d+))$/.exec(header ?? '') ?? []
  const version = Number(quoted ?? bare ?? Number.NaN)
  if (!Number.isSafeInteger(version)) throw platformRefusals.refuse('version-missing')
  return version
}

function contextOf(entry: Entry): DoorContext {
  const { request, officer } = entry
  return {
    house: entry.house,
    officer,
    units: unitsOf(entry.grant, officer),
    today: entry.today,
    requestId: request.id,
    params: request.params,
    query: request.query,
    searchText: readSearchText(entry.route, request),
    body: entry.route.kind === 'upload' ? entry.work : request.body,
    expectedVersion: readVersion(entry.route, request),
    touched: (kind, id) => void entry.subjects.push({ kind, id }),
    sees: (ids) => ids.forEach((id) => entry.seen.add(id)),
    may: (permission) => findGrant(permission, officer.duty) !== undefined,
  }
}

function inContext<T>(entry: Entry, work: (tx: Tx) => Promise<T>): Promise<T> {
  const { officer, grant, house } = entry
  const units = unitsOf(grant, officer)
  return withContext(house.db, { userId: officer.userId, duty: officer.duty, units }, work)
}

function auditEntry(entry: Entry, refusal: string | null) {
  const { officer, route, request } = entry
  return {
    onDate: entry.today,
    requestId: request.id,
    action: `${route.method} ${route.url}`,
    outcome: refusal === null ? ('done' as const) : ('refused' as const),
    refusal,
    userId: officer.userId,
    assignmentId: officer.assignmentId,
    duty: officer.duty,
    unitId: officer.unitId,
  }
}

function bodyHash(entry: Entry): string {
  const { request, route } = entry
  const content = route.kind === 'upload' ? sha256(request.body as Buffer) : request.body
  const version = request.headers['if-match'] ?? ''
  const asked = route.kind === 'upload' ? { query: request.query } : {}
  return sha256(canonicalJson({ params: request.params, content, version, ...asked }))
}

/** authorise → audit line → the action → subjects → keep the answer, all in one transaction. */
async function write(entry: Entry): Promise<unknown> {
  const { request, route, officer } = entry
  if (route.kind === 'upload' && !Buffer.isBuffer(request.body)) {
    throw platformRefusals.refuse('wrong-type')
  }
  const key = readKey(request.headers['idempotency-key'])
  const intent = {
    userId: officer.userId,
    route: `${route.method} ${route.url}`,
    key,
    bodyHash: bodyHash(entry),
  }
  entry.work = await prepared(entry)
  return await inContext(entry, async (tx) => {
    const stored = await replay(tx, intent)
    if (stored !== null) return stored
    const lineId = await insertAuditLine(tx, auditEntry(entry, null))
    const openedBefore = await openedToRead(tx, officer)
    const reply = await route.run(tx, contextOf(entry))
    if (entry.subjects.some(({ id }) => openedBefore.has(id))) {
      throw accessRefusals.refuse('opened-to-read')
    }
    await insertAuditSubjects(tx, lineId, entry.subjects)
    await keepReply(tx, intent, reply)
    return reply
  })
}

async function prepared(entry: Entry): Promise<unknown> {
  const { house, officer, today, request, route } = entry
  const asked = { house, officer, today, query: request.query }
  return await route.prepare?.(request.body as Buffer, asked)
}

async function readOnly(entry: Entry): Promise<unknown> {
  const { officer, request, route } = entry
  const answer = await inContext(entry, async (tx) => {
    const reply = await route.run(tx, contextOf(entry))
    if (entry.seen.size > 0) {
      await insertReadLine(tx, {
        onDate: entry.today,
        requestId: request.id,
        userId: officer.userId,
        assignmentId: officer.assignmentId,
        duty: officer.duty,
        unitId: officer.unitId,
        purpose: entry.grant.purpose,
        route: route.url,
        subjectIds: [...entry.seen],
      })
    }
    return reply
  })
  if (entry.seen.size > 0) {
    await watchReading(doingOf(entry), { people: [...entry.seen], purpose: entry.grant.purpose })
  }
  return answer
}

const doingOf = ({ house, officer, today, request }: Entry) => ({
  house,
  officer,
  today,
  requestId: request.id,
})

/** The id in the path, once it is known to be one: what somebody typed is not logged. */
function pathId(request: FastifyRequest): string | null {
  const { id } = request.params as { id?: string }
  return Id.safeParse(id).data ?? null
}

/** A refusal rolls everything back, so its line is written in a short transaction of its own. */
async function logRefusal(entry: Entry, error: unknown): Promise<void> {
  const refusal = refusalOf(error)
  if (refusal === null || refusal.status >= 500) return
  const { code } = refusal
  const id = pathId(entry.request)
  await inContext(entry, async (tx) => {
    const lineId = await insertAuditLine(tx, auditEntry(entry, code))
    if (id !== null) await insertAuditSubjects(tx, lineId, [{ kind: 'path', id }])
  })
  await watchDenials(doingOf(entry))
  const isHidden = code === 'platform.not-found' && id !== null
  if (isHidden) await watchRelatives(doingOf(entry), [id])
}

const NO_GRANT: Grant = { duty: 'QT', scope: 'own', purpose: 'P10' }

/**
 * Who comes, under which duty, and may he: asked before the body is even read, so that a stranger
 * learns nothing of its shape and sends no file into our memory.
 */
async function admit(house: House, route: Route, request: FastifyRequest): Promise<Entry> {
  const who = await signedIn(house, request)
  if (who.mustChangePassword) throw accessRefusals.refuse('password-must-change')
  if (who.mustEnrol) throw accessRefusals.refuse('second-factor-missing')
  if (who.officer === null) throw accessRefusals.refuse('no-duty')
  const grant = findGrant(route.permission, who.officer.duty)
  const entry: Entry = {
    house,
    route,
    request,
    today: who.today,
    officer: who.officer,
    grant: grant ?? NO_GRANT,
    subjects: [],
    seen: new Set(),
    work: undefined,
  }
  try {
    if (grant === undefined) throw accessRefusals.refuse('not-permitted')
    if (route.stepUp === true) askForStepUp(house, who)
    return entry
  } catch (error) {
    await logRefusal(entry, error)
    throw error
  }
}

async function enter(entry: Entry): Promise<unknown> {
  const { kind } = entry.route
  try {
    return await (kind === 'action' || kind === 'upload' ? write(entry) : readOnly(entry))
  } catch (error) {
    await logRefusal(entry, error)
    throw error
  }
}

function sendFile(reply: FastifyReply, file: FileReply): FastifyReply {
  // A PDF opens in the browser, ready to print; anything else is saved.
  const way = file.mediaType === 'application/pdf' ? 'inline' : 'attachment'
  return reply
    .header('content-disposition', contentDisposition(way, file.fileName))
    .header('cache-control', 'no-store')
    .type(file.mediaType)
    .send(Buffer.from(file.bytes))
}

const answers = (route: Route) =>
  route.reply === undefined ? {} : { response: { 200: route.reply } }

function schemaOf(route: Route) {
  return {
    summary: route.summary,
    ...(route.params === undefined ? {} : { params: route.params }),
    ...(route.query === undefined ? {} : { querystring: route.query }),
    ...(route.body === undefined ? {} : { body: route.body }),
    ...(route.isSearch === true ? { headers: SearchHeaders } : {}),
    ...answers(route),
  }
}

/** Marks a route as having come through the door; app.ts refuses any other. */
const THROUGH_THE_DOOR = 'throughTheDoor'

/** Opens the door for these routes; a permission the policy does not know stops the start. */
export function register(app: FastifyInstance, house: House, routes: readonly Route[]): void {
  const admitted = new WeakMap<FastifyRequest, Entry>()
  for (const route of routes) {
    if (!isPermission(route.permission)) {
      throw new Error(`route ${route.method} ${route.url} asks for an unknown permission`)
    }
    app.route({
      method: route.method,
      url: `/api/v1${route.url}`,
      schema: schemaOf(route),
      config: { [THROUGH_THE_DOOR]: route.permission },
      preParsing: async (request) => {
        admitted.set(request, await admit(house, route, request))
      },
      handler: async (request, reply) => {
        const entry = admitted.get(request)
        if (entry === undefined) throw new Error('a request came past the door')
        const result = await enter(entry)
        if (route.kind === 'file') return sendFile(reply, result as FileReply)
        const { version } = result as { version?: unknown }
        if (typeof version === 'number') void reply.header('etag', `"${version}"`)
        return result
      },
    })
  }
}

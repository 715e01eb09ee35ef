import type { FastifyInstance } from 'fastify'
import { administrationDesk } from './access/administration/administration.desk.ts'
import { administrationRoutes } from './access/administration/administration.routes.ts'
import type { Localities } from './access/administration/setup/localities.ts'
import { registerSetup } from './access/administration/setup/setup.routes.ts'
import { agencyRoutes } from './access/agencies/agencies.routes.ts'
import { auditRoutes } from './access/audit/audit.routes.ts'
import { breachesDesk } from './access/breaches/breaches.desk.ts'
import { breachRoutes } from './access/breaches/breaches.routes.ts'
import { dataProtectionRoutes } from './access/data-protection/data-protection.routes.ts'
import { demoClockRoutes } from './access/demo-clock/demo-clock.routes.ts'
import { mailAddressRoutes } from './access/mail-address/mail-address.routes.ts'
import { noticeRoutes } from './access/notices/notices.routes.ts'
import { type DeskContributor, deskRoutes } from './access/desk/desk.ts'
import { listsDesk } from './journey/monthly-list/progress/lists.desk.ts'
import { funnelDesk } from './registers/funnel/funnel.desk.ts'
import { register } from './access/door/door.ts'
import type { House } from './access/door/house.ts'
import type { Route } from './access/door/route.ts'
import { proofRoutes } from './access/proof/proof.routes.ts'
import { sessionRoutes } from './access/sessions/sessions.routes.ts'
import { registerElsewhere } from './access/elsewhere/elsewhere.routes.ts'
import { registerSecondFactor } from './access/second-factor/second-factor.routes.ts'
import { registerIdentity } from './access/identity/identity.routes.ts'
import { type DemoAccount, registerWelcome } from './access/identity/welcome.ts'
import { templateRoutes } from './journey/monthly-list/templates/templates.routes.ts'
import { partnerRoutes } from './access/partners/partners.routes.ts'
import { calendarRoutes } from './journey/monthly-list/calendar/calendar.routes.ts'
import { changesRoutes } from './journey/monthly-list/changes/changes.routes.ts'
import { digitalCopyRoutes } from './journey/monthly-list/digital-copy/digital-copy.routes.ts'
import { folderRoutes } from './journey/monthly-list/folder/folder.routes.ts'
import { handOverRoutes } from './journey/monthly-list/hand-over/hand-over.routes.ts'
import { importRoutes } from './journey/monthly-list/import/import.routes.ts'
import { duplicatesDesk } from './journey/monthly-list/duplicates/duplicates.desk.ts'
import { duplicateRoutes } from './journey/monthly-list/duplicates/duplicates.routes.ts'
import { leavingRoutes } from './journey/monthly-list/leaving/leaving.routes.ts'
import { monthlyListRoutes } from './journey/monthly-list/monthly-list.routes.ts'
import { packageDesk } from './journey/monthly-list/package/package.desk.ts'
import { packageRoutes } from './journey/monthly-list/package/package.routes.ts'
import { transfersDesk } from './journey/monthly-list/transfers/transfers.desk.ts'
import { transferRoutes } from './journey/monthly-list/transfers/transfers.routes.ts'
import { withdrawalDesk } from './journey/monthly-list/withdrawal/withdrawal.desk.ts'
import { withdrawalRoutes } from './journey/monthly-list/withdrawal/withdrawal.routes.ts'
import { outreachRoutes } from './journey/outreach/outreach.routes.ts'
import type { DiskWatch } from './platform/disk/disk-watch.ts'
import { measureRequests } from './platform/http/admin-port.ts'
import { guardDisk } from './platform/http/disk-guard.ts'
import { registerHealth } from './platform/http/health.ts'
import { buildServer, type ServerSettings } from './platform/http/server.ts'
import { serveWeb } from './platform/http/web-pages.ts'
import { dataRequestsDesk } from './registers/data-requests/data-requests.desk.ts'
import { dataRequestRoutes } from './registers/data-requests/data-requests.routes.ts'
import { ownDataRoutes } from './registers/own-data/own-data.routes.ts'
import { retentionRoutes } from './registers/retention/retention.routes.ts'
import { funnelRoutes } from './registers/funnel/funnel.routes.ts'
import { noticesDesk } from './registers/notices/notices.desk.ts'
import { breakGlassDesk } from './registers/break-glass/break-glass.desk.ts'
import { breakGlassRoutes } from './registers/break-glass/break-glass.routes.ts'
import { releaseNoticeRoutes } from './registers/notices/notices.routes.ts'
import { outgoingDocumentRoutes } from './registers/outgoing-documents/outgoing-documents.routes.ts'
import { signedCopyRoutes } from './registers/outgoing-documents/signed-copies/signed-copies.routes.ts'
import { registerVerification } from './registers/outgoing-documents/verification/verification.routes.ts'
import { peopleRoutes } from './registers/people/people.routes.ts'
import { readingRoutes } from './registers/readings/readings.routes.ts'
import { restrictionRoutes } from './registers/restrictions/restrictions.routes.ts'
import { signedCopiesDesk } from './registers/outgoing-documents/signed-copies/signed-copies.desk.ts'
import { threadRoutes } from './registers/threads/threads.routes.ts'
import { worklistsDesk } from './registers/worklists/worklists.desk.ts'
import { worklistRoutes } from './registers/worklists/worklists.routes.ts'

/** What each room lays on the desk of an officer. */
const DESKS: readonly DeskContributor[] = [
  listsDesk,
  withdrawalDesk,
  packageDesk,
  noticesDesk,
  transfersDesk,
  worklistsDesk,
  signedCopiesDesk,
  duplicatesDesk,
  funnelDesk,
  administrationDesk,
  dataRequestsDesk,
  breachesDesk,
  breakGlassDesk,
]

/** The rooms in the order of the journey: everything that can be asked of the house. */
export const ROUTES: readonly Route[] = [
  ...outreachRoutes,
  ...monthlyListRoutes,
  ...changesRoutes,
  ...folderRoutes,
  ...leavingRoutes,
  ...transferRoutes,
  ...duplicateRoutes,
  ...calendarRoutes,
  ...importRoutes,
  ...handOverRoutes,
  ...digitalCopyRoutes,
  ...packageRoutes,
  ...withdrawalRoutes,
  ...releaseNoticeRoutes,
  ...worklistRoutes,
  ...peopleRoutes,
  ...readingRoutes,
  ...dataRequestRoutes,
  ...restrictionRoutes,
  ...ownDataRoutes,
  ...retentionRoutes,
  ...breakGlassRoutes,
  ...threadRoutes,
  ...funnelRoutes,
  ...outgoingDocumentRoutes,
  ...signedCopyRoutes,
  ...agencyRoutes,
  ...administrationRoutes(DESKS),
  ...partnerRoutes,
  ...templateRoutes,
  ...auditRoutes,
  ...proofRoutes,
  ...dataProtectionRoutes,
  ...breachRoutes,
  ...noticeRoutes,
  ...mailAddressRoutes,
  ...sessionRoutes,
  ...demoClockRoutes,
  ...deskRoutes(DESKS),
]

export interface AppOptions extends ServerSettings {
  dataDir: string
  /** Turns the house read-only in time; without it no disk is watched. */
  disk?: DiskWatch
  demo: { accounts: DemoAccount[]; password: string } | null
  /** What the first set-up chooses from; without them there is none. */
  localities?: Localities
}

/** Any route of the API must have come through the door or say why it stands outside. */
function refuseSideDoors(app: FastifyInstance): void {
  app.addHook('onRoute', (route) => {
    if (!route.url.startsWith('/api/v1')) return
    const { throughTheDoor, open } = route.config ?? {}
    if (throughTheDoor === undefined && open === undefined) {
      throw new Error(`route ${String(route.method)} ${route.url} did not come through the door`)
    }
  })
}

export async function buildApp(house: House, options: AppOptions): Promise<FastifyInstance> {
  const app = await buildServer(options)
  refuseSideDoors(app)
  if (options.disk !== undefined) guardDisk(app, options.disk)
  measureRequests(app)
  registerHealth(app, house.db, options.dataDir)
  registerWelcome(app, house, options.demo)
  registerIdentity(app, house)
  registerSecondFactor(app, house)
  registerElsewhere(app, house)
  if (options.localities !== undefined) registerSetup(app, house, options.localities)
  registerVerification(app, house)
  register(app, house, ROUTES)
  await serveWeb(app)
  return app
}

import type { Me } from '@vung-buoc/server/contract'
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router'
import { Shell } from './access/shell/Shell.tsx'
import { ACCOUNT, loginAddress, readMe, readMeAnew, SAFETY } from './access/identity/session.ts'
import { NotFoundPage } from './access/shell/NotFoundPage.tsx'
import { askForProof } from './access/second-factor/step-up.ts'
import { hasCode, hasStatus } from './platform/problem.ts'
import { onProofNeeded } from './platform/proof-again.ts'
import { onProblem, queryClient } from './platform/query-client.ts'
import { type PageName, ROUTES } from './routes.ts'
import { Waiting } from './ui/Loaded.tsx'

const pages = {
  login: lazyRouteComponent(() => import('./access/identity/LoginPage.tsx'), 'LoginPage'),
  desk: lazyRouteComponent(() => import('./access/desk/DeskPage.tsx'), 'DeskPage'),
  people: lazyRouteComponent(() => import('./registers/people/PeoplePage.tsx'), 'PeoplePage'),
  'register-person': lazyRouteComponent(
    () => import('./registers/people/RegisterPersonPage.tsx'),
    'RegisterPersonPage',
  ),
  person: lazyRouteComponent(
    () => import('./journey/outreach/PersonOutreachPage.tsx'),
    'PersonOutreachPage',
  ),
  readings: lazyRouteComponent(
    () => import('./registers/readings/ReadingsPage.tsx'),
    'ReadingsPage',
  ),
  'data-requests': lazyRouteComponent(
    () => import('./registers/data-requests/DataRequestsPage.tsx'),
    'DataRequestsPage',
  ),
  'data-request': lazyRouteComponent(
    () => import('./registers/data-requests/DataRequestPage.tsx'),
    'DataRequestPage',
  ),
  breaches: lazyRouteComponent(() => import('./access/breaches/BreachesPage.tsx'), 'BreachesPage'),
  breach: lazyRouteComponent(() => import('./access/breaches/BreachPage.tsx'), 'BreachPage'),
  retention: lazyRouteComponent(
    () => import('./registers/retention/RetentionPage.tsx'),
    'RetentionPage',
  ),
  'data-inventory': lazyRouteComponent(
    () => import('./registers/own-data/InventoryPage.tsx'),
    'InventoryPage',
  ),
  'person-restrictions': lazyRouteComponent(
    () => import('./registers/restrictions/PersonRestrictionsPage.tsx'),
    'PersonRestrictionsPage',
  ),
  restrictions: lazyRouteComponent(
    () => import('./registers/restrictions/RestrictionsPage.tsx'),
    'RestrictionsPage',
  ),
  'own-relatives': lazyRouteComponent(
    () => import('./registers/restrictions/OwnRelativesPage.tsx'),
    'OwnRelativesPage',
  ),
  'break-glass': lazyRouteComponent(
    () => import('./registers/break-glass/BreakGlassPage.tsx'),
    'BreakGlassPage',
  ),
  'emergency-case': lazyRouteComponent(
    () => import('./registers/break-glass/EmergencyCasePage.tsx'),
    'EmergencyCasePage',
  ),
  'release-notices': lazyRouteComponent(
    () => import('./registers/residence/NoticesPage.tsx'),
    'NoticesPage',
  ),
  transfers: lazyRouteComponent(
    () => import('./registers/residence/TransfersPage.tsx'),
    'TransfersPage',
  ),
  duplicates: lazyRouteComponent(
    () => import('./registers/duplicates/DuplicatesPage.tsx'),
    'DuplicatesPage',
  ),
  compare: lazyRouteComponent(
    () => import('./registers/duplicates/ComparePage.tsx'),
    'ComparePage',
  ),
  lists: lazyRouteComponent(() => import('./journey/monthly-list/ListsPage.tsx'), 'ListsPage'),
  list: lazyRouteComponent(() => import('./journey/monthly-list/ListPage.tsx'), 'ListPage'),
  import: lazyRouteComponent(
    () => import('./journey/monthly-list/import/ImportPage.tsx'),
    'ImportPage',
  ),
  'list-folder': lazyRouteComponent(
    () => import('./journey/monthly-list/folder/FolderPage.tsx'),
    'ListFolderPage',
  ),
  'hand-over-folder': lazyRouteComponent(
    () => import('./journey/monthly-list/folder/FolderPage.tsx'),
    'HandOverFolderPage',
  ),
  'hand-overs': lazyRouteComponent(
    () => import('./journey/monthly-list/hand-over/HandOversPage.tsx'),
    'HandOversPage',
  ),
  'hand-over': lazyRouteComponent(
    () => import('./journey/monthly-list/hand-over/HandOverPage.tsx'),
    'HandOverPage',
  ),
  deliveries: lazyRouteComponent(
    () => import('./journey/monthly-list/package/DeliveriesPage.tsx'),
    'DeliveriesPage',
  ),
  delivery: lazyRouteComponent(
    () => import('./journey/monthly-list/package/DeliveryPage.tsx'),
    'DeliveryPage',
  ),
  'old-communes': lazyRouteComponent(
    () => import('./access/agencies/OldCommunesPage.tsx'),
    'OldCommunesPage',
  ),
  'paper-templates': lazyRouteComponent(
    () => import('./journey/monthly-list/templates/TemplatesPage.tsx'),
    'TemplatesPage',
  ),
  partners: lazyRouteComponent(() => import('./access/partners/PartnersPage.tsx'), 'PartnersPage'),
  withdrawals: lazyRouteComponent(
    () => import('./journey/monthly-list/withdrawal/WithdrawalsPage.tsx'),
    'WithdrawalsPage',
  ),
  withdrawal: lazyRouteComponent(
    () => import('./journey/monthly-list/withdrawal/WithdrawalPage.tsx'),
    'WithdrawalPage',
  ),
  calendar: lazyRouteComponent(
    () => import('./journey/monthly-list/calendar/CalendarPage.tsx'),
    'CalendarPage',
  ),
  funnel: lazyRouteComponent(() => import('./registers/funnel/FunnelPage.tsx'), 'FunnelPage'),
  notices: lazyRouteComponent(() => import('./access/notices/NoticesPage.tsx'), 'NoticesPage'),
  'signed-copies': lazyRouteComponent(
    () => import('./registers/signed-copies/SignedCopiesPage.tsx'),
    'SignedCopiesPage',
  ),
  'outgoing-register': lazyRouteComponent(
    () => import('./registers/outgoing-documents/OutgoingRegisterPage.tsx'),
    'OutgoingRegisterPage',
  ),
  verification: lazyRouteComponent(
    () => import('./registers/verification/VerificationPage.tsx'),
    'VerificationPage',
  ),
  'verification-code': lazyRouteComponent(
    () => import('./registers/verification/VerificationPage.tsx'),
    'VerificationPage',
  ),
  officers: lazyRouteComponent(
    () => import('./access/administration/officers/OfficersPage.tsx'),
    'OfficersPage',
  ),
  officer: lazyRouteComponent(
    () => import('./access/administration/officers/OfficerPage.tsx'),
    'OfficerPage',
  ),
  leaving: lazyRouteComponent(
    () => import('./access/administration/leaving/LeavingPage.tsx'),
    'LeavingPage',
  ),
  delegations: lazyRouteComponent(
    () => import('./access/administration/delegations/DelegationsPage.tsx'),
    'DelegationsPage',
  ),
  setup: lazyRouteComponent(
    () => import('./access/administration/setup/SetupPage.tsx'),
    'SetupPage',
  ),
  duties: lazyRouteComponent(
    () => import('./access/administration/duties/DutiesPage.tsx'),
    'DutiesPage',
  ),
  units: lazyRouteComponent(
    () => import('./access/administration/units/UnitsPage.tsx'),
    'UnitsPage',
  ),
  proposals: lazyRouteComponent(
    () => import('./access/administration/proposals/ProposalsPage.tsx'),
    'ProposalsPage',
  ),
  'reading-log': lazyRouteComponent(
    () => import('./access/data-protection/LogPage.tsx'),
    'ReadingLogPage',
  ),
  'file-log': lazyRouteComponent(
    () => import('./access/data-protection/LogPage.tsx'),
    'FileLogPage',
  ),
  denials: lazyRouteComponent(
    () => import('./access/data-protection/DenialsPage.tsx'),
    'DenialsPage',
  ),
  proof: lazyRouteComponent(() => import('./access/proof/ProofPage.tsx'), 'ProofPage'),
  audit: lazyRouteComponent(() => import('./access/audit/AuditPage.tsx'), 'AuditPage'),
  account: lazyRouteComponent(() => import('./access/identity/AccountPage.tsx'), 'AccountPage'),
  safety: lazyRouteComponent(() => import('./access/second-factor/SafetyPage.tsx'), 'SafetyPage'),
} satisfies Record<PageName, unknown>

const root = createRootRoute({ component: Outlet, notFoundComponent: NotFoundPage })

const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  component: Shell,
  beforeLoad: async ({ location }) => {
    const first = firstOf(await meOrLogin(location.href))
    if (first !== null && location.pathname !== first) throw redirect({ href: first })
  },
})

/** What comes before any work: a password of his own, then a second factor where it is required. */
function firstOf({ mustChangePassword, mustEnrolSecondFactor }: Me): string | null {
  if (mustChangePassword) return ACCOUNT
  return mustEnrolSecondFactor ? SAFETY : null
}

async function meOrLogin(from: string) {
  try {
    return await readMe()
  } catch (error) {
    if (hasStatus(error, 401)) throw redirect({ href: loginAddress(from) })
    throw error
  }
}

const routeOf = (route: (typeof ROUTES)[number]) =>
  createRoute({
    getParentRoute: () => (route.signIn ? signedIn : root),
    path: route.path,
    component: pages[route.page],
  })

const open = ROUTES.filter((route) => !route.signIn).map(routeOf)
const closed = ROUTES.filter((route) => route.signIn).map(routeOf)

export const router = createRouter({
  routeTree: root.addChildren([...open, signedIn.addChildren(closed)]),
  scrollRestoration: true,
  defaultPendingComponent: Waiting,
  defaultNotFoundComponent: NotFoundPage,
  parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
  stringifySearch: (search) => {
    const text = new URLSearchParams(search as Record<string, string>).toString()
    return text === '' ? '' : `?${text}`
  },
})

let asking = false

/** A request sent before the session got its new token is told no as well: so it is asked anew. */
async function askToSignIn(): Promise<void> {
  const { href, pathname } = router.state.location
  if (pathname === '/dang-nhap' || asking) return
  asking = true
  try {
    await readMeAnew()
    await queryClient.invalidateQueries()
  } catch {
    queryClient.clear()
    await router.navigate({ href: loginAddress(href) })
  } finally {
    asking = false
  }
}

async function askFirstFor(href: string): Promise<void> {
  // A failed reading has been told to the listener below like any other.
  await readMeAnew().catch(() => undefined)
  await router.navigate({ href })
}

onProblem((error) => {
  if (hasCode(error, 'access.not-signed-in')) void askToSignIn()
  if (hasCode(error, 'access.password-must-change')) void askFirstFor(ACCOUNT)
  if (hasCode(error, 'access.second-factor-missing')) void askFirstFor(SAFETY)
})

onProofNeeded(askForProof)

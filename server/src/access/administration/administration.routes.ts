import type { DeskContributor } from '../desk/desk.ts'
import type { Route } from '../door/route.ts'
import { delegationRoutes } from './delegations/delegations.routes.ts'
import { dutyRoutes } from './duties/duties.routes.ts'
import { leavingRoutes } from './leaving/leaving.routes.ts'
import { officerRoutes } from './officers/officers.routes.ts'
import { proposalRoutes } from './proposals/proposals.routes.ts'
import { unitRoutes } from './units/units.routes.ts'

/**
 * Quản trị: accounts and duties. Whoever works here sees no business data; the desks are handed in
 * for how much waits at a duty.
 */
export const administrationRoutes = (desks: readonly DeskContributor[]): Route[] => [
  ...officerRoutes,
  ...dutyRoutes,
  ...leavingRoutes(desks),
  ...unitRoutes(desks),
  ...proposalRoutes(desks),
  ...delegationRoutes,
]

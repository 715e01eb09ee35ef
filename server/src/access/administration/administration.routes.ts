import type { Route } from '../door/route.ts'
import { dutyRoutes } from './duties/duties.routes.ts'
import { officerRoutes } from './officers/officers.routes.ts'
import { proposalRoutes } from './proposals/proposals.routes.ts'

/** Quản trị: accounts and duties. Whoever works here sees no business data. */
export const administrationRoutes: Route[] = [...officerRoutes, ...dutyRoutes, ...proposalRoutes]

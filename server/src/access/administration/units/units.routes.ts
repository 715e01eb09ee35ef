import { z } from 'zod'
import { Written } from '../../../platform/http/schemas.ts'
import type { DeskContributor } from '../../desk/desk.ts'
import { action, read, type Route } from '../../door/route.ts'
import { proposeUnit, proposeUnitEnd } from './propose-unit.ts'
import { readUnits } from './read-units.ts'
import { AddUnit, EndUnit, UnitsPage } from './units.schema.ts'

const UnitParams = z.strictObject({ unitId: z.string().regex(/^[a-z0-9-]{1,80}$/) })

/** Đơn vị: the tree with its dates; two administrators add a unit or end one, by decision. */
export const unitRoutes = (contributors: readonly DeskContributor[]): Route[] => [
  read({
    url: '/administration/units',
    permission: 'administration.read',
    summary: 'The units in reach with their dates and successors',
    query: z.strictObject({}),
    reply: UnitsPage,
    run: (tx, ctx) => readUnits(tx, ctx),
  }),
  action({
    method: 'POST',
    url: '/administration/units',
    permission: 'administration.propose',
    stepUp: true,
    summary: 'Propose a new unit',
    body: AddUnit,
    reply: Written,
    run: (tx, ctx) => proposeUnit(tx, ctx, ctx.body),
  }),
  action({
    method: 'POST',
    url: '/administration/units/:unitId/end',
    permission: 'administration.propose',
    stepUp: true,
    summary: 'Propose to end a unit, and who carries on',
    params: UnitParams,
    body: EndUnit,
    reply: Written,
    run: (tx, ctx) => proposeUnitEnd(tx, ctx, { ...ctx.params, ...ctx.body, contributors }),
  }),
]

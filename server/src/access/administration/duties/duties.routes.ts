import { z } from 'zod'
import { IdParams, NoBody, Written } from '../../../platform/http/schemas.ts'
import { action, read, type Route } from '../../door/route.ts'
import { DutyMatrix, ProposeDuty } from './duties.schema.ts'
import { readMatrix } from './duty-matrix.ts'
import { endDuty } from './end-duty.ts'
import { proposeDuty } from './propose-duty.ts'

/** Nhiệm vụ: who holds what at which unit, proposed by one administrator, given by two. */
export const dutyRoutes: Route[] = [
  read({
    url: '/administration/duties',
    permission: 'administration.read',
    summary: 'Units and duties in reach: who holds what today, what is empty',
    query: z.strictObject({}),
    reply: DutyMatrix,
    run: (tx, ctx) => readMatrix(tx, ctx),
  }),
  action({
    method: 'POST',
    url: '/administration/duties',
    permission: 'administration.propose',
    stepUp: true,
    summary: 'Propose to give an officer a duty',
    body: ProposeDuty,
    reply: Written,
    run: (tx, ctx) => proposeDuty(tx, ctx, ctx.body),
  }),
  action({
    method: 'POST',
    url: '/administration/duties/:id/end',
    permission: 'administration.end-duty',
    stepUp: true,
    summary: 'End a duty at once, with what was delegated from it',
    params: IdParams,
    body: NoBody,
    reply: Written,
    run: (tx, ctx) => endDuty(tx, ctx, ctx.params.id),
  }),
]

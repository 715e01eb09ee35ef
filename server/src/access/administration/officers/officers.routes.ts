import { IdParams, NoBody, Written } from '../../../platform/http/schemas.ts'
import { action, read, type Route } from '../../door/route.ts'
import {
  addOfficer,
  disableOfficer,
  enableOfficer,
  resetFactor,
  resetPassword,
} from './keep-account.ts'
import { AddOfficer, OfficerPage, OfficersPage, ResetPassword } from './officers.schema.ts'
import { readOfficer, readOfficers } from './read-officers.ts'

/** Cán bộ: the accounts that an administrator keeps. */
export const officerRoutes: Route[] = [
  read({
    url: '/administration/officers',
    permission: 'administration.read',
    summary: 'Accounts of the units in reach, with the duties held today',
    reply: OfficersPage,
    run: (tx, ctx) => readOfficers(tx, ctx),
  }),
  read({
    url: '/administration/officers/:id',
    permission: 'administration.read',
    summary: 'One account with the history of its duties',
    params: IdParams,
    reply: OfficerPage,
    run: (tx, ctx) => readOfficer(tx, ctx, ctx.params.id),
  }),
  action({
    method: 'POST',
    url: '/administration/officers',
    permission: 'administration.keep-accounts',
    stepUp: true,
    summary: 'Add an officer without any duty',
    body: AddOfficer,
    reply: Written,
    run: (tx, ctx) => addOfficer(tx, ctx, ctx.body),
  }),
  action({
    method: 'POST',
    url: '/administration/officers/:id/disable',
    permission: 'administration.keep-accounts',
    stepUp: true,
    summary: 'Disable an account and end its sessions',
    params: IdParams,
    body: NoBody,
    reply: Written,
    run: (tx, ctx) => disableOfficer(tx, ctx, ctx.params.id),
  }),
  action({
    method: 'POST',
    url: '/administration/officers/:id/enable',
    permission: 'administration.keep-accounts',
    stepUp: true,
    summary: 'Enable a disabled account',
    params: IdParams,
    body: NoBody,
    reply: Written,
    run: (tx, ctx) => enableOfficer(tx, ctx, ctx.params.id),
  }),
  action({
    method: 'POST',
    url: '/administration/officers/:id/password',
    permission: 'administration.keep-accounts',
    stepUp: true,
    summary: 'Set a one-time password and end all sessions',
    params: IdParams,
    body: ResetPassword,
    reply: Written,
    run: (tx, ctx) => resetPassword(tx, ctx, { id: ctx.params.id, ...ctx.body }),
  }),
  action({
    method: 'POST',
    url: '/administration/officers/:id/second-factor',
    permission: 'administration.keep-accounts',
    stepUp: true,
    summary: 'Take away a second factor that was lost, and end all sessions',
    params: IdParams,
    body: NoBody,
    reply: Written,
    run: (tx, ctx) => resetFactor(tx, ctx, ctx.params.id),
  }),
]

import { action, file, read, type Route } from '../../../access/door/route.ts'
import { PRINT_FORMATS } from '../../../platform/documents/media-types.ts'
import { IdParams, NoBody, Written } from '../../../platform/http/schemas.ts'
import { makeWithdrawal, resubmitWithdrawal } from './make-withdrawal.ts'
import {
  cancelWithdrawal,
  confirmWithdrawal,
  passWithdrawal,
  receiveWithdrawal,
  returnWithdrawal,
  signWithdrawal,
} from './pass-withdrawal.ts'
import { giveNotice } from './print-withdrawal.ts'
import { readWithdrawal, readWithdrawals } from './read-withdrawal.ts'
import {
  MakeWithdrawal,
  ReturnWithdrawal,
  SignWithdrawal,
  WithdrawalCards,
  WithdrawalPage,
} from './withdrawal.schema.ts'

const reads: Route[] = [
  read({
    url: '/withdrawals',
    permission: 'withdrawal.read',
    summary: 'Notices of withdrawal in sight, those under way first',
    reply: WithdrawalCards,
    run: async (tx, ctx) => ({ withdrawals: await readWithdrawals(tx, ctx) }),
  }),
  read({
    url: '/withdrawals/:id',
    permission: 'withdrawal.read',
    summary: 'One notice: its people, every hop, and the actions open now',
    params: IdParams,
    reply: WithdrawalPage,
    run: (tx, ctx) => readWithdrawal(tx, ctx, ctx.params.id),
  }),
  ...PRINT_FORMATS.map((format) =>
    file({
      url: `/withdrawals/:id/notice.${format}`,
      permission: 'withdrawal.read',
      summary: `The notice as paper, as it was issued, as .${format}`,
      stepUp: true,
      params: IdParams,
      run: (tx, ctx) => giveNotice(tx, ctx, { id: ctx.params.id, format }),
    }),
  ),
]

const making: Route[] = [
  action({
    method: 'POST',
    url: '/withdrawals',
    permission: 'withdrawal.make',
    summary: 'Make a notice for people of the commune whose lines were confirmed',
    body: MakeWithdrawal,
    reply: Written,
    run: (tx, ctx) => makeWithdrawal(tx, ctx, ctx.body),
  }),
  action({
    method: 'POST',
    url: '/withdrawals/:id/resubmit',
    permission: 'withdrawal.make',
    summary: 'Submit a returned notice anew, with reasons corrected or people taken off it',
    params: IdParams,
    body: MakeWithdrawal,
    reply: Written,
    run: (tx, ctx) => resubmitWithdrawal(tx, ctx, { id: ctx.params.id, ...ctx.body }),
  }),
  action({
    method: 'POST',
    url: '/withdrawals/:id/cancel',
    permission: 'withdrawal.make',
    summary: 'Give a notice up: the people stay on the list',
    params: IdParams,
    body: NoBody,
    reply: Written,
    run: (tx, ctx) => cancelWithdrawal(tx, ctx, ctx.params.id),
  }),
]

const passing: Route[] = [
  action({
    method: 'POST',
    url: '/withdrawals/:id/sign',
    permission: 'withdrawal.sign',
    stepUp: true,
    summary: "The commune's police chief signs; money not yet paid waits from now on",
    params: IdParams,
    body: SignWithdrawal,
    reply: Written,
    run: (tx, ctx) => signWithdrawal(tx, ctx, { id: ctx.params.id, ...ctx.body }),
  }),
  action({
    method: 'POST',
    url: '/withdrawals/:id/confirm',
    permission: 'withdrawal.confirm',
    stepUp: true,
    summary: 'The commune People’s Committee confirms',
    params: IdParams,
    body: SignWithdrawal,
    reply: Written,
    run: (tx, ctx) => confirmWithdrawal(tx, ctx, { id: ctx.params.id, ...ctx.body }),
  }),
  action({
    method: 'POST',
    url: '/withdrawals/:id/pass',
    permission: 'withdrawal.pass',
    stepUp: true,
    summary: 'The standing agency passes the notice to the bank',
    params: IdParams,
    body: SignWithdrawal,
    reply: Written,
    run: (tx, ctx) => passWithdrawal(tx, ctx, { id: ctx.params.id, ...ctx.body }),
  }),
  action({
    method: 'POST',
    url: '/withdrawals/:id/receive',
    permission: 'withdrawal.receive',
    stepUp: true,
    summary: 'The bank takes the names off; the cases end',
    params: IdParams,
    body: SignWithdrawal,
    reply: Written,
    run: (tx, ctx) => receiveWithdrawal(tx, ctx, { id: ctx.params.id, ...ctx.body }),
  }),
  action({
    method: 'POST',
    url: '/withdrawals/:id/return',
    permission: 'withdrawal.return',
    summary: 'Whoever holds the notice sends it back with every reason at once',
    params: IdParams,
    body: ReturnWithdrawal,
    reply: Written,
    run: (tx, ctx) => returnWithdrawal(tx, ctx, { id: ctx.params.id, ...ctx.body }),
  }),
]

/** Thông báo rút tên: commune police, commune committee, standing agency, bank, the same day. */
export const withdrawalRoutes: Route[] = [...reads, ...making, ...passing]

import { action, read, type Route } from '../../../access/door/route.ts'
import { IdParams, NoBody, Written } from '../../../platform/http/schemas.ts'
import { CheckResidence } from '../../../registers/notices/notices.schema.ts'
import { acceptTransfer, refuseTransfer, takeTransferBack } from './answer-transfer.ts'
import { askTransfer, checkAndSendOn } from './ask-transfer.ts'
import { readTransfers } from './read-transfers.ts'
import { AcceptTransfer, AskTransfer, RefuseTransfer, TransferCards } from './transfers.schema.ts'

/** Chuyển nơi cư trú: one commune asks, the other says yes or no. */
export const transferRoutes: Route[] = [
  read({
    url: '/transfers',
    permission: 'transfer.read',
    summary: 'Requests to move people between communes, open ones first',
    reply: TransferCards,
    run: readTransfers,
  }),
  action({
    method: 'POST',
    url: '/people/:id/transfer',
    permission: 'transfer.ask',
    summary: 'Say that a person lives in another commune now, and ask it to take him in',
    params: IdParams,
    body: AskTransfer,
    reply: Written,
    run: (tx, ctx) =>
      askTransfer(tx, ctx, { personId: ctx.params.id, toAreaId: ctx.body.toAreaId }),
  }),
  action({
    method: 'POST',
    url: '/release-notices/:id/check',
    permission: 'release-notice.record',
    summary: 'Enter what the check of residence found; somebody who moved on is offered onwards',
    params: IdParams,
    body: CheckResidence,
    reply: Written,
    run: (tx, ctx) => checkAndSendOn(tx, ctx, { id: ctx.params.id, check: ctx.body }),
  }),
  action({
    method: 'POST',
    url: '/transfers/:id/accept',
    permission: 'transfer.answer',
    summary: 'Take the person in, with his new address',
    params: IdParams,
    body: AcceptTransfer,
    reply: Written,
    run: (tx, ctx) => acceptTransfer(tx, ctx, { id: ctx.params.id, address: ctx.body }),
  }),
  action({
    method: 'POST',
    url: '/transfers/:id/refuse',
    permission: 'transfer.answer',
    summary: 'Do not take the person in, with the reason',
    params: IdParams,
    body: RefuseTransfer,
    reply: Written,
    run: (tx, ctx) => refuseTransfer(tx, ctx, { id: ctx.params.id, reason: ctx.body.reason }),
  }),
  action({
    method: 'POST',
    url: '/transfers/:id/take-back',
    permission: 'transfer.ask',
    summary: 'Take a request back before it is answered',
    params: IdParams,
    body: NoBody,
    reply: Written,
    run: (tx, ctx) => takeTransferBack(tx, ctx, ctx.params.id),
  }),
]

import { action, file, read, type Route, upload } from '../../../access/door/route.ts'
import { IdParams, NoBody, Written } from '../../../platform/http/schemas.ts'
import { bringPackage, discardDelivery } from '../delivery/bring-package.ts'
import { openPackage } from '../delivery/open-package.ts'
import { readDeliveries, readDelivery } from '../delivery/preview-package.ts'
import { takeIn } from '../delivery/take-in.ts'
import { giveReceipt } from '../receipt/give-receipt.ts'
import { openReceipt, takeReceipt } from '../receipt/take-receipt.ts'
import { givePackage, makePackage } from './make-package.ts'
import { DeliveryCards, DeliveryPage, PackageState, TakeIn } from './package.schema.ts'
import { readPackage } from './read-package.ts'

const sending: Route[] = [
  read({
    url: '/hand-overs/:id/package',
    permission: 'package.read',
    summary: 'The hand-over as a file: made, brought, receipt',
    params: IdParams,
    reply: PackageState,
    run: (tx, ctx) => readPackage(tx, ctx, ctx.params.id),
  }),
  action({
    method: 'POST',
    url: '/hand-overs/:id/package',
    permission: 'package.make',
    stepUp: true,
    summary: 'Make the signed package of a hand-over',
    params: IdParams,
    body: NoBody,
    reply: Written,
    run: (tx, ctx) => makePackage(tx, ctx, ctx.params.id),
  }),
  file({
    url: '/hand-overs/:id/package.vbgoi',
    permission: 'package.make',
    stepUp: true,
    summary: 'The package as it was made',
    params: IdParams,
    run: (tx, ctx) => givePackage(tx, ctx, ctx.params.id),
  }),
  upload({
    url: '/hand-overs/:id/receipt',
    permission: 'package.make',
    summary: 'Record the signed receipt that came back by file',
    params: IdParams,
    reply: Written,
    prepare: (bytes) => Promise.resolve(openReceipt(bytes)),
    run: (tx, ctx) => takeReceipt(tx, ctx, { id: ctx.params.id, opened: ctx.body }),
  }),
]

const receiving: Route[] = [
  read({
    url: '/deliveries',
    permission: 'package.take-in',
    summary: 'Packages brought to this unit',
    reply: DeliveryCards,
    run: async (tx) => ({ deliveries: await readDeliveries(tx) }),
  }),
  upload({
    url: '/deliveries',
    permission: 'package.take-in',
    summary: 'Bring a package: verified whole, or refused with every defect at once',
    reply: Written,
    prepare: async (bytes) => ({ bytes, opening: await openPackage(bytes) }),
    run: (tx, ctx) => bringPackage(tx, ctx, ctx.body),
  }),
  read({
    url: '/deliveries/:id',
    permission: 'package.take-in',
    summary: 'What a waiting package holds',
    params: IdParams,
    reply: DeliveryPage,
    run: (tx, ctx) => readDelivery(tx, ctx, ctx.params.id),
  }),
  action({
    method: 'POST',
    url: '/deliveries/:id/take-in',
    permission: 'package.take-in',
    summary: 'Take a package in: hand-over, lists, people and papers, all or nothing',
    params: IdParams,
    body: TakeIn,
    reply: Written,
    ifMatch: true,
    run: (tx, ctx) => takeIn(tx, ctx, { id: ctx.params.id, ...ctx.body }),
  }),
  action({
    method: 'POST',
    url: '/deliveries/:id/discard',
    permission: 'package.take-in',
    summary: 'Discard a waiting package',
    params: IdParams,
    body: NoBody,
    reply: Written,
    ifMatch: true,
    run: (tx, ctx) => discardDelivery(tx, ctx, ctx.params.id),
  }),
  file({
    url: '/hand-overs/:id/receipt.vbbn',
    permission: 'package.take-in',
    stepUp: true,
    summary: 'The signed receipt of a hand-over that came by file',
    params: IdParams,
    run: (tx, ctx) => giveReceipt(tx, ctx, ctx.params.id),
  }),
]

/** Gói chuyển giao: a signed hand-over as one file, and the receipt that comes back. */
export const packageRoutes: Route[] = [...sending, ...receiving]

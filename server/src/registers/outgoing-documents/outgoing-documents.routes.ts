import { action, read, type Route } from '../../access/door/route.ts'
import { IdParams, Written } from '../../platform/http/schemas.ts'
import {
  CancelNumber,
  OutgoingRegister,
  RegisterQuery,
  ReserveNumber,
} from './outgoing-documents.schema.ts'
import { readRegister } from './read-register.ts'
import { cancelNumber, reserveNumber } from './reserve-number.ts'

/** Sổ văn bản đi: the numbers of a unit's outgoing documents, by year. */
export const outgoingDocumentRoutes: Route[] = [
  read({
    url: '/outgoing-documents',
    permission: 'outgoing-document.read',
    summary: "The register of the officer's own unit in one year, and the next number",
    query: RegisterQuery,
    reply: OutgoingRegister,
    run: (tx, ctx) => readRegister(tx, ctx, ctx.query),
  }),
  action({
    method: 'POST',
    url: '/outgoing-documents',
    permission: 'outgoing-document.number',
    summary: 'Reserve a number for a document that will be signed',
    body: ReserveNumber,
    reply: Written,
    run: (tx, ctx) => reserveNumber(tx, ctx, ctx.body),
  }),
  action({
    method: 'POST',
    url: '/outgoing-documents/:id/cancel',
    permission: 'outgoing-document.number',
    summary: 'Cancel a reserved number, with its reason; it is never used again',
    params: IdParams,
    body: CancelNumber,
    reply: Written,
    ifMatch: true,
    run: (tx, ctx) => cancelNumber(tx, ctx, { id: ctx.params.id, ...ctx.body }),
  }),
]

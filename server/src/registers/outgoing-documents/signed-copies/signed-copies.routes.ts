import { action, file, read, type Route, upload } from '../../../access/door/route.ts'
import { IdParams, Written } from '../../../platform/http/schemas.ts'
import { readScan } from '../../../platform/scans/read-scan.ts'
import { giveFirstPage, giveScan, readInbox } from './read-inbox.ts'
import { discardScan, fileByHand } from './settle-scan.ts'
import { DiscardScan, FileScan, ScanInbox } from './signed-copies.schema.ts'
import { takeScans } from './take-scans.ts'

/** Bản ký đã quét: signed papers come in by scanner or telephone and go to their records. */
export const signedCopyRoutes: Route[] = [
  read({
    url: '/scans',
    permission: 'signed-copy.file',
    summary: "The unit's inbox of scans: waiting, filed last, and papers that lack their copy",
    reply: ScanInbox,
    run: (tx, ctx) => readInbox(tx, ctx),
  }),
  file({
    url: '/scans/:id/scan.pdf',
    permission: 'signed-copy.file',
    stepUp: true,
    summary: "One scan of the unit's inbox",
    params: IdParams,
    run: (tx, ctx) => giveScan(tx, ctx, ctx.params.id),
  }),
  file({
    url: '/scans/:id/first-page.jpg',
    permission: 'signed-copy.file',
    summary: 'The first page of a scan as a picture',
    params: IdParams,
    run: (tx, ctx) => giveFirstPage(tx, ctx, ctx.params.id),
  }),
  upload({
    url: '/scans',
    permission: 'signed-copy.file',
    summary:
      'Scans and photographs (PDF, JPEG, PNG, or several as a form); each paper files itself',
    reply: Written,
    prepare: (bytes) => readScan(bytes),
    run: (tx, ctx) => takeScans(tx, ctx, ctx.body),
  }),
  action({
    method: 'POST',
    url: '/scans/:id/file',
    permission: 'signed-copy.file',
    summary: 'File a waiting scan by hand, number and date compared',
    params: IdParams,
    body: FileScan,
    reply: Written,
    ifMatch: true,
    run: (tx, ctx) => {
      const { documentId } = ctx.body
      return fileByHand(tx, ctx, { id: ctx.params.id, documentId })
    },
  }),
  action({
    method: 'POST',
    url: '/scans/:id/discard',
    permission: 'signed-copy.file',
    summary: 'Put a waiting scan out of the inbox, with its reason',
    params: IdParams,
    body: DiscardScan,
    reply: Written,
    ifMatch: true,
    run: (tx, ctx) => discardScan(tx, ctx, { id: ctx.params.id, ...ctx.body }),
  }),
]

import { action, read, type Route, upload } from '../../../access/door/route.ts'
import { IdParams, NoBody, Written } from '../../../platform/http/schemas.ts'
import { ListImport, SettleRows } from './list-import.schema.ts'
import { prepareFile } from './prepare-file.ts'
import { readImport } from './read-import.ts'
import { ReadingChoice } from './reading-choice.schema.ts'
import { abandonImport, settleRows } from './settle-rows.ts'
import { takeOver } from './take-over.ts'
import { readAgain, uploadFile } from './upload-file.ts'

/** Nhập Excel: a file is read, settled row by row, and taken into the draft. */
export const importRoutes: Route[] = [
  upload({
    url: '/lists/:id/imports',
    permission: 'monthly-list.draft',
    summary: 'Read a Mẫu 01 workbook for settling; its bytes are not kept',
    params: IdParams,
    query: ReadingChoice,
    reply: Written,
    prepare: prepareFile,
    run: (tx, ctx) => uploadFile(tx, ctx, { listId: ctx.params.id, reading: ctx.body }),
  }),
  upload({
    url: '/imports/:id/reading',
    permission: 'monthly-list.draft',
    summary: 'Read the same workbook again with the sheet, columns and font decided',
    params: IdParams,
    query: ReadingChoice,
    reply: Written,
    prepare: prepareFile,
    run: (tx, ctx) => readAgain(tx, ctx, { id: ctx.params.id, reading: ctx.body }),
  }),
  read({
    url: '/imports/:id',
    permission: 'monthly-list.draft',
    summary: 'A file being settled: rows, doubts, and who each row is',
    params: IdParams,
    reply: ListImport,
    run: (tx, ctx) => readImport(tx, ctx, ctx.params.id),
  }),
  action({
    method: 'PUT',
    url: '/imports/:id/rows',
    permission: 'monthly-list.draft',
    summary: 'Save settled rows',
    params: IdParams,
    body: SettleRows,
    reply: Written,
    ifMatch: true,
    run: (tx, ctx) => settleRows(tx, ctx, { id: ctx.params.id, rows: ctx.body.rows }),
  }),
  action({
    method: 'POST',
    url: '/imports/:id/take-over',
    permission: 'monthly-list.draft',
    summary: 'Take the settled rows into the draft, all or none',
    params: IdParams,
    body: NoBody,
    reply: Written,
    ifMatch: true,
    run: (tx, ctx) => takeOver(tx, ctx, ctx.params.id),
  }),
  action({
    method: 'POST',
    url: '/imports/:id/abandon',
    permission: 'monthly-list.draft',
    summary: 'Give the import up; nothing of the file stays',
    params: IdParams,
    body: NoBody,
    reply: Written,
    run: (tx, ctx) => abandonImport(tx, ctx, ctx.params.id),
  }),
]

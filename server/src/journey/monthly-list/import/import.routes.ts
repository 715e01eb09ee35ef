import { action, file, read, type Route, upload } from '../../../access/door/route.ts'
import { IdParams, NoBody, Written } from '../../../platform/http/schemas.ts'
import { SettleDifference } from '../corrected/difference.schema.ts'
import { giveCheckedSheet } from '../corrected/give-checked-sheet.ts'
import { prepareCorrected } from '../corrected/read-corrected.ts'
import { settleDifference, takeCorrected } from '../corrected/take-corrected.ts'
import { ImportRowsAsked, ListImport, PasteCells, SettleRows } from './list-import.schema.ts'
import { pasteCells } from './paste-cells.ts'
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
    query: ImportRowsAsked,
    reply: ListImport,
    run: (tx, ctx) => readImport(tx, ctx, { id: ctx.params.id, rows: ctx.query.rows }),
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
    method: 'PUT',
    url: '/imports/:id/cells',
    permission: 'monthly-list.draft',
    summary: 'Paste a block of texts, read as the cells of a file are',
    params: IdParams,
    body: PasteCells,
    reply: Written,
    ifMatch: true,
    run: (tx, ctx) => pasteCells(tx, ctx, { id: ctx.params.id, paste: ctx.body }),
  }),
  file({
    url: '/imports/:id/checked-sheet',
    permission: 'monthly-list.draft',
    stepUp: true,
    summary: 'What was read as .xlsx, doubtful cells marked and noted',
    params: IdParams,
    run: (tx, ctx) => giveCheckedSheet(tx, ctx, ctx.params.id),
  }),
  upload({
    url: '/imports/:id/corrected',
    permission: 'monthly-list.draft',
    summary: 'The sheet comes back corrected; its difference is kept for a decision',
    params: IdParams,
    reply: Written,
    prepare: prepareCorrected,
    run: (tx, ctx) => takeCorrected(tx, ctx, { id: ctx.params.id, reading: ctx.body }),
  }),
  action({
    method: 'POST',
    url: '/imports/:id/difference',
    permission: 'monthly-list.draft',
    summary: 'Decide about the difference to a corrected sheet, cell by cell',
    params: IdParams,
    body: SettleDifference,
    reply: Written,
    ifMatch: true,
    run: (tx, ctx) => settleDifference(tx, ctx, { id: ctx.params.id, decided: ctx.body }),
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

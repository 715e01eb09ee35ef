import { action, read, type Route, upload } from '../../../access/door/route.ts'
import { platformRefusals } from '../../../platform/http/platform.refusals.ts'
import { IdParams, NoBody, Written } from '../../../platform/http/schemas.ts'
import type { Acting } from '../take-list.ts'
import { findImport, type KeptRow } from './import.queries.ts'
import { ListImport, SettleRows } from './list-import.schema.ts'
import { matchRows } from './match-rows.ts'
import { prepareFile } from './prepare-file.ts'
import { ReadingChoice } from './reading-choice.schema.ts'
import { abandonImport, settleRows } from './settle-rows.ts'
import { takeOver } from './take-over.ts'
import { uploadFile } from './upload-file.ts'
import type { Tx } from '../../../platform/database/database.ts'
import type { DoorContext } from '../../../access/door/route.ts'

type Reading = Acting & Pick<DoorContext, 'sees'>

async function readImport(tx: Tx, ctx: Reading, id: string): Promise<ListImport> {
  const found = await findImport(tx, id)
  if (found === undefined) throw platformRefusals.refuse('not-found')
  const rows = found.rows as unknown as KeptRow[]
  const matched = await matchRows(tx, ctx, { listId: found.list_id, rows })
  ctx.sees(matched.flatMap(({ personId }) => (personId === null ? [] : [personId])))
  return {
    id: found.id,
    listId: found.list_id,
    version: found.version,
    state: found.state as ListImport['state'],
    sheet: found.sheet,
    columns: found.columns as unknown as ListImport['columns'],
    dropped: found.dropped as unknown as ListImport['dropped'],
    problems: found.problems as unknown as ListImport['problems'],
    rows: matched.map(({ row, match }) => ({ ...row, match })),
  }
}

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

import { file, read, type Route } from '../../../access/door/route.ts'
import { IdParams } from '../../../platform/http/schemas.ts'
import { Folder } from './folder.schema.ts'
import {
  giveHandOverFolder,
  giveListFolder,
  readHandOverFolder,
  readListFolder,
} from './give-folder.ts'

/** Trình ký một bìa: everything the signer has to see, in one place, on screen and on paper. */
export const folderRoutes: Route[] = [
  read({
    url: '/lists/:id/folder',
    permission: 'folder.read',
    summary: 'The folder of a list for its signer',
    params: IdParams,
    reply: Folder,
    run: (tx, ctx) => readListFolder(tx, ctx, ctx.params.id),
  }),
  file({
    url: '/lists/:id/folder.pdf',
    permission: 'folder.read',
    stepUp: true,
    summary: 'The same folder as one PDF',
    params: IdParams,
    run: (tx, ctx) => giveListFolder(tx, ctx, ctx.params.id),
  }),
  read({
    url: '/hand-overs/:id/folder',
    permission: 'folder.read',
    summary: 'The folder of a hand-over for its signer',
    params: IdParams,
    reply: Folder,
    run: (tx, ctx) => readHandOverFolder(tx, ctx, ctx.params.id),
  }),
  file({
    url: '/hand-overs/:id/folder.pdf',
    permission: 'folder.read',
    stepUp: true,
    summary: 'The same folder as one PDF',
    params: IdParams,
    run: (tx, ctx) => giveHandOverFolder(tx, ctx, ctx.params.id),
  }),
]

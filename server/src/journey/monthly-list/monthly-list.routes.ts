import { action, file, read, type Route } from '../../access/door/route.ts'
import { Id, IdParams, NoBody, Written } from '../../platform/http/schemas.ts'
import { confirmList, decideLine } from './confirm-list.ts'
import { giveListCopy } from './signed-copies/give-list-copy.ts'
import { addLine, changeLine, removeLine } from './edit-lines.ts'
import { exportMau01 } from './export-mau-01.ts'
import {
  AddLine,
  DecideLine,
  LineFields,
  LineParams,
  ListCards,
  ListPage,
  ListsQuery,
  OpenList,
  RemoveLine,
  ReturnList,
  ReturnParams,
  ConfirmList,
  SignList,
  SubmitList,
} from './monthly-list.schema.ts'
import { openList } from './open-list.ts'
import { giveReturnLetter } from './papers/give-return-letter.ts'
import { readList, readLists } from './read-list.ts'
import { recallList, returnList } from './return-list.ts'
import { signList } from './sign-list.ts'
import { submitList } from './submit-list.ts'
import { withdrawLine } from './withdraw-line.ts'

const reads: Route[] = [
  read({
    url: '/lists',
    permission: 'monthly-list.read',
    summary: 'Monthly lists in sight',
    query: ListsQuery,
    reply: ListCards,
    run: async (tx, ctx) => ({ lists: await readLists(tx, ctx, ctx.query.month) }),
  }),
  read({
    url: '/lists/:id',
    permission: 'monthly-list.read',
    summary: 'One list with its lines, versions, signatures and the actions open now',
    params: IdParams,
    reply: ListPage,
    run: (tx, ctx) => readList(tx, ctx, ctx.params.id),
  }),
  ...(['pdf', 'docx', 'xlsx'] as const).map((format) =>
    file({
      url: `/lists/:id/mau-01.${format}`,
      permission: 'monthly-list.read',
      stepUp: true,
      summary: `The list as a Mẫu số 01 .${format}`,
      params: IdParams,
      run: (tx, ctx) => exportMau01(tx, ctx, { id: ctx.params.id, format }),
    }),
  ),
  file({
    url: '/lists/:id/signed-copies/:copyId/copy.pdf',
    permission: 'monthly-list.read',
    stepUp: true,
    summary: 'A signed copy of the list',
    params: IdParams.extend({ copyId: Id }),
    run: (tx, ctx) => {
      const { id: listId, copyId } = ctx.params
      return giveListCopy(tx, ctx, { listId, copyId })
    },
  }),
  ...(['pdf', 'docx'] as const).map((format) =>
    file({
      url: `/lists/:id/returns/:returnId/letter.${format}`,
      permission: 'monthly-list.read',
      stepUp: true,
      summary: `The letter that returned the list, with every defect, as .${format}`,
      params: ReturnParams,
      run: (tx, ctx) => giveReturnLetter(tx, ctx, { ...ctx.params, format }),
    }),
  ),
]

const drafting: Route[] = [
  action({
    method: 'POST',
    url: '/lists',
    permission: 'monthly-list.draft',
    summary: 'Open the list of a month, prefilled, or a supplement',
    body: OpenList,
    reply: Written,
    run: (tx, ctx) => openList(tx, ctx, ctx.body),
  }),
  action({
    method: 'POST',
    url: '/lists/:id/lines',
    permission: 'monthly-list.draft',
    summary: 'Add a person to a draft',
    params: IdParams,
    body: AddLine,
    reply: Written,
    ifMatch: true,
    run: (tx, ctx) => {
      const { personId, ...fields } = ctx.body
      return addLine(tx, ctx, { listId: ctx.params.id, personId, fields })
    },
  }),
  action({
    method: 'PUT',
    url: '/lists/:id/lines/:lineId',
    permission: 'monthly-list.draft',
    summary: 'Change a line of a draft',
    params: LineParams,
    body: LineFields,
    reply: Written,
    ifMatch: true,
    run: (tx, ctx) => {
      const { id: listId, lineId } = ctx.params
      return changeLine(tx, ctx, { listId, lineId, fields: ctx.body })
    },
  }),
  action({
    method: 'POST',
    url: '/lists/:id/lines/:lineId/remove',
    permission: 'monthly-list.draft',
    summary: 'Take a person off a draft, with a coded reason',
    params: LineParams,
    body: RemoveLine,
    reply: Written,
    ifMatch: true,
    run: (tx, ctx) => {
      const { id: listId, lineId } = ctx.params
      return removeLine(tx, ctx, { listId, lineId, reason: ctx.body.reason })
    },
  }),
  action({
    method: 'POST',
    url: '/lists/:id/submit',
    permission: 'monthly-list.draft',
    summary: 'Submit for signature, naming the lines that stay behind',
    params: IdParams,
    body: SubmitList,
    reply: Written,
    ifMatch: true,
    run: (tx, ctx) => submitList(tx, ctx, { id: ctx.params.id, keptBack: ctx.body.keptBack }),
  }),
  action({
    method: 'POST',
    url: '/lists/:id/lines/:lineId/withdraw',
    permission: 'monthly-list.draft',
    summary: 'Take one line out of a list that waits for its signature: a new version, a new hash',
    params: LineParams,
    body: RemoveLine,
    reply: Written,
    ifMatch: true,
    run: (tx, ctx) => {
      const { id: listId, lineId } = ctx.params
      return withdrawLine(tx, ctx, { listId, lineId, reason: ctx.body.reason })
    },
  }),
  action({
    method: 'POST',
    url: '/lists/:id/recall',
    permission: 'monthly-list.draft',
    summary: 'Take back a list that nobody has signed yet',
    params: IdParams,
    body: NoBody,
    reply: Written,
    run: (tx, ctx) => recallList(tx, ctx, ctx.params.id),
  }),
]

const signing: Route[] = [
  action({
    method: 'POST',
    url: '/lists/:id/send-back',
    permission: 'monthly-list.sign',
    summary: 'The chief sends the list back to its compiler',
    params: IdParams,
    body: ReturnList,
    reply: Written,
    run: (tx, ctx) =>
      returnList(tx, ctx, { id: ctx.params.id, action: 'send-back', back: ctx.body }),
  }),
  action({
    method: 'POST',
    url: '/lists/:id/sign',
    permission: 'monthly-list.sign',
    stepUp: true,
    summary: 'Sign exactly this content and pass it to the commune',
    params: IdParams,
    body: SignList,
    reply: Written,
    run: (tx, ctx) => signList(tx, ctx, { id: ctx.params.id, ...ctx.body }),
  }),
]

const confirming: Route[] = [
  action({
    method: 'POST',
    url: '/lists/:id/lines/:lineId/decision',
    permission: 'monthly-list.confirm',
    summary: 'Confirm a line, or leave it out with all reasons',
    params: LineParams,
    body: DecideLine,
    reply: Written,
    ifMatch: true,
    run: (tx, ctx) => {
      const { id: listId, lineId } = ctx.params
      return decideLine(tx, ctx, { listId, lineId, decision: ctx.body })
    },
  }),
  action({
    method: 'POST',
    url: '/lists/:id/return',
    permission: 'monthly-list.confirm',
    summary: 'Return the list with every reason at once',
    params: IdParams,
    body: ReturnList,
    reply: Written,
    ifMatch: true,
    run: (tx, ctx) => {
      const version = ctx.expectedVersion
      return returnList(tx, ctx, { id: ctx.params.id, action: 'return', version, back: ctx.body })
    },
  }),
  action({
    method: 'POST',
    url: '/lists/:id/confirm',
    permission: 'monthly-list.confirm',
    stepUp: true,
    summary: 'Confirm the list as decided, and sign it',
    params: IdParams,
    body: ConfirmList,
    reply: Written,
    ifMatch: true,
    run: (tx, ctx) => confirmList(tx, ctx, { id: ctx.params.id, ...ctx.body }),
  }),
]

/** Danh sách tháng (Mẫu số 01): from a draft to the commune's confirmation. */
export const monthlyListRoutes: Route[] = [...reads, ...drafting, ...signing, ...confirming]

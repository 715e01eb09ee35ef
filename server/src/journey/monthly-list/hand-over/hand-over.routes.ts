import { action, file, read, type Route } from '../../../access/door/route.ts'
import { Id, IdParams, Written } from '../../../platform/http/schemas.ts'
import { giveSignedCopy } from '../../../registers/outgoing-documents/signed-copies/give-copy.ts'
import {
  DiscardHandOver,
  HandOverCards,
  HandOverPage,
  HoldList,
  IncludeList,
  OpenHandOver,
  ReceiveHandOver,
  ReturnIncludedList,
  SignHandOver,
} from './hand-over.schema.ts'
import { givePaper, type Wanted } from './give-paper.ts'
import {
  discardHandOver,
  holdOrInclude,
  openHandOver,
  returnFromHandOver,
} from './prepare-hand-over.ts'
import { readHandOver, readHandOvers } from './read-hand-over.ts'
import { receiveHandOver } from './receive-hand-over.ts'
import { signHandOver } from './sign-hand-over.ts'

const reads: Route[] = [
  read({
    url: '/hand-overs',
    permission: 'hand-over.read',
    summary: 'Hand-overs of lists to the bank, newest first',
    reply: HandOverCards,
    run: async (tx, ctx) => ({ handOvers: await readHandOvers(tx, ctx) }),
  }),
  read({
    url: '/hand-overs/:id',
    permission: 'hand-over.read',
    summary: 'One hand-over: lists that go, stay or are late, and the actions open now',
    params: IdParams,
    reply: HandOverPage,
    run: (tx, ctx) => readHandOver(tx, ctx, ctx.params.id),
  }),
]

const CopyParams = IdParams.extend({ copyId: Id })

const signedCopy = file({
  url: '/hand-overs/:id/signed-copies/:copyId/copy.pdf',
  permission: 'hand-over.read',
  stepUp: true,
  summary: 'The signed copy of the cover letter or of the receipt',
  params: CopyParams,
  run: (tx, ctx) => {
    const { id: subjectId, copyId } = ctx.params
    return giveSignedCopy(tx, ctx, { subjectId, copyId })
  },
})

const PAPERS = {
  'cover-letter': 'The cover letter',
  summary: 'The summary by commune',
  minutes: 'The minutes of the hand-over',
  receipt: "The bank's receipt",
} as const

const paperOf = (paper: keyof typeof PAPERS, format: Wanted['format']): Route =>
  file({
    url: `/hand-overs/:id/${paper}.${format}`,
    permission: 'hand-over.read',
    stepUp: true,
    summary: `${PAPERS[paper]} as .${format}`,
    params: IdParams,
    run: (tx, ctx) => givePaper(tx, ctx, { handOverId: ctx.params.id, paper, format }),
  })

const papers: Route[] = [
  ...Object.keys(PAPERS).flatMap((paper) =>
    (['pdf', 'docx'] as const).map((format) => paperOf(paper as keyof typeof PAPERS, format)),
  ),
  paperOf('summary', 'xlsx'),
  signedCopy,
]

const preparing: Route[] = [
  action({
    method: 'POST',
    url: '/hand-overs',
    permission: 'hand-over.prepare',
    summary: 'Open the hand-over of a month',
    body: OpenHandOver,
    reply: Written,
    run: (tx, ctx) => openHandOver(tx, ctx, ctx.body.month),
  }),
  action({
    method: 'POST',
    url: '/hand-overs/:id/hold',
    permission: 'hand-over.prepare',
    summary: 'Hold a list back, with its reason',
    params: IdParams,
    body: HoldList,
    reply: Written,
    ifMatch: true,
    run: (tx, ctx) => {
      const { listId, reason, note } = ctx.body
      const judgement = { id: ctx.params.id, listId, reasons: [reason], note }
      return holdOrInclude(tx, ctx, { ...judgement, action: 'hold-list' })
    },
  }),
  action({
    method: 'POST',
    url: '/hand-overs/:id/include',
    permission: 'hand-over.prepare',
    summary: 'Let a held list go',
    params: IdParams,
    body: IncludeList,
    reply: Written,
    ifMatch: true,
    run: (tx, ctx) => {
      const judgement = { id: ctx.params.id, listId: ctx.body.listId, reasons: [], note: '' }
      return holdOrInclude(tx, ctx, { ...judgement, action: 'include-list' })
    },
  }),
  action({
    method: 'POST',
    url: '/hand-overs/:id/return-list',
    permission: 'hand-over.prepare',
    summary: 'Return a confirmed list to its commune, with every reason at once',
    params: IdParams,
    body: ReturnIncludedList,
    reply: Written,
    ifMatch: true,
    run: (tx, ctx) => returnFromHandOver(tx, ctx, { id: ctx.params.id, ...ctx.body }),
  }),
]

const giving: Route[] = [
  action({
    method: 'POST',
    url: '/hand-overs/:id/discard',
    permission: 'hand-over.prepare',
    summary: 'Give up a draft, with its reason; the lists wait for the next hand-over',
    params: IdParams,
    body: DiscardHandOver,
    reply: Written,
    ifMatch: true,
    run: (tx, ctx) => discardHandOver(tx, ctx, { id: ctx.params.id, ...ctx.body }),
  }),
]

const deciding: Route[] = [
  action({
    method: 'POST',
    url: '/hand-overs/:id/sign',
    permission: 'hand-over.sign',
    stepUp: true,
    summary: 'Sign the numbered cover letter and hand the lists over',
    params: IdParams,
    body: SignHandOver,
    reply: Written,
    run: (tx, ctx) => signHandOver(tx, ctx, { id: ctx.params.id, ...ctx.body }),
  }),
  action({
    method: 'POST',
    url: '/hand-overs/:id/receive',
    permission: 'hand-over.receive',
    stepUp: true,
    summary: 'Receive the lists, or send some back with every reason at once',
    params: IdParams,
    body: ReceiveHandOver,
    reply: Written,
    run: (tx, ctx) => receiveHandOver(tx, ctx, { id: ctx.params.id, sentBack: ctx.body.sentBack }),
  }),
]

/** Chuyển danh sách: from the confirmed lists of the communes to the bank's receipt. */
export const handOverRoutes: Route[] = [...reads, ...papers, ...preparing, ...giving, ...deciding]

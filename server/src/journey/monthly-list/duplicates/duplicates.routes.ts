import { action, read, type Route } from '../../../access/door/route.ts'
import { IdParams, NoBody, Written } from '../../../platform/http/schemas.ts'
import { Duplicates, MergePeople, SayDifferent } from './duplicates.schema.ts'
import { mergePeople, sayDifferent } from './merge-people.ts'
import { readDuplicates } from './read-duplicates.ts'
import { undoMerge } from './undo-merge.ts'

/** Có thể trùng: two records side by side, a decision, and the way back. */
export const duplicateRoutes: Route[] = [
  read({
    url: '/duplicates',
    permission: 'duplicate.judge',
    summary: 'Records of the commune that look alike, and merges that can still be taken back',
    reply: Duplicates,
    run: readDuplicates,
  }),
  action({
    method: 'POST',
    url: '/duplicates/different',
    permission: 'duplicate.judge',
    summary: 'Two people who look alike are two: never asked again',
    body: SayDifferent,
    reply: Written,
    run: (tx, ctx) => sayDifferent(tx, ctx, ctx.body),
  }),
  action({
    method: 'POST',
    url: '/duplicates/merge',
    permission: 'duplicate.judge',
    summary: 'Two records are one person: which one stays, each field as chosen',
    body: MergePeople,
    reply: Written,
    run: (tx, ctx) => mergePeople(tx, ctx, ctx.body),
  }),
  action({
    method: 'POST',
    url: '/merges/:id/undo',
    permission: 'duplicate.judge',
    summary: 'Take a merge back while nothing else has happened to the two',
    params: IdParams,
    body: NoBody,
    reply: Written,
    run: (tx, ctx) => undoMerge(tx, ctx, ctx.params.id),
  }),
]

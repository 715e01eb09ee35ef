import { z } from 'zod'
import { Id } from '../../../platform/http/schemas.ts'

/** Text or a table of a folder, on screen and on paper in the same words. */
export const FolderBlock = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('text'),
    lines: z.array(z.string()),
    isStrong: z.boolean(),
    isCentred: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('table'),
    columns: z.array(z.strictObject({ title: z.string(), isNumber: z.boolean() })),
    rows: z.array(z.array(z.string())),
    total: z.array(z.string()).nullable(),
  }),
])
export type FolderBlock = z.infer<typeof FolderBlock>

export const FolderPartCode = z.enum([
  'letter',
  'list',
  'summary',
  'changes',
  'checks',
  'verdicts',
  'doubts',
  'returns',
])

/** Bìa trình ký: everything the signer has to see, bound to the hash of what he would sign. */
export const Folder = z.strictObject({
  id: Id,
  title: z.string(),
  lead: z.string(),
  version: z.number().int(),
  contentHash: z.string(),
  parts: z.array(
    z.strictObject({
      code: FolderPartCode,
      title: z.string(),
      blocks: z.array(FolderBlock),
    }),
  ),
  /** What this officer signs here; null when it is not his turn. */
  signs: z.enum(['list', 'confirmation', 'hand-over']).nullable(),
})
export type Folder = z.infer<typeof Folder>

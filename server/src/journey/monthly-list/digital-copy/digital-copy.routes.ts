import { file, read, type Route, upload } from '../../../access/door/route.ts'
import { IdParams, Written } from '../../../platform/http/schemas.ts'
import { linesInSight } from '../read-list.ts'
import { findCard } from '../monthly-list.queries.ts'
import { DigitalCopies } from './digital-copy.schema.ts'
import { keepDigitalCopy } from './keep-digital-copy.ts'
import { giveDigitalCopy, readDigitalCopies } from './read-digital-copies.ts'

const SUBJECTS = [
  { subject: 'list', path: '/lists', reads: 'monthly-list.read' },
  { subject: 'hand-over', path: '/hand-overs', reads: 'hand-over.read' },
] as const

const routesOf = ({ subject, path, reads }: (typeof SUBJECTS)[number]): Route[] => [
  read({
    url: `${path}/:id/digital-copies`,
    permission: reads,
    summary: 'Digitally signed copies, each signature verified anew',
    params: IdParams,
    reply: DigitalCopies,
    run: (tx, ctx) => readDigitalCopies(tx, ctx, { id: ctx.params.id, subject }),
  }),
  file({
    url: `${path}/:id/digital-copy.pdf`,
    permission: reads,
    stepUp: true,
    summary: 'The newest digitally signed copy, as it was given in',
    params: IdParams,
    run: async (tx, ctx) => {
      const { id } = ctx.params
      const card = subject === 'list' ? await findCard(tx, id) : undefined
      const lines = card === undefined ? [] : await linesInSight(tx, card, ctx.officer.duty)
      ctx.sees(lines.map((line) => line.person_id))
      return await giveDigitalCopy(tx, ctx, id)
    },
  }),
  upload({
    url: `${path}/:id/digital-copies`,
    permission: 'digital-copy.file',
    summary: 'Keep the issued PDF that the office signed in its own tool, once it verifies',
    params: IdParams,
    reply: Written,
    prepare: (bytes) => Promise.resolve(bytes),
    run: (tx, ctx) => keepDigitalCopy(tx, ctx, { id: ctx.params.id, subject, bytes: ctx.body }),
  }),
]

/** Bản ký số: out to the office's signing tool, back as the signed copy. */
export const digitalCopyRoutes: Route[] = SUBJECTS.flatMap(routesOf)

import { action, file, read, type Route, upload } from '../../../access/door/route.ts'
import { NoBody, Written } from '../../../platform/http/schemas.ts'
import { giveTemplate, readTemplates } from './read-templates.ts'
import { setTemplate, useShipped } from './set-template.ts'
import { PaperTemplatesPage, TemplateParams } from './templates.schema.ts'

/** Mẫu văn bản: the Word templates of an office. */
export const templateRoutes: Route[] = [
  read({
    url: '/paper-templates',
    permission: 'paper-template.read',
    summary: "The templates of the office's papers and their tags",
    reply: PaperTemplatesPage,
    run: (tx, ctx) => readTemplates(tx, ctx),
  }),
  ...(['current', 'shipped', 'sample'] as const).map((which) =>
    file({
      url: `/paper-templates/:kind/${which}.docx`,
      permission: 'paper-template.read',
      summary: `A template as a Word document: ${which}`,
      params: TemplateParams,
      run: (tx, ctx) => giveTemplate(tx, ctx, { kind: ctx.params.kind, file: which }),
    }),
  ),
  upload({
    url: '/paper-templates/:kind',
    permission: 'paper-template.set',
    summary: "Put the office's own template in place; refused with every defect at once",
    params: TemplateParams,
    reply: Written,
    prepare: (bytes) => Promise.resolve(bytes),
    run: (tx, ctx) => setTemplate(tx, ctx, { kind: ctx.params.kind, bytes: ctx.body }),
  }),
  action({
    method: 'POST',
    url: '/paper-templates/:kind/shipped',
    permission: 'paper-template.set',
    summary: 'Go back to the shipped template',
    params: TemplateParams,
    body: NoBody,
    reply: Written,
    run: (tx, ctx) => useShipped(tx, ctx, ctx.params.kind),
  }),
]

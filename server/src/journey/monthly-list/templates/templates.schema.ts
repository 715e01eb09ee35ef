import { z } from 'zod'
import { PlainDateText } from '../../../platform/http/schemas.ts'

export const TemplateKind = z.enum([
  'cover-letter',
  'summary',
  'minutes',
  'receipt',
  'return-letter',
  'mau-01',
  'withdrawal-notice',
])
export type TemplateKind = z.infer<typeof TemplateKind>

export const TemplateParams = z.strictObject({ kind: TemplateKind })

export const PaperTemplate = z.strictObject({
  kind: TemplateKind,
  name: z.string(),
  /** Whether the unit's own template counts now, and since when. */
  isOwn: z.boolean(),
  since: PlainDateText.nullable(),
  setByName: z.string().nullable(),
  tags: z.array(z.strictObject({ tag: z.string(), isRequired: z.boolean() })),
})
export type PaperTemplate = z.infer<typeof PaperTemplate>

export const PaperTemplatesPage = z.strictObject({
  templates: z.array(PaperTemplate),
  maySet: z.boolean(),
})
export type PaperTemplatesPage = z.infer<typeof PaperTemplatesPage>

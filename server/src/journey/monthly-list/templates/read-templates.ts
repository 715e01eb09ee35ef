import type { DoorContext, FileReply } from '../../../access/door/route.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { DOCX } from '../../../platform/documents/media-types.ts'
import {
  allowedTags,
  fillForm,
  type PaperForm,
  requiredTags,
  shippedTemplate,
} from '../../../platform/documents/paper-form.ts'
import { platformRefusals } from '../../../platform/http/platform.refusals.ts'
import { officeForms } from './office-forms.ts'
import { findTemplate, listTemplates, type TemplateRow } from './templates.queries.ts'
import type { PaperTemplate, PaperTemplatesPage } from './templates.schema.ts'

type Reading = Pick<DoorContext, 'officer' | 'today' | 'may'>

function cardOf(form: PaperForm, row: TemplateRow | undefined): PaperTemplate {
  const required = new Set(requiredTags(form))
  const isOwn = row?.is_own === true
  return {
    kind: form.kind as PaperTemplate['kind'],
    name: form.name,
    isOwn,
    since: isOwn ? row.valid_from : null,
    setByName: isOwn ? row.set_by_name : null,
    tags: allowedTags(form).map((tag) => ({ tag, isRequired: required.has(tag) })),
  }
}

/** Mẫu văn bản: which template of each of its papers counts for this office. */
export async function readTemplates(tx: Tx, ctx: Reading): Promise<PaperTemplatesPage> {
  const rows = await listTemplates(tx, ctx.officer.unitId)
  const forms = await officeForms(tx, ctx)
  return {
    maySet: ctx.may('paper-template.set'),
    templates: forms.map((form) =>
      cardOf(
        form,
        rows.find((row) => row.kind === form.kind),
      ),
    ),
  }
}

export type TemplateFile = 'current' | 'shipped' | 'sample'

/** The template to change in Word, the shipped one, or the one in use filled with sample data. */
export async function giveTemplate(
  tx: Tx,
  ctx: Reading,
  { kind, file }: { kind: string; file: TemplateFile },
): Promise<FileReply> {
  const form = (await officeForms(tx, ctx)).find((one) => one.kind === kind)
  if (form === undefined) throw platformRefusals.refuse('not-found')
  const { template } = await findTemplate(tx, { unitId: ctx.officer.unitId, kind })
  const own = file === 'shipped' ? undefined : template
  const sample = { head: form.sampleHead, words: form.sample }
  const bytes =
    file === 'sample' ? await fillForm(form, sample, own) : (own ?? (await shippedTemplate(form)))
  return { bytes, mediaType: DOCX, fileName: `mau-${kind}-${file}.docx` }
}

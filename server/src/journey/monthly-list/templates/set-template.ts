import type { Tx } from '../../../platform/database/database.ts'
import type { PaperForm } from '../../../platform/documents/paper-form.ts'
import { platformRefusals } from '../../../platform/http/platform.refusals.ts'
import { sha256 } from '../../../platform/http/idempotency.ts'
import type { Written } from '../../../platform/http/schemas.ts'
import type { Acting } from '../take-list.ts'
import { templateDefects } from './check-template.ts'
import { officeForms } from './office-forms.ts'
import { findTemplate, insertTemplate, lockTemplates } from './templates.queries.ts'
import { templateRefusals } from './templates.refusals.ts'

const MOST_BYTES = 1024 * 1024

async function formOf(tx: Tx, acting: Acting, kind: string): Promise<PaperForm> {
  const form = (await officeForms(tx, acting)).find((one) => one.kind === kind)
  if (form === undefined) throw platformRefusals.refuse('not-found')
  return form
}

/** Thay mẫu: a Word file of the office, checked whole before it counts, from today on. */
export async function setTemplate(
  tx: Tx,
  acting: Acting,
  { kind, bytes }: { kind: string; bytes: Buffer },
): Promise<Written> {
  const form = await formOf(tx, acting, kind)
  if (bytes.length > MOST_BYTES) throw templateRefusals.refuse('too-large')
  const reasons = await templateDefects(form, bytes)
  if (reasons.length > 0) {
    throw templateRefusals.refuse('not-usable', { count: reasons.length }, { reasons })
  }
  return await insert(tx, acting, { kind, content: bytes, sha256: sha256(bytes) })
}

/** Dùng lại mẫu có sẵn: the shipped template counts again; the office's own stays on record. */
export async function useShipped(tx: Tx, acting: Acting, kind: string): Promise<Written> {
  await formOf(tx, acting, kind)
  await lockTemplates(tx, acting.officer.unitId)
  const { template } = await findTemplate(tx, { unitId: acting.officer.unitId, kind })
  if (template === undefined) throw templateRefusals.refuse('already-shipped')
  return await insert(tx, acting, { kind, content: null, sha256: null })
}

async function insert(
  tx: Tx,
  { officer, today, touched }: Acting,
  row: { kind: string; content: Buffer | null; sha256: string | null },
): Promise<Written> {
  await lockTemplates(tx, officer.unitId)
  const whose = { unitId: officer.unitId, by: officer.userId, on: today }
  const { id, number } = await insertTemplate(tx, { ...row, ...whose })
  touched('paper-template', id)
  return { id, version: number }
}

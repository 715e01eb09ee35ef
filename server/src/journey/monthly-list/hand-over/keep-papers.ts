import type { FileReply } from '../../../access/door/route.ts'
import { PRINT_FORMATS, type PrintFormat } from '../../../platform/documents/media-types.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { insertStoredFiles, type StoredFile } from '../../../platform/files/files.queries.ts'
import {
  insertIssuedPapers,
  type IssuedPaper,
} from '../../../registers/outgoing-documents/outgoing-documents.queries.ts'
import { mau01Facts } from '../papers/mau-01-facts.ts'
import { printMau01 } from '../papers/print-mau-01.ts'
import { handOverFacts } from '../papers/hand-over-facts.ts'
import { type HandOverPaper, printHandOver, summaryWorkbook } from '../papers/print-hand-over.ts'
import type { Acting } from '../take-list.ts'
import { findTemplate } from '../templates/templates.queries.ts'
import {
  insertPapers,
  insertPrints,
  type KeptPaper,
  type KeptPrint,
  type PaperKind,
} from './papers.queries.ts'

interface Signed {
  id: string
  standing_unit_id: string
  bank_unit_id: string
  /** The number they go under. */
  documentId: string
}

interface Paper {
  kind: KeptPrint['kind']
  format: PrintFormat | 'xlsx'
  listId: string | null
  file: FileReply
}

async function printPapers(
  tx: Tx,
  acting: Acting,
  wanted: { handOverId: string; unitId: string; papers: readonly HandOverPaper[] },
): Promise<Paper[]> {
  const facts = await handOverFacts(tx, acting, wanted.handOverId)
  const printed: Paper[] = []
  for (const paper of wanted.papers) {
    const template = await findTemplate(tx, { unitId: wanted.unitId, kind: paper })
    for (const format of PRINT_FORMATS) {
      const how = { paper, format, today: acting.today, ...template }
      printed.push({ kind: paper, format, listId: null, file: await printHandOver(facts, how) })
    }
    if (paper !== 'summary') continue
    const file = await summaryWorkbook(facts)
    printed.push({ kind: paper, format: 'xlsx', listId: null, file })
  }
  return printed
}

async function printLists(tx: Tx, acting: Acting, listIds: readonly string[]): Promise<Paper[]> {
  const printed: Paper[] = []
  for (const listId of listIds) {
    const facts = await mau01Facts(tx, acting, listId)
    for (const format of [...PRINT_FORMATS, 'xlsx' as const]) {
      const file = await printMau01(tx, facts, { format, today: acting.today })
      printed.push({ kind: 'mau-01', format, listId, file })
    }
  }
  return printed
}

/** What the package to another installation carries: one format of each paper. */
const FIRSTS: readonly { kind: PaperKind; format: string }[] = [
  { kind: 'cover-letter', format: 'docx' },
  { kind: 'summary', format: 'xlsx' },
  { kind: 'mau-01', format: 'xlsx' },
]

async function keep(
  tx: Tx,
  acting: Acting,
  { signed, papers }: { signed: Signed; papers: Paper[] },
): Promise<void> {
  const units = [signed.standing_unit_id, signed.bank_unit_id]
  const files: StoredFile[] = []
  const firsts: KeptPaper[] = []
  const prints: KeptPrint[] = []
  const issued: IssuedPaper[] = []
  for (const { kind, format, listId, file } of papers) {
    const { bytes, mediaType, fileName } = file
    const stored = await acting.house.files.put(bytes)
    files.push({ ...stored, mediaType, bytes: bytes.length, units })
    issued.push({ fileId: stored.id, sha256: stored.sha256, fileName })
    const of = { handOverId: signed.id, listId, fileId: stored.id, fileName }
    const first = FIRSTS.find((one) => one.kind === kind && one.format === format)
    if (first !== undefined) firsts.push({ ...of, kind: first.kind })
    else if (format !== 'xlsx') prints.push({ ...of, kind, format })
  }
  await insertStoredFiles(tx, files)
  if (firsts.length > 0) await insertPapers(tx, firsts)
  await insertPrints(tx, prints)
  await insertIssuedPapers(tx, signed.documentId, issued)
}

/** Keeps the papers of a hand-over as they are signed: what is given out later is these bytes. */
export async function keepPapers(
  tx: Tx,
  acting: Acting,
  signed: Signed & { listIds: readonly string[] },
): Promise<void> {
  const papers = await printPapers(tx, acting, {
    handOverId: signed.id,
    unitId: signed.standing_unit_id,
    papers: ['cover-letter', 'summary', 'minutes'],
  })
  papers.push(...(await printLists(tx, acting, signed.listIds)))
  await keep(tx, acting, { signed, papers })
}

/** Keeps the bank's receipt as it stood on the day it received the lists. */
export async function keepReceipt(tx: Tx, acting: Acting, received: Signed): Promise<void> {
  const wanted = { handOverId: received.id, unitId: received.bank_unit_id }
  const papers = await printPapers(tx, acting, { ...wanted, papers: ['receipt'] })
  await keep(tx, acting, { signed: received, papers })
}

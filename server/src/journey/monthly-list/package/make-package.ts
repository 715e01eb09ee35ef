import { refuseKeptLetter } from '../apart.ts'
import { monthOf, plainDate } from '@vung-buoc/law'
import type { FileReply } from '../../../access/door/route.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { insertStoredFile } from '../../../platform/files/files.queries.ts'
import { canonicalJson, sha256 } from '../../../platform/http/idempotency.ts'
import { platformRefusals } from '../../../platform/http/platform.refusals.ts'
import type { Written } from '../../../platform/http/schemas.ts'
import { storedZip } from '../../../platform/spreadsheets/package/stored-zip.ts'
import { findHandOver, type HandOverRow, lockHandOver } from '../hand-over/hand-over.queries.ts'
import { replyWith } from '../hand-over/kept-paper.ts'
import type { Acting } from '../take-list.ts'
import {
  HAND_OVER,
  type HandOverEntry,
  type ListEntry,
  MANIFEST,
  type Manifest,
  PACKAGE_FORMAT,
  PACKAGE_VERSION,
  SIGNATURE,
} from './manifest.schema.ts'
import { listEntryOf } from './package-content.ts'
import { packageRefusals } from './package.refusals.ts'
import {
  findPackage,
  insertPackage,
  listCarriedVersions,
  listKeptPapers,
} from './packages.queries.ts'

export const PACKAGE_TYPE = 'application/zip'

interface Signed extends HandOverRow {
  document_number: string
  document_date: string
  content_hash: string
}

const isSigned = (row: HandOverRow): row is Signed => row.content_hash !== null

async function takeSigned(tx: Tx, acting: Acting, id: string): Promise<Signed> {
  await lockHandOver(tx, id)
  const found = await findHandOver(tx, id)
  if (found === undefined) throw platformRefusals.refuse('not-found')
  if (found.standing_unit_id !== acting.officer.unitId || found.delivery_id !== null) {
    throw packageRefusals.refuse('not-ours')
  }
  if (!isSigned(found)) throw packageRefusals.refuse('not-signed-yet')
  return found
}

interface Papers {
  facts: HandOverEntry['papers']
  entries: Map<string, Buffer>
}

/** Names of entries are lower case, without anything a file system or a zip tool could read twice. */
const plainName = (fileName: string): string =>
  fileName.toLowerCase().replaceAll(/[^a-z0-9.-]+/g, '-')

const numbered = (at: number): string => String(at + 1).padStart(2, '0')

async function papersOf(tx: Tx, acting: Acting, handOverId: string): Promise<Papers> {
  const papers: Papers = { facts: [], entries: new Map() }
  for (const [at, row] of (await listKeptPapers(tx, handOverId)).entries()) {
    const { bytes, mediaType, fileName } = await replyWith(tx, acting.house, row)
    const entry = `giay-to/${numbered(at)}-${plainName(fileName)}`
    papers.entries.set(entry, Buffer.from(bytes))
    papers.facts.push({ entry, kind: row.kind, list: row.list_id, mediaType, fileName })
  }
  return papers
}

async function listsOf(tx: Tx, handOverId: string): Promise<ListEntry[]> {
  const lists: ListEntry[] = []
  for (const carried of await listCarriedVersions(tx, handOverId)) {
    lists.push(await listEntryOf(tx, carried))
  }
  return lists
}

const json = (value: unknown): Buffer => Buffer.from(canonicalJson(value))

/** Everything the package holds but its manifest and signature, by entry name. */
async function contentOf(tx: Tx, acting: Acting, row: Signed): Promise<Map<string, Buffer>> {
  const papers = await papersOf(tx, acting, row.id)
  const signer = { user: row.signed_by ?? '', name: row.signed_by_name ?? '', duty: 'CA-K' }
  const entries = new Map<string, Buffer>()
  entries.set(HAND_OVER, json({ content: row.content, signer, papers: papers.facts }))
  for (const [at, list] of (await listsOf(tx, row.id)).entries()) {
    entries.set(`danh-sach/${numbered(at)}.json`, json(list))
  }
  for (const [name, bytes] of papers.entries) entries.set(name, bytes)
  return entries
}

function manifestOf(acting: Acting, row: Signed, entries: Map<string, Buffer>): Manifest {
  const { instanceId, publicKey } = acting.house.signer
  return {
    format: PACKAGE_FORMAT,
    version: PACKAGE_VERSION,
    sender: {
      instance: instanceId,
      publicKey,
      unit: row.standing_unit_id,
      unitName: row.standing_name,
    },
    recipient: { unit: row.bank_unit_id, unitName: row.bank_name },
    handOver: {
      id: row.id,
      month: monthOf(plainDate(row.month)),
      number: row.number,
      documentNumber: row.document_number,
      documentDate: row.document_date,
      contentHash: row.content_hash,
    },
    entries: [...entries].map(([name, bytes]) => ({
      name,
      bytes: bytes.length,
      sha256: sha256(bytes),
    })),
    createdOn: acting.today,
  }
}

/** The manifest is signed as its canonical text; everything else hangs on its hashes. */
export function signedZip(acting: Acting, manifest: Manifest, entries: Map<string, Buffer>) {
  const text = canonicalJson(manifest)
  const signature = acting.house.signer.sign(text)
  const parts = new Map([
    [MANIFEST, Buffer.from(text)],
    [SIGNATURE, Buffer.from(signature)],
    ...entries,
  ])
  return { bytes: storedZip(parts), manifestHash: sha256(text) }
}

/** Tạo gói chuyển giao: once for a hand-over; asked again, the package that was made stands. */
export async function makePackage(tx: Tx, acting: Acting, id: string): Promise<Written> {
  const row = await takeSigned(tx, acting, id)
  await refuseKeptLetter(tx, id)
  acting.touched('hand-over', row.id)
  if ((await findPackage(tx, row.id)) !== undefined) return { id: row.id, version: 1 }
  const entries = await contentOf(tx, acting, row)
  const manifest = manifestOf(acting, row, entries)
  const { bytes, manifestHash } = signedZip(acting, manifest, entries)
  const stored = await acting.house.files.put(bytes)
  const file = { ...stored, mediaType: PACKAGE_TYPE, bytes: bytes.length }
  await insertStoredFile(tx, { ...file, units: [row.standing_unit_id] })
  const fileName = `goi-chuyen-giao-${manifest.handOver.month}-${row.number}.vbgoi`
  const made = { handOverId: row.id, fileId: stored.id, fileName, manifestHash }
  await insertPackage(tx, { ...made, by: acting.officer.userId, on: acting.today })
  return { id: row.id, version: 1 }
}

/** The package as it was made: given out again unchanged, each time with its line of reading. */
export async function givePackage(
  tx: Tx,
  ctx: Acting & { sees: (ids: readonly string[]) => void },
  id: string,
): Promise<FileReply> {
  const made = await findPackage(tx, id)
  if (made === undefined) throw platformRefusals.refuse('not-found')
  await refuseKeptLetter(tx, id)
  const lists = await listsOf(tx, id)
  ctx.sees(lists.flatMap((list) => list.people.map((one) => one.person)))
  return await replyWith(tx, ctx.house, made)
}

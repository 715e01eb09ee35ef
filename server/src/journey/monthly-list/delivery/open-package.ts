import type { z } from 'zod'
import { canonicalJson, sha256 } from '../../../platform/http/idempotency.ts'
import { unpack } from '../../../platform/spreadsheets/package/unpack.ts'
import { readZipDirectory } from '../../../platform/spreadsheets/package/zip-directory.ts'
import { isSignedBy } from '../../../platform/signing/signing.ts'
import {
  HAND_OVER,
  HandOverEntry,
  ListEntry,
  MANIFEST,
  Manifest,
  ManifestHead,
  PACKAGE_VERSION,
  SIGNATURE,
} from '../package/manifest.schema.ts'
import { PDF } from '../../../platform/documents/media-types.ts'
import { defect, type PackageDefect, type PackageDefectCode } from './package-defects.ts'

const MOST_ENTRIES = 200
const MOST_BYTES = 40 * 1024 * 1024

/** A package as far as it can be read without asking the database anything. */
export interface OpenedPackage {
  manifest: Manifest
  manifestHash: string
  handOver: HandOverEntry | null
  lists: ListEntry[]
  papers: Map<string, Buffer>
  defects: PackageDefect[]
}
/** Null: not even a manifest; the defects say why. */
export type Opening = OpenedPackage | { manifest: null; defects: PackageDefect[] }

const closed = (code: PackageDefectCode): Opening => ({ manifest: null, defects: [defect(code)] })

async function unzip(bytes: Buffer): Promise<Map<string, Buffer> | null> {
  const budget = { bytesLeft: MOST_BYTES }
  const parts = new Map<string, Buffer>()
  try {
    for (const entry of readZipDirectory(bytes, MOST_ENTRIES)) {
      parts.set(entry.name, await unpack(entry, budget, { keep: true }))
    }
    return parts
  } catch {
    // Whatever is wrong with a foreign file, the officer's next step is the same.
    return null
  }
}

/** The value of a canonical JSON text; undefined when it is not exactly that. */
function valueOf(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text)
    return canonicalJson(value) === text ? value : undefined
  } catch {
    return undefined
  }
}

function readManifest(text: string): Manifest | PackageDefectCode {
  const value = valueOf(text)
  const head = ManifestHead.safeParse(value)
  if (!head.success) return 'manifest-malformed'
  if (head.data.version < PACKAGE_VERSION) return 'format-older'
  if (head.data.version > PACKAGE_VERSION) return 'format-newer'
  const manifest = Manifest.safeParse(value)
  return manifest.success ? manifest.data : 'manifest-malformed'
}

const HEADS = [MANIFEST, SIGNATURE]

/** What is there against what the manifest says: missing, added, changed, each by name. */
function entryDefects(manifest: Manifest, parts: Map<string, Buffer>): PackageDefect[] {
  const named = new Map(manifest.entries.map((entry) => [entry.name, entry]))
  const added = [...parts.keys()].filter((name) => !named.has(name) && !HEADS.includes(name))
  const wrong = manifest.entries.flatMap(({ name, bytes, sha256: hash }) => {
    const part = parts.get(name)
    if (part === undefined) return [defect('entry-missing', name)]
    const same = part.length === bytes && sha256(part) === hash
    return same ? [] : [defect('entry-changed', name)]
  })
  return [...wrong, ...added.map((name) => defect('entry-added', name))]
}

interface Reading {
  parts: Map<string, Buffer>
  defects: PackageDefect[]
}

function readEntry<T>({ parts, defects }: Reading, name: string, shape: z.ZodType<T>): T | null {
  const value = valueOf(parts.get(name)?.toString('utf8') ?? '')
  const parsed = shape.safeParse(value)
  if (parsed.success) return parsed.data
  defects.push(defect('entry-malformed', name))
  return null
}

const hashOf = (value: unknown): string => sha256(canonicalJson(value))

function checkHashes(opened: OpenedPackage): PackageDefect[] {
  const { manifest, handOver, lists } = opened
  if (handOver === null) return []
  const wrong = lists.filter(({ version }) => hashOf(version.content) !== version.contentHash)
  const signed = hashOf(handOver.content) === manifest.handOver.contentHash
  return [
    ...(signed ? [] : [defect('content-hash', HAND_OVER)]),
    ...wrong.map(({ list }) => defect('content-hash', list.id)),
  ]
}

/** The lists that come are exactly those that the letter's signature covers, each with its form. */
function checkWhole({ handOver, lists, papers }: OpenedPackage): PackageDefect[] {
  if (handOver === null) return []
  const signed = handOver.content.lists.map((one) => `${one.list} ${one.area} ${one.versionHash}`)
  const came = lists.map(({ list, version }) => `${list.id} ${list.area} ${version.contentHash}`)
  const whole = signed.toSorted().join() === came.toSorted().join()
  const there = handOver.papers.filter((paper) => papers.has(paper.entry))
  const has = (kind: string, list: string | null) => {
    const forms = there.filter((paper) => paper.kind === kind && paper.list === list)
    return forms.length > 1 && forms.some((paper) => paper.mediaType === PDF)
  }
  const wanted = [
    ['cover-letter', null] as const,
    ['summary', null] as const,
    ...lists.map(({ list }) => ['mau-01', list.id] as const),
  ]
  return [
    ...(whole ? [] : [defect('lists-incomplete')]),
    ...wanted
      .filter(([kind, list]) => !has(kind, list))
      .map(([kind, list]) => defect('paper-missing', list ?? kind)),
  ]
}

/** The lines of a list, what the register adds to them, and the list itself name the same. */
function checkJoined({ lists }: OpenedPackage): PackageDefect[] {
  return lists.flatMap(({ list, version, people }) => {
    const { content } = version
    const lines = content.lines.map((one) => `${one.line} ${one.person}`).toSorted()
    const facts = people.map((one) => `${one.line} ${one.person}`).toSorted()
    const same =
      content.list === list.id &&
      content.area === list.area &&
      content.month === list.month &&
      content.supplement === list.supplement &&
      lines.join() === facts.join()
    return same ? [] : [defect('lists-incomplete', list.id)]
  })
}

function readParts(manifest: Manifest, reading: Reading) {
  const names = manifest.entries.map((entry) => entry.name)
  const handOver = readEntry(reading, HAND_OVER, HandOverEntry)
  const lists = names
    .filter((name) => name.startsWith('danh-sach/'))
    .flatMap((name) => readEntry(reading, name, ListEntry) ?? [])
  const papers = new Map([...reading.parts].filter(([name]) => name.startsWith('giay-to/')))
  return { handOver, lists, papers }
}

/** Opens a foreign package under limits and names everything that is wrong with it at once. */
export async function openPackage(bytes: Buffer): Promise<Opening> {
  const parts = await unzip(bytes)
  if (parts === null) return closed('unreadable')
  const text = parts.get(MANIFEST)?.toString('utf8')
  if (text === undefined) return closed('manifest-missing')
  const manifest = readManifest(text)
  if (typeof manifest === 'string') return closed(manifest)
  const defects = entryDefects(manifest, parts)
  const signature = parts.get(SIGNATURE)?.toString('utf8') ?? ''
  if (!isSignedBy(manifest.sender.publicKey, text, signature)) {
    defects.unshift(defect('signature-wrong'))
  }
  const opened: OpenedPackage = {
    manifest,
    manifestHash: sha256(text),
    handOver: null,
    lists: [],
    papers: new Map(),
    defects,
  }
  // A part that is not what was signed is not read any further.
  if (defects.length > 0) return opened
  Object.assign(opened, readParts(manifest, { parts, defects }))
  defects.push(...checkHashes(opened), ...checkWhole(opened), ...checkJoined(opened))
  return opened
}

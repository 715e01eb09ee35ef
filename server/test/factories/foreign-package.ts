import { randomUUID } from 'node:crypto'
import { canonicalJson, sha256 } from '../../src/platform/http/idempotency.ts'
import { fingerprintOf, newKey, type Signer, signerOf } from '../../src/platform/signing/signing.ts'
import { storedZip } from '../../src/platform/spreadsheets/package/stored-zip.ts'
import { unpack } from '../../src/platform/spreadsheets/package/unpack.ts'
import { readZipDirectory } from '../../src/platform/spreadsheets/package/zip-directory.ts'
import {
  HAND_OVER,
  type HandOverEntry,
  type ListEntry,
  MANIFEST,
  type Manifest,
  SIGNATURE,
} from '../../src/journey/monthly-list/package/manifest.schema.ts'
import { asOfficer } from '../as-officer.ts'
import type { TestHouse } from '../test-house.ts'
import { done } from './lists.ts'
import { bankOf, bring, packed } from './packages.ts'

type Parts = Map<string, Buffer>

async function partsOf(bytes: Buffer): Promise<Parts> {
  const parts: Parts = new Map()
  for (const entry of readZipDirectory(bytes, 200)) {
    parts.set(entry.name, await unpack(entry, { bytesLeft: 1e8 }, { keep: true }))
  }
  return parts
}

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

/** New ids and numbers throughout, each replaced by the same new one wherever it stands. */
function estranger() {
  const fresh = new Map<string, string>()
  const swap = (old: string, make: () => string) => {
    const known = fresh.get(old) ?? make()
    fresh.set(old, known)
    return known
  }
  return <T>(value: T): T => {
    const text = JSON.stringify(value)
      .replaceAll(UUID, (id) => swap(id, randomUUID))
      .replaceAll(/"(\d{6})(\d{6})"/g, (_all, head: string, serial: string) => {
        const shifted = String((Number(serial) + 500_000) % 1_000_000).padStart(6, '0')
        return `"${head}${shifted}"`
      })
    return JSON.parse(text) as T
  }
}

const read = (parts: Parts, name: string): unknown => JSON.parse(String(parts.get(name)))
const hashOf = (value: unknown): string => sha256(canonicalJson(value))

/** The same papers and people as if another installation had sent them: nothing of it is known. */
async function estranged(bytes: Buffer, signer: Signer): Promise<Buffer> {
  const parts = await partsOf(bytes)
  const strange = estranger()
  const manifest = strange(read(parts, MANIFEST) as Manifest)
  const handOver = strange(read(parts, HAND_OVER) as HandOverEntry)
  for (const name of [...parts.keys()].filter((one) => one.startsWith('danh-sach/'))) {
    const entry = strange(read(parts, name) as ListEntry)
    entry.list.supplement += 5
    entry.version.content.supplement += 5
    entry.version.contentHash = hashOf(entry.version.content)
    const signed = handOver.content.lists.find((one) => one.list === entry.list.id)
    if (signed !== undefined) signed.versionHash = entry.version.contentHash
    parts.set(name, Buffer.from(canonicalJson(entry)))
  }
  parts.set(HAND_OVER, Buffer.from(canonicalJson(handOver)))
  Object.assign(manifest.handOver, { number: 9, documentNumber: '909/CV-CAH' })
  manifest.handOver.contentHash = hashOf(handOver.content)
  Object.assign(manifest.sender, { instance: signer.instanceId, publicKey: signer.publicKey })
  manifest.entries = manifest.entries.map(({ name }) => {
    const part = parts.get(name) ?? Buffer.alloc(0)
    return { name, bytes: part.length, sha256: sha256(part) }
  })
  const text = canonicalJson(manifest)
  parts.set(MANIFEST, Buffer.from(text)).set(SIGNATURE, Buffer.from(signer.sign(text)))
  return storedZip(parts)
}

/** A package that waits at the bank of this house, made from one of its own signed hand-overs. */
export async function aWaitingDelivery(test: TestHouse): Promise<string> {
  const standing = await asOfficer(test, { duty: 'CA-K', unit: 'ca-chau-thanh' })
  const { handOvers } = await done(
    standing.get<{ handOvers: { id: string; state: string }[] }>('/hand-overs'),
  )
  const signed = handOvers.find((one) => ['handed-over', 'received'].includes(one.state))
  if (signed === undefined) throw new Error('no signed hand-over to send')
  const signer = signerOf(newKey(randomUUID()))
  const bank = await bankOf(test)
  const head = await asOfficer(test, { duty: 'NH-D', unit: 'nhcsxh-chau-thanh' })
  const proposal = {
    partnerUnitId: 'ca-chau-thanh',
    name: 'Máy chủ Công an huyện',
    publicKey: signer.publicKey,
    validFrom: '2024-01-01',
    validTo: null,
    decisionNumber: '12/QĐ-PGD',
  }
  const { id } = await done(bank.post<{ id: string }>('/partners', proposal))
  const fingerprint = fingerprintOf(signer.publicKey)
  await done(head.post(`/partners/${id}/approve`, { fingerprint }))
  const bytes = await packed({ standing }, signed.id)
  return await bring(bank, await estranged(bytes, signer))
}

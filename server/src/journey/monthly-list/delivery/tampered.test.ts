import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { asOfficer } from '../../../../test/as-officer.ts'
import { done } from '../../../../test/factories/lists.ts'
import {
  aPackage,
  bankOf,
  bring,
  type Sent,
  takeIn,
  trust,
} from '../../../../test/factories/packages.ts'
import { refused } from '../../../../test/factories/walks.ts'
import { openFingerprint } from '../../../../test/trials/fingerprint.ts'
import { rowsPastPolicies } from '../../../../test/as-role.ts'
import { testHouse } from '../../../../test/test-house.ts'
import { canonicalJson, sha256 } from '../../../platform/http/idempotency.ts'
import { fingerprintOf, newKey, signerOf } from '../../../platform/signing/signing.ts'
import { storedZip } from '../../../platform/spreadsheets/package/stored-zip.ts'
import { unpack } from '../../../platform/spreadsheets/package/unpack.ts'
import { readZipDirectory } from '../../../platform/spreadsheets/package/zip-directory.ts'
import { MANIFEST, type Manifest, SIGNATURE } from '../package/manifest.schema.ts'

const police = testHouse()
const far = testHouse()
let sent: Sent
let bank: Awaited<ReturnType<typeof bankOf>>

beforeAll(async () => {
  await trust(far, police, 'bank')
  sent = await aPackage(police, { month: '2024-05', number: '51/CV-CAH', people: 2 })
  bank = await bankOf(far)
})

type Parts = Map<string, Buffer>

async function partsOf(bytes: Buffer): Promise<Parts> {
  const budget = { bytesLeft: 1e8 }
  const parts: Parts = new Map()
  for (const entry of readZipDirectory(bytes, 200)) {
    parts.set(entry.name, await unpack(entry, budget, { keep: true }))
  }
  return parts
}

const flipped = (bytes: Buffer): Buffer => {
  const copy = Buffer.from(bytes)
  const middle = Math.floor(copy.length / 2)
  copy.writeUInt8(copy.readUInt8(middle) ^ 1, middle)
  return copy
}

/** Signed anew by whoever holds this key: what a thief of nothing cannot do. */
function resigned(
  parts: Parts,
  change: (manifest: Manifest) => void,
  signer = police.house.signer,
) {
  const manifest = JSON.parse(String(parts.get(MANIFEST))) as Manifest
  manifest.entries = [...parts]
    .filter(([name]) => name !== MANIFEST && name !== SIGNATURE)
    .map(([name, bytes]) => ({ name, bytes: bytes.length, sha256: sha256(bytes) }))
  change(manifest)
  const text = canonicalJson(manifest)
  parts.set(MANIFEST, Buffer.from(text))
  parts.set(SIGNATURE, Buffer.from(signer.sign(text)))
  return storedZip(parts)
}

/** Brings it and answers the codes of all defects; nothing may be written by it. */
async function codesOf(bytes: Uint8Array, officer = bank): Promise<string[]> {
  const fingerprint = await openFingerprint(far)
  const before = await fingerprint.take()
  const no = await refused(officer.upload('/deliveries', bytes))
  expect(no).toMatchObject({ status: 422, code: 'package.not-accepted' })
  expect(await fingerprint.take()).toEqual(before)
  await fingerprint.close()
  for (const reason of no.reasons) expect(reason.says).toMatch(/[.:]/)
  return [...new Set(no.reasons.map((reason) => reason.code))]
}

describe('a package that somebody touched is refused, and nothing is written', () => {
  it('whichever entry was changed, left out, added or renamed', async () => {
    const names = [...(await partsOf(sent.bytes)).keys()]
    const entries = names.filter((name) => name !== MANIFEST && name !== SIGNATURE)
    expect(entries.length).toBeGreaterThan(4)
    for (const name of entries) {
      const parts = await partsOf(sent.bytes)
      const bytes = parts.get(name) ?? Buffer.alloc(0)
      expect(await codesOf(storedZip(new Map(parts).set(name, flipped(bytes))))).toEqual([
        'entry-changed',
      ])
      parts.delete(name)
      expect(await codesOf(storedZip(parts))).toEqual(['entry-missing'])
      parts.set(`${name}x`, bytes)
      expect(await codesOf(storedZip(parts))).toEqual(['entry-missing', 'entry-added'])
    }
    const more = (await partsOf(sent.bytes)).set('danh-sach/99.json', Buffer.from('{}'))
    expect(await codesOf(storedZip(more))).toEqual(['entry-added'])
    const climbing = (await partsOf(sent.bytes)).set('../../passwd', Buffer.from('x'))
    expect(await codesOf(storedZip(climbing))).toEqual(['entry-added'])
  })

  it('whether manifest, signature or bytes of the file itself', async () => {
    const parts = await partsOf(sent.bytes)
    const manifest = parts.get(MANIFEST) ?? Buffer.alloc(0)
    const text = manifest.toString().replace('"number":1', '"number":2')
    const changed = new Map(parts).set(MANIFEST, Buffer.from(text))
    expect(await codesOf(storedZip(changed))).toEqual(['signature-wrong'])
    const signature = parts.get(SIGNATURE) ?? Buffer.alloc(0)
    for (const wrong of [flipped(signature), Buffer.alloc(0), Buffer.from('x')]) {
      const forged = new Map(parts).set(SIGNATURE, wrong)
      expect(await codesOf(storedZip(forged))).toEqual(['signature-wrong'])
    }
    const spaced = new Map(parts).set(MANIFEST, Buffer.from(`${manifest.toString()} `))
    expect(await codesOf(storedZip(spaced))).toEqual(['manifest-malformed'])
    const bare = new Map(parts)
    bare.delete(MANIFEST)
    expect(await codesOf(storedZip(bare))).toEqual(['manifest-missing'])
    for (const cut of [0, 10, 1_000, sent.bytes.length - 1]) {
      expect(await codesOf(sent.bytes.subarray(0, cut || 1))).toEqual(['unreadable'])
    }
  })

  it('of an older format, or one that this program does not know yet', async () => {
    for (const [version, code] of [
      [0, 'format-older'],
      [2, 'format-newer'],
    ] as const) {
      const odd = resigned(await partsOf(sent.bytes), (manifest) => {
        Object.assign(manifest, { version })
      })
      expect(await codesOf(odd)).toEqual([code])
    }
  })
})

describe('a package of somebody else', () => {
  it('signed by a key nobody trusts here, also under the name of one that is', async () => {
    const thief = signerOf(newKey(randomUUID()))
    const stolen = resigned(
      await partsOf(sent.bytes),
      (manifest) => Object.assign(manifest.sender, { publicKey: thief.publicKey }),
      thief,
    )
    expect(await codesOf(stolen)).toEqual(['sender-unknown'])
    const masked = resigned(await partsOf(sent.bytes), () => {}, thief)
    expect(await codesOf(masked)).toEqual(['signature-wrong'])
  })

  it('whose key is proposed, over, withdrawn or not yet in force', async () => {
    const other = signerOf(newKey(randomUUID()))
    const signedByOther = resigned(
      await partsOf(sent.bytes),
      (manifest) => Object.assign(manifest.sender, { publicKey: other.publicKey }),
      other,
    )
    const head = await asOfficer(far, { duty: 'NH-D', unit: 'nhcsxh-chau-thanh' })
    const propose = async (validFrom: string, validTo: string | null) => {
      const { id } = await done(
        bank.post<{ id: string }>('/partners', {
          partnerUnitId: 'ca-chau-thanh',
          name: 'Máy khác',
          publicKey: other.publicKey,
          validFrom,
          validTo,
          decisionNumber: '2/QĐ',
        }),
      )
      return id
    }
    const approve = (id: string) =>
      done(head.post(`/partners/${id}/approve`, { fingerprint: fingerprintOf(other.publicKey) }))
    const end = (id: string) => done(head.post(`/partners/${id}/end`, {}))
    const expired = await propose('2024-01-01', '2024-05-20')
    await approve(expired)
    expect(await codesOf(signedByOther)).toEqual(['sender-expired'])
    const proposed = await propose('2024-05-20', '2024-06-01')
    expect(await codesOf(signedByOther)).toEqual(['sender-not-approved'])
    await end(proposed)
    const later = await propose('2024-07-01', null)
    await approve(later)
    expect(await codesOf(signedByOther)).toEqual(['sender-not-yet'])
    await end(later)
    await end(expired)
    expect(await codesOf(signedByOther)).toEqual(['sender-ended'])
  })

  it('for another office, from another locality, or dated after today: all said at once', async () => {
    const strange = resigned(await partsOf(sent.bytes), (manifest) => {
      manifest.recipient.unit = 'nhcsxh-long-phu'
      manifest.handOver.documentDate = '2024-06-01'
    })
    expect(await codesOf(strange)).toEqual(['wrong-recipient', 'dated-in-future'])
    const parts = await partsOf(sent.bytes)
    const list = JSON.parse(String(parts.get('danh-sach/01.json'))) as { list: { area: string } }
    list.list.area = 'long-phu'
    parts.set('danh-sach/01.json', Buffer.from(canonicalJson(list)))
    expect(await codesOf(resigned(parts, () => {}))).toEqual(['lists-incomplete', 'unit-unknown'])
  })
})

it('even the trusted key cannot sign other content than the signed lists, or leave papers out', async () => {
  const parts = await partsOf(sent.bytes)
  const entry = JSON.parse(String(parts.get('danh-sach/01.json'))) as {
    version: { content: { lines: { amount: number }[] } }
  }
  Object.assign(entry.version.content.lines[0] ?? {}, { amount: 99_000_000 })
  parts.set('danh-sach/01.json', Buffer.from(canonicalJson(entry)))
  expect(await codesOf(resigned(parts, () => {}))).toEqual(['content-hash'])
  const fewer = await partsOf(sent.bytes)
  for (const name of fewer.keys()) if (name.startsWith('danh-sach/')) fewer.delete(name)
  expect(await codesOf(resigned(fewer, () => {}))).toEqual(['lists-incomplete'])
  const paperless = await partsOf(sent.bytes)
  for (const name of paperless.keys()) if (name.startsWith('giay-to/')) paperless.delete(name)
  expect(await codesOf(resigned(paperless, () => {}))).toEqual(['paper-missing'])
  const garbled = (await partsOf(sent.bytes)).set('chuyen-giao.json', Buffer.from('{"a":1}'))
  expect(await codesOf(resigned(garbled, () => {}))).toEqual(['entry-malformed'])
  const other = resigned(await partsOf(sent.bytes), (manifest) => {
    manifest.handOver.contentHash = 'b'.repeat(64)
  })
  expect(await codesOf(other)).toEqual(['content-hash'])
})

describe('a package comes once', () => {
  it('not twice at once, not again under another name, not with another content', async () => {
    const first = await bring(bank, sent.bytes)
    expect(await codesOf(sent.bytes)).toEqual(['seen-before'])
    const other = resigned(await partsOf(sent.bytes), (manifest) => {
      manifest.createdOn = '2024-05-21'
    })
    expect(await codesOf(other)).toEqual(['other-content'])
    const url = `/deliveries/${first}/take-in`
    const both = [
      bank.post(url, { samePeople: [] }, { version: 1 }),
      (await bankOf(far)).post(url, { samePeople: [] }, { version: 1 }),
    ]
    const statuses = (await Promise.all(both)).map((answer) => answer.status)
    expect(statuses.sort((a, b) => a - b)).toEqual([200, 409])
    expect(await codesOf(sent.bytes)).toEqual(['seen-before'])
    expect(await codesOf(other)).toEqual(['other-content'])
    const moved = resigned(await partsOf(sent.bytes), (manifest) => {
      manifest.sender.instance = randomUUID()
    })
    expect(await codesOf(moved)).toEqual(['already-here', 'list-already-here'])
    const stale = await refused(bank.post(url, { samePeople: [] }, { version: 1 }))
    expect(stale).toMatchObject({ status: 409, code: 'package.wrong-state' })
  })

  it('and is checked again when it is taken in: a key may have been withdrawn meanwhile', async () => {
    const later = await aPackage(police, {
      month: '2024-04',
      number: '52/CV-CAH',
      communes: ['phu-tan'],
    })
    const id = await bring(bank, later.bytes)
    const stranger = await refused(
      (await asOfficer(far, { duty: 'NH-T', unit: 'hnd-chau-thanh' })).get(`/deliveries/${id}`),
    )
    expect(stranger.code).toBe('platform.not-found')
    const head = await asOfficer(far, { duty: 'NH-D', unit: 'nhcsxh-chau-thanh' })
    const { partners } = await done(
      head.get<{ partners: { id: string; state: string }[] }>('/partners'),
    )
    const trusted = partners.find((one) => one.state === 'trusted')?.id
    await done(head.post(`/partners/${trusted}/end`, {}))
    const page = await done(bank.get<{ defects: { code: string }[] }>(`/deliveries/${id}`))
    expect(page.defects.map((one) => one.code)).toEqual(['sender-ended'])
    const url = `/deliveries/${id}/take-in`
    const no = await refused(bank.post(url, { samePeople: [] }, { version: 1 }))
    expect(no).toMatchObject({ status: 422, code: 'package.not-accepted' })
    await trust(far, police, 'bank')
    await done(bank.post(url, { samePeople: [] }, { version: 1 }))
    const third = await aPackage(police, {
      month: '2024-03',
      number: '53/CV-CAH',
      communes: ['an-hiep'],
    })
    await takeIn(bank, third.bytes)
  })
  it('and a copy that was damaged in our own store is never taken in', async () => {
    const last = await aPackage(police, {
      month: '2024-02',
      number: '54/CV-CAH',
      communes: ['phu-tam'],
    })
    const id = await bring(bank, last.bytes)
    const [row] = await rowsPastPolicies<{ file_id: string }>(
      far,
      `select file_id from access.delivery where id = '${id}'`,
    )
    await far.house.files.remove(String(row?.file_id))
    const no = await refused(bank.get(`/deliveries/${id}`))
    expect(no).toMatchObject({ status: 503, code: 'package.file-damaged' })
    const url = `/deliveries/${id}`
    const taken = await refused(bank.post(`${url}/take-in`, { samePeople: [] }, { version: 1 }))
    expect(taken.code).toBe('package.file-damaged')
    await done(bank.post(`${url}/discard`, {}, { version: 1 }))
    await takeIn(bank, last.bytes)
  })
})

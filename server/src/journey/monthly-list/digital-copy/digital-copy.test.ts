import { beforeAll, describe, expect, it } from 'vitest'
import { PDFDocument } from 'pdf-lib'
import type { TestOfficer } from '../../../../test/as-officer.ts'
import { aCast, aList, type Cast, done } from '../../../../test/factories/lists.ts'
import { aBystander, handOver, refused } from '../../../../test/factories/walks.ts'
import { anIdentity, signPdf } from '../../../../test/papers/sign-pdf.ts'
import { testHouse } from '../../../../test/test-house.ts'
import { readRoots } from '../../../platform/signing/pdf/trust.ts'
import type { DigitalCopies } from './digital-copy.schema.ts'

const test = testHouse()
const root = anIdentity({ name: 'Gốc thử nghiệm' })
const officer = anIdentity({ name: 'Trưởng Công An Thử', by: root })
let cast: Cast
let listId: string
let issued: Buffer

beforeAll(async () => {
  Object.assign(test.house, { signingRoots: readRoots(root.pem) })
  cast = await aCast(test)
  listId = await aList(cast).submitted(2)
  issued = (await cast.chief.get(`/lists/${listId}/mau-01.pdf`)).body
})

const copiesOf = async (by: TestOfficer, id = listId): Promise<DigitalCopies> =>
  await done(by.get<DigitalCopies>(`/lists/${id}/digital-copies`))

const give = (bytes: Uint8Array, by = cast.chief, id = listId) =>
  by.upload<{ id: string }>(`/lists/${id}/digital-copies`, bytes)

async function defectsOf(bytes: Uint8Array): Promise<string[]> {
  const { code, reasons } = await refused(give(bytes))
  expect(code).toBe('digital-copy.not-acceptable')
  return reasons.map((one) => one.code).sort()
}

describe('a digitally signed list', () => {
  it('is kept as its signed copy, with who signed, and is given out as it was', async () => {
    const bystander = await aBystander(test, 'phu-tam')
    const { document } = await copiesOf(cast.chief)
    expect(document?.pdf).toBe(`/lists/${listId}/mau-01.pdf`)
    const signed = await signPdf(issued, officer)
    const { id } = await done(give(signed))
    const { copies } = await copiesOf(cast.committee)
    expect(copies).toMatchObject([
      { id, filedByName: 'Trưởng Công An', signatures: [{ isGood: true, isTrusted: true }] },
    ])
    expect(copies[0]?.signatures[0]).toMatchObject({
      signer: 'Trưởng Công An Thử',
      issuer: 'Gốc thử nghiệm',
    })
    const copy = `/lists/${listId}/digital-copy.pdf`
    expect((await cast.compiler.get(copy)).body.equals(signed)).toBe(true)
    expect((await refused(bystander.cast.chief.get(copy))).status).toBe(404)
    expect((await refused(give(signed, bystander.cast.chief))).status).toBe(404)
    expect(await bystander.now()).toEqual(bystander.before)
    expect((await copiesOf(bystander.cast.chief, bystander.id)).copies).toEqual([])
  })

  it('may bear a second signature over the first', async () => {
    const second = anIdentity({ name: 'Phó Trưởng Thử', by: root })
    await done(give(await signPdf(await signPdf(issued, officer), second)))
    const { copies } = await copiesOf(cast.chief)
    expect(copies[0]?.signatures.map((one) => one.signer)).toEqual([
      'Trưởng Công An Thử',
      'Phó Trưởng Thử',
    ])
  })
})

describe('a file that is refused, with everything at once', () => {
  it('without a signature', async () => {
    expect(await defectsOf(Buffer.concat([issued, Buffer.from('\n')]))).toEqual(['not-signed'])
  })

  it('with one byte changed after it was signed', async () => {
    const signed = await signPdf(issued, officer)
    signed[200] = (signed[200] ?? 0) ^ 1
    expect(await defectsOf(signed)).toEqual(['another-paper', 'changed'])
  })

  it('with something added behind the signature', async () => {
    const signed = await signPdf(issued, officer)
    const longer = Buffer.concat([signed, Buffer.from('\n%thêm\n%%EOF\n')])
    expect(await defectsOf(longer)).toEqual(['not-covered'])
  })

  it('with a page added before it was signed', async () => {
    const document = await PDFDocument.load(issued)
    document.addPage()
    const other = await document.save({ useObjectStreams: false })
    expect(await defectsOf(await signPdf(other, officer))).toEqual(['another-paper'])
  })

  it('signed by whom no trusted authority knows, or with a name like one', async () => {
    const stranger = anIdentity({ name: 'Gốc thử nghiệm' })
    const forged = anIdentity({ name: 'Trưởng Công An Thử', by: stranger })
    expect(await defectsOf(await signPdf(issued, forged))).toEqual(['untrusted'])
    expect(await defectsOf(await signPdf(issued, anIdentity({ name: 'Tự ký' })))).toEqual([
      'untrusted',
    ])
  })

  it('signed with an officer’s certificate that poses as an authority', async () => {
    const posed = anIdentity({ name: 'Giả mạo', by: officer })
    expect(await defectsOf(await signPdf(issued, posed))).toEqual(['untrusted'])
  })

  it('signed when the certificate had run out, or did not count yet', async () => {
    const old = anIdentity({ name: 'Đã hết hạn', by: root, to: '2024-02-01' })
    expect(await defectsOf(await signPdf(issued, old))).toEqual(['expired', 'untrusted'])
  })

  it('that is the paper of another list', async () => {
    const other = await aCast(test, 'thuan-hoa')
    const id = await aList(other).submitted(1)
    const { body } = await other.chief.get(`/lists/${id}/mau-01.pdf`)
    expect(await defectsOf(await signPdf(body, officer))).toEqual(['another-paper'])
  })

  it('before anything was issued', async () => {
    const other = await aCast(test, 'an-hiep')
    const id = await aList(other).awaitingSignature(1)
    const signed = await signPdf(issued, officer)
    expect((await refused(give(signed, other.chief, id))).code).toBe('digital-copy.no-document')
  })
})

it('the cover letter of a hand-over is signed the same way', async () => {
  const other = await aCast(test, 'phu-tan')
  await aList(other).confirmed(1)
  const id = await handOver(other, '2024-05')
  const { body } = await other.standing.get(`/hand-overs/${id}/cover-letter.pdf`)
  const url = `/hand-overs/${id}/digital-copies`
  await done(other.standing.upload(url, await signPdf(body, officer)))
  const { copies } = await done(other.bank.get<DigitalCopies>(url))
  expect(copies.map((one) => one.signatures.map(({ isTrusted }) => isTrusted))).toEqual([[true]])
})

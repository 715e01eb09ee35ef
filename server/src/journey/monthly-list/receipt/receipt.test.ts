import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { openFingerprint } from '../../../../test/trials/fingerprint.ts'
import { done, readList } from '../../../../test/factories/lists.ts'
import { aPackage, bankOf, type Sent, takeIn, trust } from '../../../../test/factories/packages.ts'
import { readHandOver, refused } from '../../../../test/factories/walks.ts'
import { testHouse } from '../../../../test/test-house.ts'
import { canonicalJson } from '../../../platform/http/idempotency.ts'
import { newKey, type Signer, signerOf } from '../../../platform/signing/signing.ts'
import type { Receipt } from './receipt.schema.ts'

const police = testHouse()
const far = testHouse()

beforeAll(async () => {
  await trust(far, police, 'bank')
  await trust(police, far, 'police')
})

/** A package that the bank has taken in and received, with the receipt it gave. */
async function received(month: string, number: string, commune: string) {
  const sent = await aPackage(police, { month, number, communes: [commune] })
  const bank = await bankOf(far)
  await takeIn(bank, sent.bytes)
  await done(bank.post(`/hand-overs/${sent.id}/receive`, { sentBack: [] }))
  const { body } = await bank.get(`/hand-overs/${sent.id}/receipt.vbbn`)
  return { sent, bank, file: body }
}

const changed = (
  file: Buffer,
  change: (receipt: Receipt) => void,
  signer: Signer | null = null,
) => {
  const { receipt, signature } = JSON.parse(file.toString()) as {
    receipt: Receipt
    signature: string
  }
  change(receipt)
  const signed = signer === null ? signature : signer.sign(canonicalJson(receipt))
  return Buffer.from(canonicalJson({ receipt, signature: signed }))
}

async function codesOf(sent: Sent, file: Uint8Array): Promise<string[]> {
  const fingerprint = await openFingerprint(police)
  const before = await fingerprint.take()
  const no = await refused(sent.cast.standing.upload(`/hand-overs/${sent.id}/receipt`, file))
  expect(no).toMatchObject({ status: 422, code: 'receipt.not-accepted' })
  expect(await fingerprint.take()).toEqual(before)
  await fingerprint.close()
  return no.reasons.map((reason) => reason.code)
}

describe('a receipt', () => {
  it('is refused, with nothing written, when anything in it was touched', async () => {
    const { sent, file } = await received('2024-05', '61/CV-CAH', 'an-ninh')
    const thief = signerOf(newKey(randomUUID()))
    expect(await codesOf(sent, Buffer.from('{'))).toEqual(['unreadable'])
    expect(await codesOf(sent, Buffer.from(`${file.toString()} `))).toEqual(['unreadable'])
    expect(await codesOf(sent, file.subarray(0, -1))).toEqual(['unreadable'])
    expect(
      await codesOf(
        sent,
        changed(file, (one) => (one.by.name = 'Ai Đó')),
      ),
    ).toEqual(['signature-wrong'])
    const refusing = changed(file, (one) => {
      one.decisions = one.decisions.map((row) => ({
        ...row,
        status: 'sent-back',
        reasons: ['wrong-form'],
      }))
    })
    expect(await codesOf(sent, refusing)).toEqual(['signature-wrong'])
    const stolen = changed(file, (one) => (one.receiver.publicKey = thief.publicKey), thief)
    expect(await codesOf(sent, stolen)).toEqual(['receiver-unknown'])
    const mine = far.house.signer
    const early = changed(file, (one) => (one.receivedOn = '2024-05-19'), mine)
    expect(await codesOf(sent, early)).toEqual(['date-wrong'])
    const fewer = changed(file, (one) => (one.decisions = []), mine)
    expect(await codesOf(sent, fewer)).toEqual(['lists-differ'])
    const vague = changed(
      file,
      (one) => (one.decisions = one.decisions.map((row) => ({ ...row, status: 'sent-back' }))),
      mine,
    )
    expect(await codesOf(sent, vague)).toEqual(['lists-differ'])
    const other = changed(file, (one) => (one.package.manifestHash = 'c'.repeat(64)), mine)
    expect(await codesOf(sent, other)).toEqual(['other-package'])
    const elsewhere = changed(file, (one) => (one.package.instance = randomUUID()), mine)
    expect(await codesOf(sent, elsewhere)).toEqual(['other-package'])
    expect((await readHandOver(sent.cast.standing, sent.id)).state).toBe('handed-over')
    await done(sent.cast.standing.upload(`/hand-overs/${sent.id}/receipt`, file))
  })

  it('of another hand-over is refused, and one of its own counts once', async () => {
    const one = await received('2024-04', '62/CV-CAH', 'phu-tan')
    const two = await received('2024-03', '63/CV-CAH', 'an-hiep')
    expect(await codesOf(one.sent, two.file)).toEqual(['other-hand-over'])
    const url = `/hand-overs/${one.sent.id}/receipt`
    await done(one.sent.cast.standing.upload(url, one.file))
    expect(await codesOf(one.sent, one.file)).toEqual(['seen-before'])
    expect((await readHandOver(two.sent.cast.standing, two.sent.id)).state).toBe('handed-over')
    const list = await readList(one.sent.cast.standing, String(one.sent.lists[0]))
    expect(list.signatures.filter((row) => row.role === 'received')).toHaveLength(1)
    const stranger = await refused(one.bank.upload(url, one.file))
    expect(stranger.code).toBe('access.not-permitted')
  })

  it('taken by two officers at once is recorded once', async () => {
    const { sent, file } = await received('2024-02', '64/CV-CAH', 'thien-my')
    const url = `/hand-overs/${sent.id}/receipt`
    const answers = await Promise.all([
      sent.cast.standing.upload(url, file),
      sent.cast.standing.upload(url, file),
    ])
    expect(answers.map((one) => one.status).sort((a, b) => a - b)).toEqual([200, 422])
  })

  it('for what was received online meanwhile changes nothing', async () => {
    const { sent, file } = await received('2024-01', '65/CV-CAH', 'ho-dac-kien')
    await done(sent.cast.bank.post(`/hand-overs/${sent.id}/receive`, { sentBack: [] }))
    const no = await refused(sent.cast.standing.upload(`/hand-overs/${sent.id}/receipt`, file))
    expect(no).toMatchObject({ status: 409, code: 'hand-over.wrong-state' })
  })
})

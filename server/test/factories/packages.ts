import { fingerprintOf } from '../../src/platform/signing/signing.ts'
import { asOfficer } from '../as-officer.ts'
import type { TestHouse } from '../test-house.ts'
import { aCast, aList, type Cast, done } from './lists.ts'
import { handOver } from './walks.ts'

/** `here` trusts the key of `there`, proposed by one officer and approved by another. */
export async function trust(
  here: TestHouse,
  there: TestHouse,
  side: 'bank' | 'police',
): Promise<string> {
  const [unit, partnerUnitId] =
    side === 'bank'
      ? ['nhcsxh-chau-thanh', 'ca-chau-thanh']
      : ['ca-chau-thanh', 'nhcsxh-chau-thanh']
  const proposer = await asOfficer(here, { duty: side === 'bank' ? 'NH-T' : 'CA-L', unit })
  const approver = await asOfficer(here, { duty: side === 'bank' ? 'NH-D' : 'CA-K', unit })
  const { publicKey } = there.house.signer
  const { id } = await done(
    proposer.post<{ id: string }>('/partners', {
      partnerUnitId,
      name: 'Máy bên kia',
      publicKey,
      validFrom: '2024-01-01',
      validTo: null,
      decisionNumber: '1/QĐ',
    }),
  )
  const fingerprint = fingerprintOf(publicKey)
  await done(approver.post(`/partners/${id}/approve`, { fingerprint }))
  return id
}

/** A hand-over signed at the police's installation, with its package. */
export interface Sent {
  casts: Cast[]
  cast: Cast
  lists: string[]
  id: string
  bytes: Buffer
}

/** Makes the package of a signed hand-over and downloads it. */
export async function packed(cast: Pick<Cast, 'standing'>, id: string): Promise<Buffer> {
  await done(cast.standing.post(`/hand-overs/${id}/package`, {}))
  const { status, body } = await cast.standing.get(`/hand-overs/${id}/package.vbgoi`)
  if (status !== 200) throw new Error(body.toString())
  return body
}

export async function aPackage(
  test: TestHouse,
  wanted: { month: string; number?: string; communes?: string[]; people?: number },
): Promise<Sent> {
  const casts: Cast[] = []
  const lists: string[] = []
  for (const commune of wanted.communes ?? ['an-ninh']) {
    const cast = await aCast(test, commune)
    casts.push(cast)
    lists.push(await aList(cast, wanted.month).confirmed(wanted.people ?? 1))
  }
  const [cast] = casts
  if (cast === undefined) throw new Error('a package of no list')
  const id = await handOver(cast, wanted.month, wanted.number)
  return { casts, cast, lists, id, bytes: await packed(cast, id) }
}

export const bankOf = (test: TestHouse) =>
  asOfficer(test, { duty: 'NH-T', unit: 'nhcsxh-chau-thanh', name: 'Tín Dụng Xa' })

type Bank = Awaited<ReturnType<typeof bankOf>>

export const bring = async (bank: Bank, bytes: Uint8Array): Promise<string> =>
  (await done(bank.upload<{ id: string }>('/deliveries', bytes))).id

/** Brings a package and takes it in; nobody on it is known here yet. */
export async function takeIn(bank: Bank, bytes: Uint8Array, samePeople: string[] = []) {
  const id = await bring(bank, bytes)
  const url = `/deliveries/${id}/take-in`
  return await done(bank.post<{ id: string }>(url, { samePeople }, { version: 1 }))
}

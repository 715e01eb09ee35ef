import { createHmac, randomInt } from 'node:crypto'
import { type Tx, withContext } from '../../platform/database/database.ts'
import type { Written } from '../../platform/http/schemas.ts'
import { countHit, readHits } from '../../platform/http/rate-limit.queries.ts'
import { enqueueSending, insertMail } from '../../platform/notifications/mail.queries.ts'
import type { DoorContext } from '../door/route.ts'
import { clearMailAddress, confirmMailAddress, saveMailAddress } from './mail-address.queries.ts'
import { mailAddressRefusals } from './mail-address.refusals.ts'

const CODE_MINUTES = 30
const TRIES_AN_HOUR = 6
const HOUR = 3600

type Acting = Pick<DoorContext, 'house' | 'officer' | 'today' | 'touched'>

const hashOf = ({ house, officer }: Acting, code: string): Buffer =>
  createHmac('sha256', house.secret).update(`mail-code:${officer.userId}:${code}`).digest()

const bucketOf = ({ officer }: Acting, act: 'set' | 'confirm') => `mail-${act}:${officer.userId}`

/** A wrong code is counted apart: the refusal rolls its own transaction back. */
async function countWrongCode(acting: Acting): Promise<void> {
  const { house, officer } = acting
  const context = { userId: officer.userId, duty: 'SELF', units: [] }
  await withContext(house.aside, context, (tx) => countHit(tx, bucketOf(acting, 'confirm'), HOUR))
}

const letterOf = (code: string): string =>
  `Mã xác nhận hộp thư của bạn: ${code}\n\nMã dùng được trong ${CODE_MINUTES} phút. ` +
  'Nếu bạn không yêu cầu, hãy bỏ qua thư này.'

/** A code goes to the address; until it comes back, nothing else is ever sent there. */
export async function setMailAddress(tx: Tx, acting: Acting, address: string): Promise<Written> {
  const { house, officer, today, touched } = acting
  if (house.post === null) throw mailAddressRefusals.refuse('no-post')
  const { hits, seconds_left: seconds } = await countHit(tx, bucketOf(acting, 'set'), HOUR)
  if (hits > TRIES_AN_HOUR) throw mailAddressRefusals.refuse('too-often', { seconds })
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  const { userId } = officer
  const codeHash = hashOf(acting, code)
  await saveMailAddress(tx, { userId, address, codeHash, minutes: CODE_MINUTES })
  const subject = 'Mã xác nhận hộp thư'
  await insertMail(tx, { userId, kind: 'code', on: today, address, subject, body: letterOf(code) })
  await enqueueSending(tx)
  touched('user', userId)
  return { id: userId, version: 1 }
}

export async function confirmAddress(tx: Tx, acting: Acting, code: string): Promise<Written> {
  const { userId } = acting.officer
  const { hits, seconds_left: seconds } = await readHits(tx, bucketOf(acting, 'confirm'), HOUR)
  if (hits >= TRIES_AN_HOUR) throw mailAddressRefusals.refuse('too-often', { seconds })
  const confirmed = await confirmMailAddress(tx, userId, hashOf(acting, code))
  if (!confirmed) {
    await countWrongCode(acting)
    throw mailAddressRefusals.refuse('wrong-code')
  }
  acting.touched('user', userId)
  return { id: userId, version: 1 }
}

export async function removeAddress(tx: Tx, acting: Acting): Promise<Written> {
  const { userId } = acting.officer
  await clearMailAddress(tx, userId)
  acting.touched('user', userId)
  return { id: userId, version: 1 }
}

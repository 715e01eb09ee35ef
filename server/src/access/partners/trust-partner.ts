import { getUnit } from '../agencies/agencies.queries.ts'
import type { DoorContext } from '../door/route.ts'
import type { Tx } from '../../platform/database/database.ts'
import { platformRefusals } from '../../platform/http/platform.refusals.ts'
import type { Written } from '../../platform/http/schemas.ts'
import { notify } from '../../platform/notifications/notify.ts'
import { fingerprintOf } from '../../platform/signing/signing.ts'
import { counterpartsOf } from './partner-view.ts'
import { insertPartner, lockPartner, markApproved, markEnded } from './partners.queries.ts'
import { partnerRefusals } from './partners.refusals.ts'
import type { ProposePartner } from './partners.schema.ts'

type Acting = Pick<DoorContext, 'house' | 'officer' | 'today' | 'touched'>

/** Đề nghị tin cậy: one officer enters the key; it counts for nothing until another approves. */
export async function proposePartner(
  tx: Tx,
  acting: Acting,
  body: ProposePartner,
): Promise<Written> {
  const { officer, today, house } = acting
  const counterparts = await counterpartsOf(tx, officer.unitId, today)
  if (!counterparts.includes(body.partnerUnitId)) throw partnerRefusals.refuse('not-counterpart')
  if (body.validTo !== null && body.validTo <= body.validFrom) {
    throw partnerRefusals.refuse('dates-backwards')
  }
  if (body.publicKey === house.signer.publicKey) throw partnerRefusals.refuse('own-key')
  const mine = { unitId: officer.unitId, by: officer.userId, on: today }
  const id = await insertPartner(tx, { ...body, ...mine })
  acting.touched('partner', id)
  await notify(tx, acting, {
    unitId: officer.unitId,
    duty: officer.duty === 'CA-L' ? 'CA-K' : 'NH-D',
    code: 'partner-proposed',
    subject: (await getUnit(tx, body.partnerUnitId)).name,
    opens: '/chuyen-giao/noi-tin-cay',
  })
  return { id, version: 1 }
}

async function takePartner(tx: Tx, id: string) {
  const partner = await lockPartner(tx, id)
  if (partner === undefined) throw platformRefusals.refuse('not-found')
  if (partner.ended_on !== null) throw partnerRefusals.refuse('wrong-state')
  return partner
}

const bare = (fingerprint: string): string => fingerprint.replace(/[\s:.-]/g, '').toUpperCase()

/** Duyệt: a second officer has heard the fingerprint from the other office and types it. */
export async function approvePartner(
  tx: Tx,
  acting: Acting,
  body: { id: string; fingerprint: string },
): Promise<Written> {
  const { officer, today } = acting
  const partner = await takePartner(tx, body.id)
  if (partner.approved_on !== null) throw partnerRefusals.refuse('wrong-state')
  if (bare(body.fingerprint) !== bare(fingerprintOf(partner.public_key))) {
    throw partnerRefusals.refuse('fingerprint-differs')
  }
  const version = await markApproved(tx, { id: partner.id, by: officer.userId, on: today })
  acting.touched('partner', partner.id)
  return { id: partner.id, version }
}

/** Thôi tin cậy: from this moment nothing signed with the key is taken in any more. */
export async function endPartner(tx: Tx, acting: Acting, id: string): Promise<Written> {
  const { officer, today } = acting
  const partner = await takePartner(tx, id)
  const version = await markEnded(tx, { id: partner.id, by: officer.userId, on: today })
  acting.touched('partner', partner.id)
  return { id: partner.id, version }
}

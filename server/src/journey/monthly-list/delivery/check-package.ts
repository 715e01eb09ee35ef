import { firstDay, plainMonth } from '@vung-buoc/law'
import { listAllUnitIds } from '../../../access/agencies/agencies.queries.ts'
import type { DoorContext } from '../../../access/door/route.ts'
import { findDeliveryOf } from '../../../access/partners/deliveries.queries.ts'
import { findKnownPartner, type KnownPartner } from '../../../access/partners/known-partner.ts'
import type { PartnerState } from '../../../access/partners/partners.schema.ts'
import type { Tx } from '../../../platform/database/database.ts'
import type { Manifest } from '../package/manifest.schema.ts'
import type { OpenedPackage, Opening } from './open-package.ts'
import { defect, type PackageDefect, type PackageDefectCode } from './package-defects.ts'
import { packageRefusals } from '../package/package.refusals.ts'
import { findVersionHash } from './take-in.queries.ts'
import { findHandOverInTheWay, findListHere } from '../package/packages.queries.ts'

type Acting = Pick<DoorContext, 'officer' | 'today'>

/** A package nothing is wrong with: from a trusted key, whole, for this unit, new here. */
export interface GoodPackage extends OpenedPackage {
  handOver: NonNullable<OpenedPackage['handOver']>
  partnerId: string
}

const UNTRUSTED: Partial<Record<PartnerState, PackageDefectCode>> = {
  proposed: 'sender-not-approved',
  'not-yet': 'sender-not-yet',
  expired: 'sender-expired',
  ended: 'sender-ended',
}

function senderDefects(known: KnownPartner | undefined): PackageDefect[] {
  if (known === undefined) return [defect('sender-unknown')]
  const code = UNTRUSTED[known.state]
  return code === undefined ? [] : [defect(code)]
}

async function replayDefects(
  tx: Tx,
  { officer }: Acting,
  opened: OpenedPackage & { ignore?: string },
): Promise<PackageDefect[]> {
  const { manifest, manifestHash } = opened
  const subject = { senderInstance: manifest.sender.instance, subjectId: manifest.handOver.id }
  const before = await findDeliveryOf(tx, { unitId: officer.unitId, ...subject })
  if (before === undefined || before.id === opened.ignore) return []
  return [defect(before.manifest_hash === manifestHash ? 'seen-before' : 'other-content')]
}

async function unitDefects(tx: Tx, { manifest, lists }: OpenedPackage): Promise<PackageDefect[]> {
  const known = new Set(await listAllUnitIds(tx))
  const named = [
    manifest.sender.unit,
    ...lists.flatMap(({ list, people, signatures }) => [
      list.area,
      list.policeUnit,
      list.committeeUnit,
      ...people.map((one) => one.area),
      ...signatures.map((one) => one.unit),
    ]),
  ]
  const unknown = [...new Set(named)].filter((id) => !known.has(id))
  return unknown.map((id) => defect('unit-unknown', id))
}

const handOverOf = ({ sender, handOver }: Manifest) => ({
  id: handOver.id,
  standingUnit: sender.unit,
  month: firstDay(plainMonth(handOver.month)),
  number: handOver.number,
  documentNumber: handOver.documentNumber,
  documentDate: handOver.documentDate,
})

/** What stands here already and would be overwritten; a list the bank sent back may come again. */
async function placeDefects(tx: Tx, { manifest, lists }: OpenedPackage): Promise<PackageDefect[]> {
  const found: PackageDefect[] = []
  if ((await findHandOverInTheWay(tx, handOverOf(manifest))) !== undefined) {
    found.push(defect('already-here'))
  }
  for (const { list, version } of lists) {
    const hash = await findVersionHash(tx, version.id)
    if (hash !== undefined && hash !== version.contentHash) {
      found.push(defect('content-hash', list.id))
    }
    const here = await findListHere(tx, list)
    const comesAgain =
      here === undefined ||
      (here.id === list.id && here.delivery_id !== null && here.state === 'confirmed')
    if (!comesAgain) found.push(defect('list-already-here', list.id))
  }
  return found
}

async function databaseDefects(
  tx: Tx,
  acting: Acting,
  opened: OpenedPackage & { ignore?: string },
): Promise<PackageDefect[]> {
  const { manifest } = opened
  const replayed = await replayDefects(tx, acting, opened)
  // What was taken in before naturally stands here already: one sentence says it.
  const here = replayed.length > 0 ? replayed : await placeDefects(tx, opened)
  const future = manifest.handOver.documentDate > acting.today
  const elsewhere = manifest.recipient.unit !== acting.officer.unitId
  return [
    ...(elsewhere ? [defect('wrong-recipient')] : []),
    ...(future ? [defect('dated-in-future')] : []),
    ...here,
    ...(await unitDefects(tx, opened)),
  ]
}

function refuse(defects: PackageDefect[]): never {
  throw packageRefusals.refuse('not-accepted', { count: defects.length }, { reasons: defects })
}

/** Answers the package when nothing is wrong with it; else refuses with every defect at once. */
export async function checkPackage(
  tx: Tx,
  acting: Acting,
  opening: Opening & { ignore?: string },
): Promise<GoodPackage> {
  if (opening.manifest === null) return refuse(opening.defects)
  const { sender } = opening.manifest
  const known = await findKnownPartner(tx, {
    unitId: acting.officer.unitId,
    partnerUnitId: sender.unit,
    publicKey: sender.publicKey,
    on: acting.today,
  })
  const defects = [
    ...opening.defects,
    ...senderDefects(known),
    ...(await databaseDefects(tx, acting, opening)),
  ]
  const { handOver } = opening
  if (defects.length > 0 || handOver === null || known === undefined) return refuse(defects)
  return { ...opening, handOver, partnerId: known.row.id }
}

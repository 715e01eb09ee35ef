import {
  insertDelivery,
  lockDelivery,
  settleDelivery,
} from '../../../access/partners/deliveries.queries.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { FileDamagedError } from '../../../platform/files/file-store.ts'
import { getStoredFile, insertStoredFile } from '../../../platform/files/files.queries.ts'
import { platformRefusals } from '../../../platform/http/platform.refusals.ts'
import type { Written } from '../../../platform/http/schemas.ts'
import type { Acting } from '../take-list.ts'
import { checkPackage } from './check-package.ts'
import { PACKAGE_TYPE } from '../package/make-package.ts'
import { type Opening, openPackage } from './open-package.ts'
import { packageRefusals } from '../package/package.refusals.ts'

export interface Brought {
  bytes: Buffer
  opening: Opening
}

/** Nộp gói: verified whole before a single row is written; then it waits to be looked through. */
export async function bringPackage(tx: Tx, acting: Acting, brought: Brought): Promise<Written> {
  const good = await checkPackage(tx, acting, brought.opening)
  const { officer, today, house } = acting
  const stored = await house.files.put(brought.bytes)
  const size = brought.bytes.length
  const file = { ...stored, mediaType: PACKAGE_TYPE, bytes: size, units: [officer.unitId] }
  await insertStoredFile(tx, file)
  const id = await insertDelivery(tx, {
    unitId: officer.unitId,
    partnerId: good.partnerId,
    senderInstance: good.manifest.sender.instance,
    subjectId: good.manifest.handOver.id,
    manifestHash: good.manifestHash,
    fileId: stored.id,
    by: officer.userId,
    on: today,
  })
  acting.touched('delivery', id)
  return { id, version: 1 }
}

/** Loads and locks a delivery that still waits; refuses when somebody settled it meanwhile. */
export async function takeDelivery(tx: Tx, wanted: { id: string; version: number }) {
  const found = await lockDelivery(tx, wanted.id)
  if (found === undefined) throw platformRefusals.refuse('not-found')
  if (found.state !== 'waiting') throw packageRefusals.refuse('wrong-state')
  if (found.version !== wanted.version) throw platformRefusals.refuse('version-stale')
  return found
}

/** The package as it was brought, opened anew. */
export async function reopen(
  tx: Tx,
  { house }: Pick<Acting, 'house'>,
  delivery: { id: string; file_id: string },
): Promise<Opening & { ignore: string }> {
  const file = await getStoredFile(tx, delivery.file_id)
  const bytes = await house.files.get(file).catch((error: unknown) => {
    if (!(error instanceof FileDamagedError)) throw error
    throw packageRefusals.refuse('file-damaged')
  })
  return { ...(await openPackage(Buffer.from(bytes))), ignore: delivery.id }
}

/** Bỏ gói: it is not taken in, and its bytes do not stay. The same package may be brought again. */
export async function discardDelivery(
  tx: Tx,
  acting: Acting & { expectedVersion: number },
  id: string,
): Promise<Written> {
  const delivery = await takeDelivery(tx, { id, version: acting.expectedVersion })
  const by = { by: acting.officer.userId, on: acting.today }
  const version = await settleDelivery(tx, { id, state: 'discarded', ...by })
  acting.touched('delivery', id)
  await acting.house.files.remove(delivery.file_id)
  return { id, version }
}

import { dong, monthOf, plainDate, sumDong } from '@vung-buoc/law'
import { listUnitNames } from '../../../access/agencies/agencies.queries.ts'
import type { DoorContext } from '../../../access/door/route.ts'
import {
  type DeliveryRow,
  findDelivery,
  listDeliveries,
} from '../../../access/partners/deliveries.queries.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { platformRefusals } from '../../../platform/http/platform.refusals.ts'
import { Refusal } from '../../../platform/http/refusals.ts'
import { reopen } from './bring-package.ts'
import { checkPackage } from './check-package.ts'
import { type Coming, matchPeople, nameHere } from './match-people.ts'
import type { OpenedPackage } from './open-package.ts'
import type { DeliveryCard, DeliveryPage } from '../package/package.schema.ts'
import { packageRefusals } from '../package/package.refusals.ts'
import { findListHere } from '../package/packages.queries.ts'

type Reading = Pick<DoorContext, 'house' | 'officer' | 'today' | 'sees'>

const cardOf = (row: DeliveryRow): DeliveryCard => ({
  id: row.id,
  handOverId: row.subject_id,
  senderName: row.sender_name,
  partnerName: row.partner_name,
  state: row.state,
  broughtOn: row.brought_on,
  broughtByName: row.brought_by_name ?? '',
  settledOn: row.settled_on,
  version: row.version,
})

export const readDeliveries = async (tx: Tx): Promise<DeliveryCard[]> =>
  (await listDeliveries(tx)).map(cardOf)

type Names = Map<string, string>
type List = DeliveryPage['lists'][number]

const totalOf = (coming: Coming[]) =>
  sumDong(coming.flatMap(({ line }) => (line.amount === null ? [] : [dong(line.amount)])))

async function listOf(
  tx: Tx,
  list: Coming['list']['list'],
  { coming, names }: { coming: Coming[]; names: Names },
): Promise<List> {
  const here = await findListHere(tx, list)
  return {
    listId: list.id,
    areaName: names.get(list.area) ?? list.area,
    month: monthOf(plainDate(list.month)),
    supplementNumber: list.supplement,
    comesAgain: here !== undefined,
    totalAmount: totalOf(coming),
    people: coming.map(({ line, facts, known }) => ({
      line: line.line,
      fullName: line.fullName,
      birthDate: line.birth,
      purpose: line.purpose,
      amount: line.amount,
      isKnown: known !== undefined,
      isWithdrawn: facts.withdrawn !== null,
    })),
  }
}

function samePeopleOf(coming: Coming[], names: Names): DeliveryPage['samePeople'] {
  return coming.flatMap(({ line, known, needsComparing }) => {
    if (known === undefined || !needsComparing) return []
    const here = nameHere(known)
    const there = { fullName: line.fullName, birthDate: line.birth }
    const differs = here.fullName !== there.fullName || here.birthDate !== there.birthDate
    const areaName = names.get(known.area_id) ?? known.area_id
    return [{ line: line.line, areaName, there, here, differs }]
  })
}

/** Brought whole, it may have come to be wrong while it waited: said on the page, not only later. */
async function defectsNow(tx: Tx, ctx: Reading, opened: OpenedPackage & { ignore: string }) {
  try {
    await checkPackage(tx, ctx, opened)
    return []
  } catch (error) {
    if (error instanceof Refusal && error.extras.reasons !== undefined) return error.extras.reasons
    throw error
  }
}

async function openWaiting(tx: Tx, ctx: Reading, delivery: { id: string; file_id: string }) {
  const opening = await reopen(tx, ctx, delivery)
  if (opening.manifest === null || opening.handOver === null) {
    throw packageRefusals.refuse('file-damaged')
  }
  return { ...opening, handOver: opening.handOver }
}

/** What a waiting package holds: communes, people, amounts, and who is known here already. */
export async function readDelivery(tx: Tx, ctx: Reading, id: string): Promise<DeliveryPage> {
  const delivery = await findDelivery(tx, id)
  const row = (await listDeliveries(tx)).find((one) => one.id === id)
  if (delivery === undefined || row === undefined || row.state !== 'waiting') {
    throw platformRefusals.refuse('not-found')
  }
  const opened = await openWaiting(tx, ctx, delivery)
  const coming = await matchPeople(tx, opened)
  const names = await listUnitNames(tx)
  ctx.sees(coming.map(({ line }) => line.person))
  const lists: List[] = []
  for (const { list } of opened.lists) {
    const own = coming.filter((one) => one.list.list.id === list.id)
    lists.push(await listOf(tx, list, { coming: own, names }))
  }
  const { handOver } = opened.manifest
  return {
    ...cardOf(row),
    month: handOver.month,
    number: handOver.number,
    documentNumber: handOver.documentNumber,
    documentDate: handOver.documentDate,
    signedByName: opened.handOver.signer.name,
    manifestHash: opened.manifestHash,
    papers: opened.papers.size,
    people: coming.length,
    totalAmount: totalOf(coming),
    lists,
    samePeople: samePeopleOf(coming, names),
    defects: await defectsNow(tx, ctx, opened),
  }
}

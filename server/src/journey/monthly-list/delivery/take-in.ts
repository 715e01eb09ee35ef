import { firstDay, plainMonth } from '@vung-buoc/law'
import { settleDelivery } from '../../../access/partners/deliveries.queries.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { insertStoredFile } from '../../../platform/files/files.queries.ts'
import type { Written } from '../../../platform/http/schemas.ts'
import {
  type ArrivedPerson,
  openMissingThreads,
  takePersonIn,
} from '../../../registers/arrivals/take-person-in.ts'
import { setOnList } from '../../../registers/people/people.queries.ts'
import { passBall } from '../../../registers/threads/pass-ball.ts'
import { type HandOverContent, saveDecision } from '../hand-over/hand-over.queries.ts'
import { PDF } from '../../../platform/documents/media-types.ts'
import {
  insertPaper,
  insertPrints,
  type KeptPrint,
  type PaperKind,
} from '../hand-over/papers.queries.ts'
import { datesOf } from '../list-dates.ts'
import { tellOfHandOver } from '../list-notices.ts'
import { insertListShare } from '../monthly-list.queries.ts'
import {
  insertSignaturesElsewhere,
  listSignaturesElsewhere,
} from '../signatures-elsewhere.queries.ts'
import type { Acting } from '../take-list.ts'
import { reopen, takeDelivery } from './bring-package.ts'
import { checkPackage, type GoodPackage } from './check-package.ts'
import type { ListEntry } from '../package/manifest.schema.ts'
import { type Coming, matchPeople } from './match-people.ts'
import { packageRefusals } from '../package/package.refusals.ts'
import {
  insertArrivedHandOver,
  saveArrivedVersion,
  saveArrivedLines,
  saveArrivedList,
} from './take-in.queries.ts'

interface Arriving {
  pack: GoodPackage
  coming: Coming[]
  deliveryId: string
}

/** Nobody becomes somebody else in silence: the officer named exactly those he compared. */
function refuseUncompared(coming: Coming[], named: readonly string[]): void {
  const same = coming.filter((one) => one.needsComparing).map(({ line }) => line.line)
  const said = new Set(named)
  if (same.length === said.size && same.every((line) => said.has(line))) return
  throw packageRefusals.refuse('people-not-compared', { count: same.length })
}

/** Signed and not taken back since. */
const stands = ({ facts }: Coming): boolean => facts.withdrawn === null

const idOf = ({ known, line }: Coming): string => known?.id ?? line.person

function personOf(one: Coming, deliveryId: string): ArrivedPerson {
  const { line, facts } = one
  const { purpose, amount, trainingMonths } = line
  return {
    id: idOf(one),
    areaId: facts.area,
    deliveryId,
    fields: {
      fullName: line.fullName,
      birthDate: line.birth,
      sex: line.sex,
      idNumber: line.idNumber,
      phone: facts.phone,
      phoneOwner: facts.phoneOwner,
      hamlet: facts.hamlet,
      addressDetail: facts.addressDetail,
      preferredLanguage: facts.preferredLanguage,
    },
    releaseRecord: {
      certificateKind: line.certificateKind,
      certificateNumber: line.certificateNumber,
      certificateDate: facts.certificateDate,
      completedOn: line.completedOn,
    },
    need: purpose === null || amount === null ? null : { purpose, amount, trainingMonths },
  }
}

async function takePeopleIn(tx: Tx, acting: Acting, { coming, deliveryId }: Arriving) {
  const entered = new Set<string>()
  for (const one of coming) {
    // Two lists of one package may carry the same person.
    if (one.known !== undefined || entered.has(one.line.person)) continue
    entered.add(one.line.person)
    await takePersonIn(tx, acting, personOf(one, deliveryId))
  }
  const standing = coming.filter(stands)
  const people = standing.map((one) => personOf(one, deliveryId))
  await openMissingThreads(tx, acting, people)
  await setOnList(tx, standing.map(idOf), true)
}

const lineOf = (one: Coming) => ({
  id: one.line.line,
  personId: idOf(one),
  position: one.facts.position,
  residesLocally: one.facts.residesLocally,
  purpose: one.line.purpose,
  amount: one.line.amount,
  trainingMonths: one.line.trainingMonths,
  conduct: one.line.conduct,
  socialEvils: one.line.socialEvils,
  note: one.line.note,
  withdrawn: one.facts.withdrawn,
})

/** A list that comes again brings its older signatures too: only those not noted yet count. */
async function newSignatures(tx: Tx, { list, signatures }: ListEntry) {
  const noted = await listSignaturesElsewhere(tx, list.id)
  const keyOf = (role: string, at: string, hash: string) => `${role} ${at} ${hash}`
  const known = new Set(
    noted.map((row) => keyOf(row.role, row.signed_at.toISOString(), row.content_hash)),
  )
  return signatures.filter((one) => !known.has(keyOf(one.role, one.at, one.contentHash)))
}

async function takeListIn(tx: Tx, acting: Acting, arriving: Arriving & { list: ListEntry }) {
  const { list, coming, deliveryId } = arriving
  await saveArrivedList(tx, list, deliveryId)
  await insertListShare(tx, list.list.id, acting.officer.unitId)
  await saveArrivedVersion(tx, list)
  const lines = coming.filter((one) => one.list === list).map(lineOf)
  await saveArrivedLines(tx, list.list.id, lines)
  await insertSignaturesElsewhere(tx, list.list.id, await newSignatures(tx, list))
  acting.touched('list', list.list.id)
}

async function takeHandOverIn(tx: Tx, acting: Acting, { pack, deliveryId }: Arriving) {
  const { handOver, sender } = pack.manifest
  const month = plainMonth(handOver.month)
  await insertArrivedHandOver(tx, {
    id: handOver.id,
    deliveryId,
    standingUnit: sender.unit,
    bankUnit: acting.officer.unitId,
    month: firstDay(month),
    due: (await datesOf(tx, month)).handOverDue,
    number: handOver.number,
    documentNumber: handOver.documentNumber,
    documentDate: handOver.documentDate,
    content: pack.handOver.content as unknown as HandOverContent,
    contentHash: handOver.contentHash,
    signedBy: pack.handOver.signer.user,
    signerName: pack.handOver.signer.name,
  })
  for (const { list, version } of pack.lists) {
    const carried = { handOverId: handOver.id, listId: list.id, versionId: version.id }
    await saveDecision(tx, { ...carried, status: 'included', reasons: [], note: '' })
  }
  const named = { standing_unit_id: sender.unit, bank_unit_id: acting.officer.unitId }
  await tellOfHandOver(tx, acting, {
    handOver: { id: handOver.id, month: firstDay(month), number: handOver.number, ...named },
    news: 'hand-over-arrived',
  })
  acting.touched('hand-over', handOver.id)
}

/** The papers as they were signed there are kept here, and given out again unchanged. */
async function keepArrivedPapers(tx: Tx, acting: Acting, { pack }: Arriving): Promise<void> {
  const { handOver, sender } = pack.manifest
  for (const paper of pack.handOver.papers) {
    const bytes = pack.papers.get(paper.entry)
    if (bytes === undefined) continue
    const stored = await acting.house.files.put(bytes)
    const units = [acting.officer.unitId, sender.unit]
    const { mediaType, fileName } = paper
    await insertStoredFile(tx, { ...stored, mediaType, bytes: bytes.length, units })
    const of = { handOverId: handOver.id, listId: paper.list, fileId: stored.id, fileName }
    if (mediaType === PDF) {
      await insertPrints(tx, [{ ...of, kind: paper.kind as KeptPrint['kind'], format: 'pdf' }])
    } else await insertPaper(tx, { ...of, kind: paper.kind as PaperKind })
  }
}

/** The cases come to the bank as if the standing agency had handed them over here. */
async function passOn(tx: Tx, acting: Acting, { pack, coming }: Arriving): Promise<void> {
  const { sender, handOver } = pack.manifest
  const { user, duty } = pack.handOver.signer
  const there = { userId: user, duty: duty as Acting['officer']['duty'], unitId: sender.unit }
  const personIds = [...new Set(coming.filter(stands).map(idOf))]
  await passBall(
    tx,
    { ...acting, officer: { ...acting.officer, ...there } },
    {
      what: 'list.handed-over',
      subjectKind: 'hand-over',
      subjectId: handOver.id,
      throws: personIds.map((personId) => ({
        personId,
        stage: 'confirmed',
        toUnit: acting.officer.unitId,
        toDuty: 'NH-T',
        due: null,
        from: ['released', 'contacted', 'in-need', 'listed', 'confirmed'],
      })),
    },
  )
}

/**
 * Đưa vào: checked once more, then hand-over, lists, lines, people, cases and papers come here as
 * received facts, all of them or nothing. From here on the bank receives as it does online.
 */
export async function takeIn(
  tx: Tx,
  acting: Acting & { expectedVersion: number },
  body: { id: string; samePeople: readonly string[] },
): Promise<Written> {
  const delivery = await takeDelivery(tx, { id: body.id, version: acting.expectedVersion })
  const pack = await checkPackage(tx, acting, await reopen(tx, acting, delivery))
  const coming = await matchPeople(tx, pack)
  refuseUncompared(coming, body.samePeople)
  const arriving = { pack, coming, deliveryId: delivery.id }
  await takePeopleIn(tx, acting, arriving)
  for (const list of pack.lists) await takeListIn(tx, acting, { ...arriving, list })
  await takeHandOverIn(tx, acting, arriving)
  await keepArrivedPapers(tx, acting, arriving)
  await passOn(tx, acting, arriving)
  const by = { by: acting.officer.userId, on: acting.today }
  await settleDelivery(tx, { id: delivery.id, state: 'taken-in', ...by })
  acting.touched('delivery', delivery.id)
  return { id: pack.manifest.handOver.id, version: 1 }
}

import type { Tx } from '../../../platform/database/database.ts'
import type { Written } from '../../../platform/http/schemas.ts'
import { insertShares } from '../../../registers/people/people.queries.ts'
import { issueDocument } from '../../../registers/outgoing-documents/take-number.ts'
import { passBall } from '../../../registers/threads/pass-ball.ts'
import { listLines } from '../list-lines.queries.ts'
import { tellOfHandOver } from '../list-notices.ts'
import { insertListShare, moveList } from '../monthly-list.queries.ts'
import { sign } from '../submit-list.ts'
import { type Acting, takeList, targetOf } from '../take-list.ts'
import { markWithdrawnBefore } from '../withdrawal/withdrawal-lines.queries.ts'
import { type CandidateRow, markHandedOver, saveDecision } from './hand-over.queries.ts'
import { handOverRefusals } from './hand-over.refusals.ts'
import { draftContent, isIncluded } from './hand-over-content.ts'
import { keepPapers } from './keep-papers.ts'
import { expectSignedCopies } from '../signed-copies/signed-copies-due.ts'
import { takeHandOver } from './prepare-hand-over.ts'

type HandOver = Awaited<ReturnType<typeof takeHandOver>>

/** One commune's confirmed list goes, unchanged: the bank may see it and the people on it. */
async function handOverList(
  tx: Tx,
  acting: Acting,
  going: { handOver: HandOver; row: CandidateRow },
): Promise<void> {
  const { handOver, row } = going
  const list = await takeList(tx, { id: row.list_id, action: 'hand-over' })
  const versionId = list.current_version_id
  if (versionId === null || versionId !== row.version_id) {
    throw handOverRefusals.refuse('content-changed')
  }
  await sign(tx, acting, { versionId, role: 'handed-over' })
  await moveList(tx, { id: list.id, state: targetOf('hand-over'), due: null })
  await saveDecision(tx, {
    handOverId: handOver.id,
    listId: list.id,
    versionId,
    status: 'included',
    reasons: [],
    note: '',
  })
  await markWithdrawnBefore(tx, list.id)
  const lines = (await listLines(tx, list.id)).filter((line) => line.state === 'confirmed')
  const personIds = lines.map((line) => line.person_id)
  const bank = handOver.bank_unit_id
  await insertListShare(tx, list.id, bank)
  await insertShares(tx, { personIds, unitId: bank, since: acting.today, why: 'list handed over' })
  await passBall(tx, acting, {
    what: 'list.handed-over',
    subjectKind: 'hand-over',
    subjectId: handOver.id,
    throws: personIds.map((personId) => ({
      personId,
      stage: 'confirmed',
      toUnit: bank,
      toDuty: 'NH-T',
      due: null,
      from: ['released', 'contacted', 'in-need', 'listed', 'confirmed'],
    })),
  })
  acting.touched('list', list.id)
}

/**
 * Ký và chuyển: the standing agency signs the numbered cover letter over exactly these versions.
 * Late communes are named in it; the others go.
 */
export async function signHandOver(
  tx: Tx,
  acting: Acting,
  body: { id: string; contentHash: string; documentNumber?: string | undefined },
): Promise<Written> {
  const { officer, today, touched } = acting
  const handOver = await takeHandOver(tx, { id: body.id, action: 'sign' })
  const { candidates, content, contentHash } = await draftContent(tx, handOver, today)
  if (contentHash !== body.contentHash) throw handOverRefusals.refuse('content-changed')
  const going = candidates.filter(isIncluded)
  if (going.length === 0) throw handOverRefusals.refuse('nothing-to-hand-over')
  await expectSignedCopies(tx, going, today)
  const letter = await issueDocument(tx, acting, {
    kind: 'hand-over',
    subjectId: handOver.id,
    contentHash,
    documentNumber: body.documentNumber,
  })
  const version = await markHandedOver(tx, {
    id: handOver.id,
    documentNumber: letter.shown,
    documentDate: today,
    content,
    contentHash,
    signedBy: officer.userId,
  })
  for (const row of going) await handOverList(tx, acting, { handOver, row })
  const { id: documentId } = letter
  await keepPapers(tx, acting, {
    ...handOver,
    documentId,
    listIds: going.map((row) => row.list_id),
  })
  await tellOfHandOver(tx, acting, { handOver, news: 'hand-over-arrived' })
  touched('hand-over', handOver.id)
  return { id: handOver.id, version }
}

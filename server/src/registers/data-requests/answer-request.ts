import type { Tx } from '../../platform/database/database.ts'
import { canonicalJson, sha256 } from '../../platform/http/idempotency.ts'
import type { Written } from '../../platform/http/schemas.ts'
import { issueDocument } from '../outgoing-documents/take-number.ts'
import { type Acting, takeRequest } from './ask-office.ts'
import { refuseUncleanText } from './clean-text.ts'
import { changeRequest, insertAnswer, mayBeErased } from './data-requests.queries.ts'
import { dataRequestRefusals } from './data-requests.refusals.ts'
import type { AnswerDataRequest } from './data-requests.schema.ts'
import { keepAnswer } from './give-answer.ts'

type Request = Awaited<ReturnType<typeof takeRequest>>

/** “Being worked on” goes out once, also while the police have it; an end only from here. */
function refuseState(request: Request, outcome: AnswerDataRequest['outcome']): void {
  const { state, first_answer_on: first } = request
  const isProgress = outcome === 'in-progress'
  const mayAnswer = state === 'open' || (isProgress && state === 'with-office')
  if (!mayAnswer) throw dataRequestRefusals.refuse('wrong-state')
  if (isProgress && first !== null) throw dataRequestRefusals.refuse('already-acknowledged')
}

function refuseUnfounded({ outcome, reasons, note, identityCheck }: AnswerDataRequest): void {
  if (outcome === 'in-progress') return
  const isUnsaid = reasons.length === 0 || (reasons.includes('other') && note === '')
  if (outcome !== 'granted' && isUnsaid) throw dataRequestRefusals.refuse('reasons-missing')
  if (outcome !== 'refused' && identityCheck === 'not-yet') {
    throw dataRequestRefusals.refuse('identity-unchecked')
  }
}

/** What the law or the other side still has to say before a request is granted. */
async function refuseUnasked(tx: Tx, request: Request, body: AnswerDataRequest): Promise<void> {
  const { kind, person_id: personId, office_outcome: office } = request
  if (personId === null || body.outcome === 'refused' || body.outcome === 'in-progress') return
  if (kind === 'correct' && office === null) throw dataRequestRefusals.refuse('office-not-asked')
  if (kind === 'erase' && !(await mayBeErased(tx, personId))) {
    throw dataRequestRefusals.refuse('law-forbids-erasure')
  }
}

function changeOf({ outcome, identityCheck }: AnswerDataRequest, request: Request, today: string) {
  const first = { identity_check: identityCheck, first_answer_on: request.first_answer_on ?? today }
  if (outcome === 'in-progress') return first
  return { ...first, outcome, state: 'closed' as const, closed_on: today }
}

/** Trả lời: a letter under a number of the office; the last one closes the request. */
export async function answerRequest(
  tx: Tx,
  acting: Acting,
  { id, documentNumber, ...body }: AnswerDataRequest & { id: string },
): Promise<Written> {
  const request = await takeRequest(tx, acting, id)
  const { officer, today } = acting
  refuseState(request, body.outcome)
  refuseUnfounded(body)
  await refuseUnasked(tx, request, body)
  await refuseUncleanText(tx, body.note)
  const contentHash = sha256(canonicalJson({ id, ...body, on: today }))
  const signed = { kind: 'data-answer' as const, subjectId: id, contentHash, documentNumber }
  const document = await issueDocument(tx, acting, signed)
  const version = await changeRequest(tx, id, changeOf(body, request, today))
  const { outcome, reasons, note } = body
  await insertAnswer(tx, {
    outcome,
    reasons,
    note,
    requestId: id,
    documentId: document.id,
    by: officer.userId,
    on: today,
  })
  await keepAnswer(tx, acting, id)
  if (request.person_id !== null) acting.touched('person', request.person_id)
  return { id, version }
}

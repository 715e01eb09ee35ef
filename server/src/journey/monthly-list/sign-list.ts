import type { Tx } from '../../platform/database/database.ts'
import type { Written } from '../../platform/http/schemas.ts'
import { insertShares } from '../../registers/people/people.queries.ts'
import { issueDocument } from '../../registers/outgoing-documents/take-number.ts'
import { passBall } from '../../registers/threads/pass-ball.ts'
import { confirmDueOf, monthOfColumn } from './list-dates.ts'
import { tellOfList } from './list-notices.ts'
import { listLines } from './list-lines.queries.ts'
import { getVersion } from './list-versions.queries.ts'
import { insertListShare, moveList } from './monthly-list.queries.ts'
import { listRefusals } from './monthly-list.refusals.ts'
import { sign } from './submit-list.ts'
import { type Acting, takeList, targetOf } from './take-list.ts'

/** The version a list points to, if it is the content the signer read. */
export async function expectContent(
  tx: Tx,
  list: { current_version_id: string | null },
  contentHash: string,
) {
  if (list.current_version_id === null) throw listRefusals.refuse('content-changed')
  const version = await getVersion(tx, list.current_version_id)
  if (version.content_hash !== contentHash) throw listRefusals.refuse('content-changed')
  return version
}

/** Ký và chuyển UBND xã: the chief of the commune police signs exactly the content he names. */
export async function signList(
  tx: Tx,
  acting: Acting,
  body: { id: string; contentHash: string; documentNumber?: string | undefined },
): Promise<Written> {
  const { today, touched } = acting
  const list = await takeList(tx, { id: body.id, action: 'sign' })
  const content = await expectContent(tx, list, body.contentHash)
  await sign(tx, acting, { versionId: content.id, role: 'signed' })
  const { contentHash, documentNumber } = body
  const paper = { kind: 'list' as const, subjectId: list.id, contentHash, documentNumber }
  await issueDocument(tx, acting, paper)
  const due = await confirmDueOf(tx, { month: monthOfColumn(list.month), submittedOn: today })
  const version = await moveList(tx, { id: list.id, state: targetOf('sign'), due })
  const going = (await listLines(tx, list.id)).filter((line) => line.state === 'submitted')
  const personIds = going.map((line) => line.person_id)
  const committee = list.committee_unit_id
  await insertListShare(tx, list.id, committee)
  await insertShares(tx, { personIds, unitId: committee, since: today, why: 'list submitted' })
  await passBall(tx, acting, {
    what: 'list.signed',
    subjectKind: 'list',
    subjectId: list.id,
    throws: personIds.map((personId) => ({
      personId,
      stage: 'listed',
      toUnit: committee,
      toDuty: 'UB-X',
      due,
      from: ['released', 'contacted', 'in-need', 'listed'],
    })),
  })
  await tellOfList(tx, acting, { list, news: 'list-to-confirm', due })
  touched('list', list.id)
  touched('version', content.id)
  return { id: list.id, version }
}

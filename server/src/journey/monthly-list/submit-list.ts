import { getAuthority } from '../../access/identity/assignments.queries.ts'
import type { Tx } from '../../platform/database/database.ts'
import type { Written } from '../../platform/http/schemas.ts'
import { listKeysElsewhere, lockKeys } from '../../registers/people/elsewhere.queries.ts'
import { countQuestions } from '../../registers/people/elsewhere.ts'
import { matchKeys } from '../../registers/people/person-row.ts'
import { birthOf, fullNameOf } from '../../registers/people/person-view.ts'
import { setOnList } from '../../registers/people/people.queries.ts'
import {
  listBeingWithdrawn,
  listWithOpenCase,
} from '../../registers/threads/withdrawing.queries.ts'
import { passBall } from '../../registers/threads/pass-ball.ts'
import { abandonOpenImports } from './import/import.queries.ts'
import { blocksOf, saysOf, verdictOf } from './line-verdict.ts'
import { contentOf } from './list-content.ts'
import {
  type LineRow,
  listCarriedElsewhere,
  listLines,
  setLineStates,
} from './list-lines.queries.ts'
import { insertSignature, insertVersion } from './list-versions.queries.ts'
import { tellOfList } from './list-notices.ts'
import { moveList } from './monthly-list.queries.ts'
import { listRefusals } from './monthly-list.refusals.ts'
import { type Acting, type LockedList, takeList, targetOf } from './take-list.ts'

interface Judged {
  line: LineRow
  codes: string[]
  says: string
}

const ELSEWHERE = {
  code: 'listed-elsewhere',
  says: 'Người này đang có tên trong danh sách của một xã khác; hãy liên hệ Cơ quan Thường trực.',
}

const TWICE = {
  code: 'already-this-month',
  says: 'Người này đã đi trong một danh sách khác của tháng; đừng trình hai lần.',
}

/** Taken off the draft, or by a notice before the list came back. */
const OFF = ['removed', 'withdrawn']

const WITHDRAWING = {
  code: 'being-withdrawn',
  says: 'Người này đang có thông báo rút tên chưa xong; hãy chờ xong rồi mới trình.',
}

const CLOSED = {
  code: 'case-closed',
  says: 'Hồ sơ của người này đã kết thúc; hãy bỏ khỏi danh sách, hoặc mở lại hồ sơ trước.',
}

/** What holds a person back whatever the law says of him: each question asked once for all. */
async function blocksByPerson(tx: Tx, list: LockedList, personIds: string[]) {
  const twice = await listCarriedElsewhere(tx, { listId: list.id, personIds, month: list.month })
  const withdrawing = await listBeingWithdrawn(tx, personIds)
  const open = await listWithOpenCase(tx, personIds)
  return (personId: string) => [
    ...(twice.has(personId) ? [TWICE] : []),
    ...(withdrawing.has(personId) ? [WITHDRAWING] : []),
    ...(open.has(personId) ? [] : [CLOSED]),
  ]
}

const keysOf = (acting: Acting, line: LineRow): string[] =>
  matchKeys(acting.house.secret, {
    fullName: fullNameOf(line),
    birthDate: birthOf(line),
    idNumber: line.id_number,
  })

/** What holds each line back: the law, another list of the month, a list of another commune. */
async function judgeAll(
  tx: Tx,
  acting: Acting,
  { list, lines }: { list: LockedList; lines: LineRow[] },
): Promise<Judged[]> {
  const keys = new Map(lines.map((line) => [line.id, keysOf(acting, line)]))
  const all = [...keys.values()].flat()
  await lockKeys(tx, all)
  const elsewhere = await listKeysElsewhere(tx, all, list.area_id)
  const personIds = lines.map((line) => line.person_id)
  const blocksOfPerson = await blocksByPerson(tx, list, personIds)
  return lines.map((line) => {
    const verdict = verdictOf(line, acting.today)
    const there = keys.get(line.id)?.some((key) => elsewhere.has(key)) === true
    const blocks = [...(there ? [ELSEWHERE] : []), ...blocksOfPerson(line.person_id)]
    const codes = [...blocksOf(verdict), ...blocks.map((one) => one.code)]
    const says = [saysOf(verdict), ...blocks.map((one) => one.says)].filter(Boolean).join(' ')
    return { line, codes, says }
  })
}

/** The officer must have named exactly the lines that stay behind: nothing is dropped silently. */
function refuseUnlessAgreed(held: Judged[], agreed: readonly string[]): void {
  const named = new Set(agreed)
  const same = held.length === named.size && held.every(({ line }) => named.has(line.id))
  if (same) return
  const reasons = held.map(({ line, says }) => ({
    subject: line.id,
    code: 'held-back',
    says: `Dòng ${line.position}, ${fullNameOf(line)}: ${says}`,
  }))
  throw listRefusals.refuse('lines-held-back', { count: held.length }, { reasons })
}

async function markLines(tx: Tx, judged: Judged[]): Promise<void> {
  await setLineStates(
    tx,
    judged.map(({ line, codes }) => ({
      id: line.id,
      state: codes.length === 0 ? 'submitted' : 'kept-back',
      reasons: codes,
    })),
  )
}

/**
 * Trình ký: fixes the content of the list as a version that the chief will sign. Lines that the
 * law holds back stay behind with their reasons; with no line left it reads "Không phát sinh".
 */
export async function submitList(
  tx: Tx,
  acting: Acting & { expectedVersion: number },
  body: { id: string; keptBack: readonly string[] },
): Promise<Written> {
  const { officer, today, expectedVersion, touched } = acting
  const list = await takeList(tx, { id: body.id, action: 'submit', version: expectedVersion })
  const open = (await listLines(tx, list.id)).filter((line) => !OFF.includes(line.state))
  await countQuestions(acting.house, officer.userId, open.length)
  const judged = await judgeAll(tx, acting, { list, lines: open })
  const held = judged.filter(({ codes }) => codes.length > 0)
  refuseUnlessAgreed(held, body.keptBack)
  await markLines(tx, judged)
  const going = judged.filter(({ codes }) => codes.length === 0).map(({ line }) => line)
  const staying = held.map(({ line, codes }) => ({ ...line, reasons: codes }))
  const made = { madeBy: officer.userId, madeOn: today }
  const versionId = await insertVersion(tx, {
    listId: list.id,
    stage: 'submitted',
    ...contentOf(list, { going, staying }),
    ...made,
  })
  await sign(tx, acting, { versionId, role: 'compiled' })
  await setOnList(
    tx,
    going.map((line) => line.person_id),
    true,
  )
  const state = targetOf('submit')
  const version = await moveList(tx, { id: list.id, state, versionId, due: list.due })
  const personIds = going.map((line) => line.person_id)
  // A case that an earlier list carries already stays with whoever holds that list.
  const carried = await listCarriedElsewhere(tx, { listId: list.id, personIds })
  const fresh = going.filter((line) => !carried.has(line.person_id))
  await passBall(tx, acting, {
    what: 'list.submitted',
    subjectKind: 'list',
    subjectId: list.id,
    throws: fresh.map((line) => ({
      personId: line.person_id,
      stage: 'listed',
      toUnit: list.police_unit_id,
      toDuty: 'CA-K',
      due: list.due,
      from: ['released', 'contacted', 'in-need', 'listed'],
    })),
  })
  await abandonOpenImports(tx, list.id)
  await tellOfList(tx, acting, { list, news: 'list-to-sign', due: list.due })
  touched('list', list.id)
  touched('version', versionId)
  return { id: list.id, version }
}

/** The officer's signature on a version, in the capacity he acts in. */
export async function sign(
  tx: Tx,
  { officer, today }: Acting,
  what: {
    versionId: string
    role: 'compiled' | 'signed' | 'confirmed' | 'handed-over' | 'received'
    beforeMe?: readonly string[]
  },
): Promise<void> {
  await insertSignature(tx, {
    ...what,
    signedBy: officer.userId,
    assignmentId: officer.assignmentId,
    duty: officer.duty,
    unitId: officer.unitId,
    authority: await getAuthority(tx, officer.assignmentId),
    on: today,
  })
}

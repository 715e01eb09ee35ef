import type { Tx } from '../../platform/database/database.ts'
import type { Written } from '../../platform/http/schemas.ts'
import { askElsewhere } from '../../registers/people/elsewhere.ts'
import { matchKeys } from '../../registers/people/person-row.ts'
import { birthOf, fullNameOf } from '../../registers/people/person-view.ts'
import { setOnList } from '../../registers/people/people.queries.ts'
import { passBall } from '../../registers/threads/pass-ball.ts'
import { blocksOf, saysOf, verdictOf } from './line-verdict.ts'
import { contentOf } from './list-content.ts'
import { type LineRow, listLines, setLineStates } from './list-lines.queries.ts'
import { insertSignature, insertVersion } from './list-versions.queries.ts'
import { moveList } from './monthly-list.queries.ts'
import { listRefusals } from './monthly-list.refusals.ts'
import { type Acting, takeList, targetOf } from './take-list.ts'

interface Judged {
  line: LineRow
  codes: string[]
  says: string
}

const ELSEWHERE = {
  code: 'listed-elsewhere',
  says: 'Người này đang có tên trong danh sách của một xã khác; hãy liên hệ Cơ quan Thường trực.',
}

/** What holds one line back: the law's conditions, and a list of another commune. */
async function judge(tx: Tx, acting: Acting, line: LineRow): Promise<Judged> {
  const verdict = verdictOf(line, acting.today)
  const keys = matchKeys(acting.house.secret, {
    fullName: fullNameOf(line),
    birthDate: birthOf(line),
    idNumber: line.id_number,
  })
  const elsewhere = await askElsewhere(tx, acting.officer, keys)
  const codes = [...blocksOf(verdict), ...(elsewhere ? [ELSEWHERE.code] : [])]
  const says = [saysOf(verdict), elsewhere ? ELSEWHERE.says : ''].filter(Boolean).join(' ')
  return { line, codes, says }
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
  const open = (await listLines(tx, list.id)).filter((line) => line.state !== 'removed')
  const judged: Judged[] = []
  for (const line of open) judged.push(await judge(tx, acting, line))
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
  await passBall(tx, acting, {
    what: 'list.submitted',
    subjectKind: 'list',
    subjectId: list.id,
    throws: going.map((line) => ({
      personId: line.person_id,
      stage: 'listed',
      toUnit: list.police_unit_id,
      toDuty: 'CA-K',
      due: list.due,
      from: ['released', 'contacted', 'in-need', 'listed'],
    })),
  })
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
  },
): Promise<void> {
  await insertSignature(tx, {
    ...what,
    signedBy: officer.userId,
    assignmentId: officer.assignmentId,
    duty: officer.duty,
    unitId: officer.unitId,
    on: today,
  })
}

import type { DoorContext } from '../../../access/door/route.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { platformRefusals } from '../../../platform/http/platform.refusals.ts'
import { readChanges } from '../changes/read-changes.ts'
import { listSignatures, listVersions, listReturns } from '../list-versions.queries.ts'
import { actionsOn } from '../list-view.ts'
import { findCard, type ListCardRow } from '../monthly-list.queries.ts'
import { listRefusals } from '../monthly-list.refusals.ts'
import type { ListState } from '../monthly-list.schema.ts'
import { mau01Form, mau01Of } from '../papers/mau-01.ts'
import { type ListToPrint, mau01Facts } from '../papers/mau-01-facts.ts'
import { linesInSight } from '../read-list.ts'
import { STATE_NAMES } from '../take-list.ts'
import { differenceBlocks } from './changes-part.ts'
import { checksBlocks, verdictBlocks } from './checks-part.ts'
import { doubtBlocks, returnRows, returnsTable } from './doubts-part.ts'
import type { Folder } from './folder.schema.ts'
import { type Part, text } from './folder-parts.ts'
import { listLineDecisions, listTakenFiles } from './line-decisions.queries.ts'
import { listLetterBlocks } from './list-letter.ts'

export type Reading = Pick<DoorContext, 'officer' | 'today' | 'house' | 'sees'>

/** A list with everything its signer has to see of it. */
export interface ListFolder {
  list: ListToPrint
  contentHash: string
  compiledBy: string
  signs: Folder['signs']
  parts: Part[]
}

/** A folder is made of a list that was submitted: a draft has no content to sign yet. */
async function cardToSign(tx: Tx, id: string): Promise<ListCardRow> {
  const card = await findCard(tx, id)
  if (card === undefined) throw platformRefusals.refuse('not-found')
  const state = card.state as ListState
  if (state === 'draft') throw listRefusals.refuse('wrong-state', { state: STATE_NAMES[state] })
  return card
}

/** Whose turn it is: the chief signs, the commune confirms once every line has its answer. */
async function signsOf(
  tx: Tx,
  ctx: Reading,
  { card, undecided }: { card: ListCardRow; undecided: number },
): Promise<Folder['signs']> {
  const actions = await actionsOn(tx, ctx, card)
  if (actions.includes('sign')) return 'list'
  return actions.includes('confirm') && undecided === 0 ? 'confirmation' : null
}

async function facts(tx: Tx, ctx: Reading, card: ListCardRow) {
  const { id } = card
  const list = await mau01Facts(tx, ctx, id)
  const all = await linesInSight(tx, card, ctx.officer.duty)
  ctx.sees(all.map((line) => line.person_id))
  const version = (await listVersions(tx, id)).find((one) => one.id === card.current_version_id)
  return {
    list,
    all,
    contentHash: version?.content_hash ?? '',
    changes: await readChanges(tx, ctx, id),
    signatures: await listSignatures(tx, id),
    decisions: await listLineDecisions(tx, id),
    files: await listTakenFiles(tx, id),
    returns: await listReturns(tx, id),
  }
}

type Facts = Awaited<ReturnType<typeof facts>>

const GOING = ['submitted', 'confirmed']
const stateCount = ({ all }: Facts, state: string) =>
  all.filter((line) => line.state === state).length

function returnsPart({ returns, all, changes, list }: Facts): Part {
  const code = 'returns' as const
  const title = 'Đã trả lại và đã sửa'
  if (returns.length === 0)
    return { code, title, blocks: [text('Danh sách chưa bị trả lại lần nào.')] }
  const since = differenceBlocks(changes.sinceReturn, list.layout, 'Chưa có bản nào để so.')
  return { code, title, blocks: [returnsTable(returnRows(returns, all)), ...since] }
}

function partsOf(found: Facts, compiledBy: string, today: DoorContext['today']): Part[] {
  const { list, all, changes, signatures, decisions, files, returns } = found
  const { card, layout } = list
  const going = all.filter((line) => GOING.includes(line.state))
  const judged = all.filter((line) => [...GOING, 'left-out'].includes(line.state))
  const form = mau01Form(layout)
  const { head, words } = mau01Of(list.facts, layout)
  const letter = {
    list,
    changes,
    compiledBy,
    due: card.due,
    returns: returns.length,
    keptBack: stateCount(found, 'kept-back'),
    leftOut: stateCount(found, 'left-out'),
    to: card.state === 'awaiting-signature' ? ('chief' as const) : ('committee' as const),
  }
  const first = 'Đây là danh sách đầu tiên của xã; không có tháng trước để so.'
  return [
    { code: 'letter', title: 'Dự thảo phiếu trình', blocks: listLetterBlocks(letter) },
    { code: 'list', title: 'Danh sách (Mẫu số 01)', blocks: [...form.paper(head, words).blocks] },
    {
      code: 'changes',
      title: 'Thay đổi so với tháng trước',
      blocks: differenceBlocks(changes.sinceLastMonth, layout, first),
    },
    {
      code: 'checks',
      title: 'Ai đã kiểm tra, lúc nào',
      blocks: checksBlocks({ lines: judged, signatures, decisions }),
    },
    { code: 'verdicts', title: 'Điều kiện và vì sao', blocks: verdictBlocks(going, today) },
    { code: 'doubts', title: 'Chỗ nghi và cách xử lý', blocks: doubtBlocks(all, files, today) },
    returnsPart(found),
  ]
}

/** Bìa trình ký of one list, from its submission on. */
export async function listFolder(tx: Tx, ctx: Reading, id: string): Promise<ListFolder> {
  const card = await cardToSign(tx, id)
  const found = await facts(tx, ctx, card)
  const { list, contentHash, signatures } = found
  const compiledBy = signatures.findLast((one) => one.role === 'compiled')?.by_name ?? ''
  const undecided = stateCount(found, 'submitted')
  return {
    list,
    contentHash,
    compiledBy,
    signs: await signsOf(tx, ctx, { card, undecided }),
    parts: partsOf(found, compiledBy, ctx.today),
  }
}

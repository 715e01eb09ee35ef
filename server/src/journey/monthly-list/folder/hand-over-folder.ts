import { formatMonth } from '@vung-buoc/law'
import type { Tx } from '../../../platform/database/database.ts'
import type { Block, TableColumn } from '../../../platform/documents/official-paper.ts'
import { readChanges } from '../changes/read-changes.ts'
import { handOverRefusals } from '../hand-over/hand-over.refusals.ts'
import { linesInSight } from '../read-list.ts'
import { listReturns, listSignatures } from '../list-versions.queries.ts'
import { coverLetterForm, coverLetterOf } from '../papers/cover-letter.ts'
import { goingLists, type HandOverFacts, handOverFacts } from '../papers/hand-over-facts.ts'
import { mau01Form, mau01Of } from '../papers/mau-01.ts'
import { type ListToPrint, mau01Facts } from '../papers/mau-01-facts.ts'
import { reasonSentences } from '../papers/return-reasons.ts'
import { summaryForm, summaryOf } from '../papers/summary.ts'
import { countsOf, differenceBlocks } from './changes-part.ts'
import { signatureRows, verdictBlocks } from './checks-part.ts'
import { returnRows, returnsTable } from './doubts-part.ts'
import type { Folder } from './folder.schema.ts'
import { lines, type Part, strong, table, text } from './folder-parts.ts'
import type { Reading } from './list-folder.ts'

export interface HandOverFolder {
  facts: HandOverFacts
  signs: Folder['signs']
  parts: Part[]
}

/** What the standing agency's chief has to see of one commune's list. */
async function listFacts(tx: Tx, ctx: Reading, listId: string) {
  const list = await mau01Facts(tx, ctx, listId)
  const all = await linesInSight(tx, list.card, ctx.officer.duty)
  ctx.sees(all.map((line) => line.person_id))
  return {
    list,
    all,
    name: nameOf(list),
    changes: (await readChanges(tx, ctx, listId)).sinceLastMonth,
    signatures: await listSignatures(tx, listId),
    returns: await listReturns(tx, listId),
  }
}

type ListFacts = Awaited<ReturnType<typeof listFacts>>

function nameOf({ card, facts }: ListToPrint): string {
  const part = card.supplement_number === 0 ? '' : `, bổ sung lần ${card.supplement_number}`
  return `${card.area_name}, tháng ${formatMonth(facts.month)}${part}`
}

const SIGNED: TableColumn[] = [
  { title: 'Danh sách', weight: 22 },
  { title: 'Việc', weight: 18 },
  { title: 'Người làm', weight: 20 },
  { title: 'Đơn vị', weight: 20 },
  { title: 'Lúc', weight: 12, align: 'center' },
  { title: 'Mã nội dung', weight: 12, align: 'center' },
]

const titled = (lists: ListFacts[], blocksOf: (list: ListFacts) => Block[]): Block[] =>
  lists.flatMap((list) => [strong(list.name), ...blocksOf(list)])

function formBlocks({ list }: ListFacts): Block[] {
  const { head, words } = mau01Of(list.facts, list.layout)
  return [...mau01Form(list.layout).paper(head, words).blocks]
}

function changesBlocks(lists: ListFacts[]): Block[] {
  const counts = lists.map(({ name, changes }) =>
    changes === null ? `${name}: chưa có tháng trước để so` : `${name}: ${countsOf(changes)}`,
  )
  const each = titled(lists, ({ changes, list }) =>
    differenceBlocks(changes, list.layout, 'Chưa có tháng trước để so.'),
  )
  return [lines(counts), ...each]
}

function doubtBlocks({ page }: HandOverFacts): Block[] {
  const held = page.lists
    .filter((list) => list.status === 'held')
    .map((list) => `${list.areaName}: ${reasonSentences(list.reasons, list.note).join('; ')}`)
  const late = page.lateAreas.map((area) => `${area}: chưa có danh sách được xác nhận`)
  return held.length + late.length === 0
    ? [text('Không giữ lại danh sách nào; các xã đã gửi đủ.')]
    : [lines([...held, ...late])]
}

function returnsBlocks(lists: ListFacts[]): Block[] {
  const returned = lists.filter(({ returns }) => returns.length > 0)
  if (returned.length === 0) return [text('Không danh sách nào đã bị trả lại.')]
  return titled(returned, ({ returns, all }) => [returnsTable(returnRows(returns, all))])
}

function partsOf(facts: HandOverFacts, lists: ListFacts[], today: Reading['today']): Part[] {
  const letter = coverLetterOf(facts)
  const summary = summaryOf(facts)
  const hands = lists.flatMap(({ name, signatures }) =>
    signatureRows(signatures).map((row) => [name, ...row]),
  )
  const going = (list: ListFacts) => list.all.filter((line) => line.state === 'confirmed')
  return [
    {
      code: 'letter',
      title: 'Dự thảo văn bản chuyển',
      blocks: [...coverLetterForm.paper(letter.head, letter.words).blocks],
    },
    {
      code: 'summary',
      title: 'Bảng tổng hợp',
      blocks: [...summaryForm.paper(summary.head, summary.words).blocks],
    },
    { code: 'list', title: 'Danh sách của từng xã', blocks: titled(lists, formBlocks) },
    { code: 'changes', title: 'Thay đổi so với tháng trước', blocks: changesBlocks(lists) },
    { code: 'checks', title: 'Ai đã kiểm tra, lúc nào', blocks: [table(SIGNED, hands)] },
    {
      code: 'verdicts',
      title: 'Điều kiện và vì sao',
      blocks: titled(lists, (list) => verdictBlocks(going(list), today)),
    },
    { code: 'doubts', title: 'Giữ lại và gửi muộn', blocks: doubtBlocks(facts) },
    { code: 'returns', title: 'Đã bị trả lại', blocks: returnsBlocks(lists) },
  ]
}

/** Bìa trình ký of a hand-over: what would be signed now, or what was. */
export async function handOverFolder(tx: Tx, ctx: Reading, id: string): Promise<HandOverFolder> {
  const facts = await handOverFacts(tx, ctx, id)
  const { page } = facts
  if (page.state === 'discarded') throw handOverRefusals.refuse('wrong-state', { state: 'đã bỏ' })
  const lists: ListFacts[] = []
  for (const list of goingLists(page)) lists.push(await listFacts(tx, ctx, list.listId))
  return {
    facts,
    signs: page.actions.includes('sign') && lists.length > 0 ? 'hand-over' : null,
    parts: partsOf(facts, lists, ctx.today),
  }
}

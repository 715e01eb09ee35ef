import { monthOf, plainDate } from '@vung-buoc/law'
import type { Duty } from '../../../access/permissions/duties.ts'
import type { DoorContext } from '../../../access/door/route.ts'
import type { Tx } from '../../../platform/database/database.ts'
import { isMasked } from '../../../registers/people/masks.ts'
import { platformRefusals } from '../../../platform/http/platform.refusals.ts'
import { withoutKept } from '../apart.ts'
import { type SignedContent, type SignedLine, signedLine } from '../list-content.ts'
import { listLines } from '../list-lines.queries.ts'
import { getVersion } from '../list-versions.queries.ts'
import { findCard, type ListCardRow } from '../monthly-list.queries.ts'
import { findReturned, listReasons, listSignedBefore } from './changes.queries.ts'
import type { ListChanges, ListDifference } from './changes.schema.ts'
import { compareLines } from './compare-lines.ts'

const NOTHING: ListChanges = { sinceLastMonth: null, sinceReturn: null }
const UNDER_WAY: readonly string[] = ['draft', 'awaiting-signature', 'submitted', 'confirmed']

/** What the list says now: the draft as it stands to its police, afterwards what was signed. */
async function linesNow(tx: Tx, card: ListCardRow, duty: string): Promise<SignedLine[] | null> {
  if (card.state !== 'draft' && card.current_version_id !== null) {
    const { content } = await getVersion(tx, card.current_version_id)
    return await withoutKept(tx, (content as unknown as SignedContent).lines)
  }
  if (!duty.startsWith('CA-')) return null
  const lines = await listLines(tx, card.id)
  return lines.filter((line) => line.state !== 'removed').map(signedLine)
}

interface Now {
  card: ListCardRow
  lines: SignedLine[]
}

async function differenceOf(
  tx: Tx,
  { card, lines }: Now,
  before: SignedLine[],
): Promise<Pick<ListDifference, 'added' | 'removed' | 'changed'>> {
  const here = new Set(lines.map((line) => line.person))
  const personIds = before.map((line) => line.person).filter((person) => !here.has(person))
  const reasons = await listReasons(tx, { id: card.id, personIds })
  return compareLines(before, lines, (personId) => reasons.get(personId) ?? [])
}

/** A supplement restates nobody: only who is on it is compared. */
async function sinceLastMonth(tx: Tx, now: Now): Promise<ListDifference | null> {
  const { card } = now
  const signed = await listSignedBefore(tx, { areaId: card.area_id, month: card.month })
  const [first] = signed
  if (first === undefined) return null
  const found = await differenceOf(
    tx,
    now,
    await withoutKept(
      tx,
      signed.flatMap((row) => row.content.lines),
    ),
  )
  const removed = card.supplement_number === 0 ? found.removed : []
  return { ...found, removed, month: monthOf(plainDate(first.month)), returnedOn: null }
}

async function sinceReturn(tx: Tx, now: Now): Promise<ListDifference | null> {
  if (!UNDER_WAY.includes(now.card.state)) return null
  const returned = await findReturned(tx, now.card.id)
  if (returned === undefined) return null
  const before = await withoutKept(tx, (returned.content as unknown as SignedContent).lines)
  const found = await differenceOf(tx, now, before)
  return { ...found, month: null, returnedOn: returned.on_date }
}

/** Who sees no more than the hamlet is not shown what became of a whole address. */
function masked(difference: ListDifference | null, duty: Duty): ListDifference | null {
  if (difference === null || !isMasked('addressDetail', duty)) return difference
  const changed = difference.changed
    .map((one) => ({ ...one, fields: one.fields.filter(({ field }) => field !== 'address') }))
    .filter(({ fields }) => fields.length > 0)
  return { ...difference, changed }
}

const peopleIn = (difference: ListDifference | null): string[] =>
  difference === null
    ? []
    : [...difference.added, ...difference.removed, ...difference.changed].map((one) => one.personId)

/** "+3 −1 ~2": what a signer has to look at, against last month and against what came back. */
export async function readChanges(
  tx: Tx,
  ctx: Pick<DoorContext, 'officer' | 'sees'>,
  id: string,
): Promise<ListChanges> {
  const card = await findCard(tx, id)
  if (card === undefined) throw platformRefusals.refuse('not-found')
  const { duty } = ctx.officer
  const lines = await linesNow(tx, card, duty)
  if (lines === null) return NOTHING
  const now = { card, lines }
  const changes = {
    sinceLastMonth: masked(await sinceLastMonth(tx, now), duty),
    sinceReturn: masked(await sinceReturn(tx, now), duty),
  }
  ctx.sees([...new Set([...peopleIn(changes.sinceLastMonth), ...peopleIn(changes.sinceReturn)])])
  return changes
}

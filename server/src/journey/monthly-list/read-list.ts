import { firstDay, plainMonth } from '@vung-buoc/law'
import { listUnits } from '../../access/agencies/agencies.queries.ts'
import { standingByCommune } from '../../access/agencies/standing.ts'
import type { DoorContext } from '../../access/door/route.ts'
import { copiesOf } from '../../registers/outgoing-documents/signed-copies/give-copy.ts'
import { listBeingWithdrawn } from '../../registers/threads/withdrawing.queries.ts'
import type { Tx } from '../../platform/database/database.ts'
import { platformRefusals } from '../../platform/http/platform.refusals.ts'
import { OPEN_TO_ALL } from './apart.ts'
import { countKeptLines } from './apart.queries.ts'
import { datesOf, monthOfColumn } from './list-dates.ts'
import { findOpenImportOf } from './import/import.queries.ts'
import { type LineRow, listLines } from './list-lines.queries.ts'
import { isMasked } from '../../registers/people/masks.ts'
import { addressFor, asSigned, type SignedContent } from './list-content.ts'
import { getVersion, listReturns, listSignatures, listVersions } from './list-versions.queries.ts'
import {
  actionsOn,
  cardOf,
  lineOf,
  type Parties,
  returnOf,
  signatureOf,
  versionOf,
} from './list-view.ts'
import { listSignaturesElsewhere } from './signatures-elsewhere.queries.ts'
import { findCard, type ListCardRow, listCards } from './monthly-list.queries.ts'
import type { ListCard, ListLine, ListPage } from './monthly-list.schema.ts'

/** Names of the standing agency and the bank's office over each commune. */
async function partiesByCommune(tx: Tx, today: string): Promise<Parties> {
  const units = new Map((await listUnits(tx, today)).map((unit) => [unit.id, unit.name]))
  const named = [...(await standingByCommune(tx, today))].map(([commune, row]) => {
    const names = { standing: units.get(row.agency) ?? '', bank: units.get(row.bank) ?? '' }
    return [commune, names] as const
  })
  return new Map(named)
}

export async function readLists(
  tx: Tx,
  ctx: Pick<DoorContext, 'today'>,
  month: string | undefined,
): Promise<ListCard[]> {
  const column = month === undefined ? undefined : firstDay(plainMonth(month))
  const parties = await partiesByCommune(tx, ctx.today)
  return (await listCards(tx, column)).map((row) => cardOf(row, parties))
}

/** The bank sees what was confirmed; the commune what was submitted; the police everything. */
function inSight(line: LineRow, duty: string): boolean {
  if (duty.startsWith('CA-')) return line.state !== 'removed'
  if (duty === 'UB-X')
    return ['submitted', 'confirmed', 'left-out', 'withdrawn'].includes(line.state)
  return ['confirmed', 'withdrawn'].includes(line.state)
}

/** The lines this duty may see: of a draft as they are, later as they were signed. */
export async function linesInSight(tx: Tx, card: ListCardRow, duty: string): Promise<LineRow[]> {
  const lines = (await listLines(tx, card.id)).filter((line) => inSight(line, duty))
  if (card.state === 'draft' || card.current_version_id === null) return lines
  const { content } = await getVersion(tx, card.current_version_id)
  const signed = new Map(
    (content as unknown as SignedContent).lines.map((line) => [line.line, line]),
  )
  return lines.map((line) => asSigned(line, signed.get(line.id)))
}

/** Put here or on another installation, in the order in which they were put. */
async function signaturesOf(tx: Tx, id: string) {
  const all = [...(await listSignatures(tx, id)), ...(await listSignaturesElsewhere(tx, id))]
  return all.sort((a, b) => a.signed_at.getTime() - b.signed_at.getTime())
}

const UNSIGNED = ['draft', 'awaiting-signature']

async function signedCopiesOf(tx: Tx, { id, state }: ListCardRow, contentHash: string | null) {
  if (UNSIGNED.includes(state)) return null
  return (await copiesOf(tx, [{ subjectId: id, contentHash }])).get(id) ?? []
}

/** What was signed holds an address as one text; who sees the hamlet only is shown the register's. */
async function maskedLines(
  tx: Tx,
  { officer: { duty } }: Pick<DoorContext, 'officer'>,
  { listId, lines }: { listId: string; lines: ListLine[] },
): Promise<ListLine[]> {
  if (!isMasked('addressDetail', duty)) return lines
  const rows = new Map((await listLines(tx, listId)).map((row) => [row.id, row]))
  return lines.map((line) => {
    const row = rows.get(line.id)
    return { ...line, address: row === undefined ? '' : addressFor(duty, row) }
  })
}

/** One list as this officer may see it, with what he can do now and why each line stands so. */
export async function readList(
  tx: Tx,
  ctx: Pick<DoorContext, 'officer' | 'today' | 'sees'>,
  id: string,
): Promise<ListPage> {
  const card = await findCard(tx, id)
  if (card === undefined) throw platformRefusals.refuse('not-found')
  const lines = await linesInSight(tx, card, ctx.officer.duty)
  const personIds = lines.map((line) => line.person_id)
  ctx.sees(personIds)
  const withdrawing = await listBeingWithdrawn(tx, personIds)
  const versions = await listVersions(tx, id)
  const signatures = await listSignatures(tx, id)
  const handedOverAt = signatures.findLast((one) => one.role === 'handed-over')?.signed_at
  const current = versions.find((version) => version.id === card.current_version_id)
  const shown = lines.map((line) => lineOf(line, { today: ctx.today, withdrawing }))
  const restrictedLines = await countKeptLines(tx, id)
  const actions = await actionsOn(tx, ctx, card)
  return {
    ...cardOf(card, await partiesByCommune(tx, ctx.today)),
    policeUnitName: card.police_name,
    committeeName: card.committee_name,
    ...(await datesOf(tx, monthOfColumn(card.month), handedOverAt)),
    currentHash: current?.content_hash ?? null,
    lines: await maskedLines(tx, ctx, { listId: id, lines: shown }),
    versions: versions.map(versionOf),
    signatures: (await signaturesOf(tx, id)).map(signatureOf),
    returns: (await listReturns(tx, id)).map(returnOf),
    signedCopies: await signedCopiesOf(tx, card, current?.content_hash ?? null),
    openImport: (await findOpenImportOf(tx, id)) ?? null,
    restrictedLines,
    actions: restrictedLines === 0 ? actions : actions.filter((one) => OPEN_TO_ALL.includes(one)),
  }
}

import { matchKey } from '@vung-buoc/law'
import type { Tx } from '../../../platform/database/database.ts'
import type { Written } from '../../../platform/http/schemas.ts'
import type { DeskContributor } from '../../desk/desk.ts'
import type { Acting } from '../acting.ts'
import { administrationRefusals } from '../administration.refusals.ts'
import { checkDates } from '../duties/propose-duty.ts'
import { putForward } from '../proposals/put-forward.ts'
import { type NewUnit, refuseWhileNeeded } from './carry-out-unit.ts'
import { listAreas, listKinds, listTree, lockUnit } from './units.queries.ts'
import type { AddUnit, EndUnit } from './units.schema.ts'

/** 'Công an xã Mới' → 'cong-an-xa-moi-2024': the year keeps it apart from one that was before. */
export const unitIdOf = (name: string, validFrom: string): string =>
  `${matchKey(name)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')}-${validFrom.slice(0, 4)}`

async function newUnit(tx: Tx, acting: Acting, body: AddUnit): Promise<NewUnit> {
  const { units, today } = acting
  const tree = await listTree(tx, units)
  const parent = tree.find((row) => row.id === body.parentId)
  const area = (await listAreas(tx, units, today)).find((row) => row.id === body.areaId)
  const kind = (await listKinds(tx)).find(
    (row) => row.kind === body.agencyKind && row.level === area?.level,
  )
  const lasts =
    parent !== undefined && (parent.valid_to === null || parent.valid_to > body.validFrom)
  if (!lasts || area === undefined || kind === undefined) {
    throw administrationRefusals.refuse('not-your-unit')
  }
  const id = unitIdOf(body.name, body.validFrom)
  const twin = tree.some(
    (row) => row.id === id || (row.name === body.name && row.valid_to === null),
  )
  if (twin) throw administrationRefusals.refuse('unit-known')
  const { name, agencyKind, parentId, areaId } = body
  const abbreviation = body.abbreviation === '' ? null : body.abbreviation
  return {
    id,
    name,
    agencyKind,
    abbreviation,
    parentId,
    areaId,
    level: area.level,
    duties: kind.duties,
  }
}

/** Đề nghị thêm đơn vị, by decision and from its day on. */
export async function proposeUnit(tx: Tx, acting: Acting, body: AddUnit): Promise<Written> {
  checkDates(acting, { from: body.validFrom, to: null })
  const id = await putForward(tx, acting, {
    kind: 'unit-add',
    unitId: body.parentId,
    userId: null,
    content: await newUnit(tx, acting, body),
    decisionNumber: body.decisionNumber,
    effectiveOn: body.validFrom,
  })
  return { id, version: 1 }
}

interface Succession {
  ending: { id: string; kind: string | null }
  body: EndUnit
}

async function checkSuccessor(tx: Tx, acting: Acting, { ending, body }: Succession) {
  if (body.successorId === null) return
  const successor = (await listTree(tx, acting.units)).find((row) => row.id === body.successorId)
  const fits = successor?.agency_kind === ending.kind && successor.id !== ending.id
  const lasts = successor?.valid_to === null && successor.valid_from <= body.endsOn
  if (!fits || !lasts) throw administrationRefusals.refuse('not-your-unit')
}

/** Đề nghị kết thúc đơn vị: its duties end with it, and who carries on stands beside its name. */
export async function proposeUnitEnd(
  tx: Tx,
  acting: Acting,
  {
    unitId,
    contributors,
    ...body
  }: EndUnit & { unitId: string; contributors: readonly DeskContributor[] },
): Promise<Written> {
  const unit = await lockUnit(tx, unitId)
  if (unit === undefined || !acting.units.includes(unitId)) {
    throw administrationRefusals.refuse('not-your-unit')
  }
  if (unit.valid_to !== null || unitId === acting.officer.unitId) {
    throw administrationRefusals.refuse('wrong-state')
  }
  checkDates(acting, { from: body.endsOn, to: null })
  await checkSuccessor(tx, acting, { ending: { id: unitId, kind: unit.agency_kind }, body })
  await refuseWhileNeeded(tx, acting, { unitId, endsOn: body.endsOn, contributors })
  const id = await putForward(tx, acting, {
    kind: 'unit-end',
    unitId,
    userId: null,
    content: { successorId: body.successorId },
    decisionNumber: body.decisionNumber,
    effectiveOn: body.endsOn,
  })
  return { id, version: 1 }
}

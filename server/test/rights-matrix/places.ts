import { sql } from 'kysely'
import type { Duty } from '../../src/access/permissions/duties.ts'
import { disableUser } from '../../src/access/identity/identity.queries.ts'
import { asOfficer } from '../as-officer.ts'
import type { TestHouse } from '../test-house.ts'
import { underLine } from '../under-line.ts'

/** Where an officer stands towards the records of the commune An Ninh and its district. */
export type Place = 'own' | 'parent' | 'sibling' | 'elsewhere' | 'ended' | 'suspended'
export const PLACES: readonly Place[] = [
  'own',
  'parent',
  'sibling',
  'elsewhere',
  'ended',
  'suspended',
]

type Units = Record<'own' | 'parent' | 'sibling' | 'elsewhere', string>

/** The agencies of a neighbouring district, which the shipped profile does not have. */
const NEIGHBOURS = [
  ['huyen-ben', null, null, 'soc-trang', 'district'],
  ['xa-ben', null, null, 'huyen-ben', 'commune'],
  ['ca-huyen-ben', 'police', 'huyen-ben', null, 'district'],
  ['ca-xa-ben', 'police', 'xa-ben', 'ca-huyen-ben', 'commune'],
  ['ubnd-huyen-ben', 'committee', 'huyen-ben', null, 'district'],
  ['ubnd-xa-ben', 'committee', 'xa-ben', 'ubnd-huyen-ben', 'commune'],
  ['nhcsxh-huyen-ben', 'bank', 'huyen-ben', null, 'district'],
  ['co-quan-ben', 'association', 'huyen-ben', null, 'district'],
] as const

const police: Units = {
  own: 'ca-an-ninh',
  parent: 'ca-chau-thanh',
  sibling: 'ca-phu-tam',
  elsewhere: 'ca-xa-ben',
}
const committee: Units = {
  own: 'ubnd-an-ninh',
  parent: 'ubnd-chau-thanh',
  sibling: 'ubnd-phu-tam',
  elsewhere: 'ubnd-xa-ben',
}
/** A duty of the district: what stands beside it is its like in the next district. */
const district = (own: string, sibling = 'co-quan-ben'): Units => ({
  own,
  parent: 'ubnd-chau-thanh',
  sibling,
  elsewhere: 'co-quan-ben',
})
const bank = district('nhcsxh-chau-thanh', 'nhcsxh-huyen-ben')

const UNITS: Record<Duty, Units> = {
  'CA-L': police,
  'CA-K': police,
  'UB-X': committee,
  TO: district('hnd-chau-thanh'),
  HOI: district('hnd-chau-thanh'),
  'NH-T': bank,
  'NH-D': bank,
  'NH-K': bank,
  'NH-C': bank,
  'NH-S': bank,
  TC: district('tckh-chau-thanh'),
  XH: district('ldtbxh-chau-thanh'),
  VH: district('vhtt-chau-thanh'),
  BDD: district('bdd-chau-thanh'),
  MT: district('mttq-chau-thanh'),
  'UB-L': district('ubnd-chau-thanh', 'ubnd-huyen-ben'),
  DPO: district('ubnd-chau-thanh', 'ubnd-huyen-ben'),
  QT: district('ubnd-chau-thanh', 'ubnd-huyen-ben'),
}

/** The unit of the next district where this duty would be held. */
export const neighbourOf = (duty: Duty): string => UNITS[duty].elsewhere

/** A district beside ours, entered as a reorganisation would be: under a line of the system. */
export async function settleNeighbours(test: TestHouse): Promise<void> {
  const system = { userId: null, duty: 'SYS-PROFILE', units: [] }
  await underLine(test, system, async (tx) => {
    for (const [id, agencyKind, area, parent, level] of NEIGHBOURS) {
      const kind = agencyKind === null ? 'area' : 'agency'
      await sql`insert into access.unit (id, name, kind, agency_kind, area_id, parent_id, level,
        valid_from, decision) values (${id}, ${id}, ${kind}, ${agencyKind}, ${area}, ${parent},
        ${level}, '1900-01-01', 'thử nghiệm')`.execute(tx)
    }
  })
}

/** The cookie of a new officer with this duty at this unit, whose duty or account may have ended. */
export async function signedInAs(
  test: TestHouse,
  post: { duty: Duty; unit: string },
  state: 'active' | 'ended' | 'suspended' = 'active',
): Promise<string> {
  const ended = state === 'ended' ? { to: '2024-05-01' } : {}
  const { cookie, userId } = await asOfficer(test, { ...post, ...ended })
  if (state === 'suspended') {
    const system = { userId: null, duty: 'SYS-IDENTITY', units: [] }
    await underLine(test, system, (tx) => disableUser(tx, userId))
  }
  return cookie
}

/** The cookie of a new officer with this duty at this place. */
export async function standing(test: TestHouse, duty: Duty, place: Place): Promise<string> {
  const units = UNITS[duty]
  if (place === 'ended' || place === 'suspended') {
    return await signedInAs(test, { duty, unit: units.own }, place)
  }
  return await signedInAs(test, { duty, unit: units[place] })
}

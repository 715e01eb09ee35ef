import type { DeskContributor } from '../../../access/desk/desk.ts'
import { getUnit } from '../../../access/agencies/agencies.queries.ts'
import { findGrant } from '../../../access/permissions/policy.ts'
import { countOpenPairs } from './read-duplicates.ts'

/** Records of the commune that look alike and wait to be judged; who stands above judges none. */
export const duplicatesDesk: DeskContributor = async (tx, { officer }) => {
  const mayJudge = findGrant('duplicate.judge', officer.duty) !== undefined
  if (!mayJudge || (await getUnit(tx, officer.unitId)).level !== 'commune') {
    return { numbers: [], tasks: [] }
  }
  const value = await countOpenPairs(tx, officer.areaId)
  const number = { code: 'look-alike', value, opens: '/trung-ho-so' }
  return { numbers: [{ ...number, tone: value === 0 ? 'calm' : 'soon' }], tasks: [] }
}

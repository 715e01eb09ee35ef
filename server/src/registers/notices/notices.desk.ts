import type { DeskContributor } from '../../access/desk/desk.ts'
import { findGrant } from '../../access/permissions/policy.ts'
import { countNotices } from './notices.queries.ts'

/** Notices whose residence is to be checked (late ones in red), and people who should be home by now. */
export const noticesDesk: DeskContributor = async (tx, { officer, units, today }) => {
  if (findGrant('release-notice.read', officer.duty) === undefined)
    return { numbers: [], tasks: [] }
  const { waiting, late } = await countNotices(tx, units, today)
  const tone = late > 0 ? 'late' : 'soon'
  const opens = '/nguoi-sap-ve?state=to-check'
  const number = { code: 'notices-to-check', value: waiting, opens }
  return { numbers: [{ ...number, tone: waiting === 0 ? 'calm' : tone }], tasks: [] }
}

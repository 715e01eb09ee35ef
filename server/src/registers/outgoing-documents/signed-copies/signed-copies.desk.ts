import type { DeskContributor } from '../../../access/desk/desk.ts'
import { findGrant } from '../../../access/permissions/policy.ts'
import { countWaitingScans } from './scanned-papers.queries.ts'

/** Scans that did not file themselves wait in the unit's inbox for whoever files signed copies. */
export const signedCopiesDesk: DeskContributor = async (tx, { officer }) => {
  if (findGrant('signed-copy.file', officer.duty) === undefined) return { numbers: [], tasks: [] }
  const waiting = await countWaitingScans(tx, officer.unitId)
  if (waiting === 0) return { numbers: [], tasks: [] }
  const subject = `${waiting} bản quét chưa về hồ sơ`
  const task = { code: 'settle-scans', subject, due: null, opens: '/ban-ky', tone: 'calm' } as const
  return { numbers: [], tasks: [task] }
}

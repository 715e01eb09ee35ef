import type { Tx } from '../../platform/database/database.ts'
import { platformRefusals } from '../../platform/http/platform.refusals.ts'
import type { Written } from '../../platform/http/schemas.ts'
import { type LineEdit, takeCaseBack } from './edit-lines.ts'
import { contentWithout } from './list-content.ts'
import { findLine, moveLine } from './list-lines.queries.ts'
import { getVersion, insertVersion } from './list-versions.queries.ts'
import { moveList } from './monthly-list.queries.ts'
import { listRefusals } from './monthly-list.refusals.ts'
import { sign } from './submit-list.ts'
import { type Acting, takeList, targetOf } from './take-list.ts'

/**
 * Rút một dòng trước khi ký: the compiler takes one person out while the list waits for its
 * signature. The others stay exactly as submitted, in a new version with a new hash: what the
 * chief was looking at no longer signs.
 */
export async function withdrawLine(
  tx: Tx,
  acting: Acting & { expectedVersion: number },
  edit: LineEdit & { reason: string },
): Promise<Written> {
  const { officer, today, touched } = acting
  const list = await takeList(tx, { id: edit.listId, action: 'withdraw-line' })
  const line = await findLine(tx, list.id, edit.lineId)
  if (line?.state !== 'submitted') throw platformRefusals.refuse('not-found')
  const move = { id: line.id, listId: list.id, state: 'removed', reasons: [edit.reason], note: '' }
  const version = await moveLine(tx, { ...move, version: acting.expectedVersion })
  if (version === undefined) throw platformRefusals.refuse('version-stale')
  if (list.current_version_id === null) throw listRefusals.refuse('content-changed')
  const before = await getVersion(tx, list.current_version_id)
  const versionId = await insertVersion(tx, {
    listId: list.id,
    stage: 'submitted',
    ...contentWithout(before, { ...line, reasons: [edit.reason] }),
    madeBy: officer.userId,
    madeOn: today,
  })
  await sign(tx, acting, { versionId, role: 'compiled' })
  await moveList(tx, { id: list.id, state: targetOf('withdraw-line'), versionId, due: list.due })
  const { person_id: personId } = line
  await takeCaseBack(tx, acting, { listId: list.id, personId, reason: edit.reason })
  touched('list', list.id)
  touched('line', line.id)
  touched('version', versionId)
  return { id: line.id, version }
}

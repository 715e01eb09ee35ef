import { isDeepStrictEqual } from 'node:util'
import { formatDate, plainDate } from '@vung-buoc/law'
import type { Tx } from '../../../platform/database/database.ts'
import { platformRefusals } from '../../../platform/http/platform.refusals.ts'
import type { Written } from '../../../platform/http/schemas.ts'
import { restorePerson, setMergedInto } from '../../../registers/merges/merged.queries.ts'
import { getPerson } from '../../../registers/people/people.queries.ts'
import { birthOf, fullNameOf } from '../../../registers/people/person-view.ts'
import { saveKeys } from '../../../registers/people/register-person.ts'
import {
  deleteReleaseRecord,
  findReleaseRecord,
  updateReleaseRecord,
} from '../../../registers/people/release-records.queries.ts'
import {
  findCaseVersion,
  findOpenCase,
  restoreContact,
} from '../../../registers/threads/case-of.queries.ts'
import { reopenThread } from '../../../registers/threads/reopen-thread.ts'
import type { Acting } from '../take-list.ts'
import { lockMerge, renameLine, saveUndone, versionsOnDrafts } from './duplicates.queries.ts'
import { duplicateRefusals } from './duplicates.refusals.ts'
import { type MergeAfter, type MergeBefore, releaseFields } from './merge-record.ts'

async function takeMerge(tx: Tx, { officer, today }: Acting, id: string) {
  const merge = await lockMerge(tx, id)
  if (merge === undefined || merge.unit_id !== officer.unitId) {
    throw platformRefusals.refuse('not-found')
  }
  if (merge.undone_on !== null) throw duplicateRefusals.refuse('already-undone')
  if (merge.undo_until < today) {
    throw duplicateRefusals.refuse('too-late', { until: formatDate(plainDate(merge.undo_until)) })
  }
  const before = merge.before as unknown as MergeBefore
  return { ...merge, before, after: merge.after as unknown as MergeAfter }
}

type Merge = Awaited<ReturnType<typeof takeMerge>>

/** Everything the merge touched still stands at the version it left behind. */
async function refuseChanged(tx: Tx, { kept_id: kept, gone_id: gone, ...merge }: Merge) {
  const { before, after } = merge
  const keptCase = await findOpenCase(tx, kept)
  const lines = await versionsOnDrafts(tx, Object.keys(after.lines))
  const now = [
    (await getPerson(tx, kept)).version,
    (await getPerson(tx, gone)).version,
    (await findReleaseRecord(tx, kept))?.version ?? null,
    await findCaseVersion(tx, keptCase?.id),
    await findCaseVersion(tx, before.goneCase?.id),
    ...Object.keys(after.lines).map((id) => lines.get(id)),
  ]
  const then = [
    after.kept,
    after.gone,
    after.release,
    after.keptCase,
    after.goneCase,
    ...Object.values(after.lines),
  ]
  if (JSON.stringify(now) !== JSON.stringify(then)) throw duplicateRefusals.refuse('changed-since')
}

async function restoreRelease(tx: Tx, { kept_id: personId, before }: Merge): Promise<void> {
  const now = await findReleaseRecord(tx, personId)
  if (now === undefined) return
  if (isDeepStrictEqual(releaseFields(now), before.release)) return
  if (before.release === null) await deleteReleaseRecord(tx, personId)
  else await updateReleaseRecord(tx, { personId, fields: before.release, version: now.version })
}

async function keysAnew(tx: Tx, acting: Acting, id: string): Promise<void> {
  const person = await getPerson(tx, id)
  const named = { fullName: fullNameOf(person), birthDate: birthOf(person) }
  await saveKeys(tx, acting, { id, fields: { ...named, idNumber: person.id_number } })
}

/** Tách lại: both come back exactly as they were, as long as nothing else has happened to them. */
export async function undoMerge(tx: Tx, acting: Acting, id: string): Promise<Written> {
  const merge = await takeMerge(tx, acting, id)
  await refuseChanged(tx, merge)
  const { kept_id: keptId, gone_id: goneId, before } = merge
  await restorePerson(tx, keptId, before.kept)
  await restoreRelease(tx, merge)
  await setMergedInto(tx, goneId, null)
  await restoreContact(tx, keptId, before.keptContactOn)
  if (before.goneCase !== null) {
    await reopenThread(tx, acting, { case: before.goneCase, personId: goneId, mergeId: id })
  }
  for (const line of before.lines) await renameLine(tx, { ...line, personId: goneId })
  await keysAnew(tx, acting, keptId)
  await keysAnew(tx, acting, goneId)
  await saveUndone(tx, { id, by: acting.officer.userId, on: acting.today })
  acting.touched('merge', id)
  acting.touched('person', keptId)
  acting.touched('person', goneId)
  return { id, version: 2 }
}

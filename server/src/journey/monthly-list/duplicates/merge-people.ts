import { addDays } from '@vung-buoc/law'
import type { Tx } from '../../../platform/database/database.ts'
import { platformRefusals } from '../../../platform/http/platform.refusals.ts'
import type { Written } from '../../../platform/http/schemas.ts'
import { listMergedInto, setMergedInto } from '../../../registers/merges/merged.queries.ts'
import { personColumns } from '../../../registers/people/person-row.ts'
import {
  changePerson,
  changeReleaseRecord,
  saveKeys,
} from '../../../registers/people/register-person.ts'
import { findReleaseRecord } from '../../../registers/people/release-records.queries.ts'
import { takeOwnPerson } from '../../../registers/residence/take-own-person.ts'
import { findOpenCase, findCaseVersion } from '../../../registers/threads/case-of.queries.ts'
import { closeThread } from '../../../registers/threads/close-thread.ts'
import { lockOpenThreads, noteContact } from '../../../registers/threads/threads.queries.ts'
import { lockDraftLines } from '../draft-lines.queries.ts'
import type { Acting } from '../take-list.ts'
import {
  hasOpenTransfer,
  insertMerge,
  insertNotTheSame,
  listListsOf,
  renameLine,
} from './duplicates.queries.ts'
import { duplicateRefusals } from './duplicates.refusals.ts'
import type { MergePeople } from './duplicates.schema.ts'
import { type MergeBefore, releaseFields } from './merge-record.ts'

/** How long a merge can be taken back, while nothing else has happened to the two. */
const UNDO_DAYS = 30
const ORDER = ['released', 'contacted', 'in-need', 'listed', 'confirmed', 'received']
const ON_A_LIST = ORDER.indexOf('listed')

const rankOf = (stage: string | undefined): number =>
  stage === undefined ? -1 : ORDER.indexOf(stage)

/** The record that goes must not be one that a signed list, a move or an older merge stands on. */
async function checkCases(tx: Tx, { keptId, goneId }: MergePeople): Promise<void> {
  const threads = await lockOpenThreads(tx, [keptId, goneId])
  const stageOf = (id: string) => rankOf(threads.find((one) => one.person_id === id)?.stage)
  const [kept, gone] = [stageOf(keptId), stageOf(goneId)]
  if (kept >= ON_A_LIST && gone >= ON_A_LIST) throw duplicateRefusals.refuse('both-on-lists')
  const others = await listMergedInto(tx, goneId)
  if (gone > kept || gone >= ON_A_LIST || others.length > 0) {
    throw duplicateRefusals.refuse('keep-the-further')
  }
  if (await hasOpenTransfer(tx, [keptId, goneId])) throw duplicateRefusals.refuse('being-moved')
}

/** Draft lines of the record that goes name the one that stays, or are taken off beside its own. */
async function moveLines(tx: Tx, { keptId, goneId }: MergePeople) {
  const lines = await lockDraftLines(tx, goneId)
  const keptLists = await listListsOf(tx, keptId)
  const [keptThread] = await lockOpenThreads(tx, [keptId])
  const before: MergeBefore['lines'] = []
  const after: Record<string, number> = {}
  for (const { id, list_id: listId, state, reasons } of lines) {
    if (state === 'removed') continue
    const isOffered = !keptLists.has(listId) && keptThread?.stage === 'in-need'
    const moved = isOffered
      ? { id, personId: keptId, state, reasons }
      : { id, personId: goneId, state: 'removed', reasons: ['entered-by-mistake'] }
    before.push({ id, state, reasons })
    after[id] = await renameLine(tx, moved)
  }
  return { before, after }
}

async function takeBoth(tx: Tx, acting: Acting, body: MergePeople) {
  if (body.keptId === body.goneId) throw duplicateRefusals.refuse('same-record')
  const kept = await takeOwnPerson(tx, acting.officer, body.keptId)
  const gone = await takeOwnPerson(tx, acting.officer, body.goneId)
  const isStale = kept.version !== body.keptVersion || gone.version !== body.goneVersion
  if (isStale || kept.merged_into !== null || gone.merged_into !== null) {
    throw platformRefusals.refuse('version-stale')
  }
  return { kept, gone }
}

async function writeRelease(tx: Tx, acting: Acting, { body, release }: Writing) {
  const version = release?.version ?? 0
  const { keptId: personId, releaseRecord: fields } = body
  if (fields === null) return version === 0 ? null : version
  const change = { personId, fields }
  return (await changeReleaseRecord(tx, { ...acting, expectedVersion: version }, change)).version
}

async function endGoneCase(tx: Tx, acting: Acting, { keptId, goneId }: MergePeople) {
  const end = { outcome: 'entered-by-mistake', what: 'person.merged' } as const
  await closeThread(tx, acting, {
    personId: goneId,
    ...end,
    subjectKind: 'person',
    subjectId: keptId,
  })
}

/** What has to be known to set the two apart again, read before anything is changed. */
async function stateBefore(tx: Tx, keptId: string, goneId: string) {
  const release = await findReleaseRecord(tx, keptId)
  const keptCase = await findOpenCase(tx, keptId)
  return { release, keptCase, goneCase: await findOpenCase(tx, goneId) }
}

/** The record that goes points to the other; the one that stays gets the fields that were chosen. */
async function writeRecords(tx: Tx, acting: Acting, writing: Writing) {
  const { body } = writing
  const { keptId, goneId, fields } = body
  const gone = await setMergedInto(tx, goneId, keptId)
  await saveKeys(tx, acting, { id: goneId, fields: null })
  const changing = { ...acting, expectedVersion: body.keptVersion }
  const { version: kept } = await changePerson(tx, changing, { id: keptId, fields })
  return { kept, gone, release: await writeRelease(tx, acting, writing) }
}

interface Writing {
  body: MergePeople
  release: Awaited<ReturnType<typeof findReleaseRecord>>
}

/** The last contact with either record is the last contact with the person. */
async function keepLastContact(tx: Tx, keptId: string, onDate: string | null): Promise<void> {
  if (onDate !== null) await noteContact(tx, { personId: keptId, onDate, need: undefined })
}

/**
 * Cùng một người: one record stays with the fields that were chosen, the other points to it. What
 * was signed under either keeps its rows; contacts are read together from now on.
 */
export async function mergePeople(tx: Tx, acting: Acting, body: MergePeople): Promise<Written> {
  const { officer, today, touched } = acting
  const { keptId, goneId } = body
  const { kept } = await takeBoth(tx, acting, body)
  await checkCases(tx, body)
  const { release, keptCase, goneCase } = await stateBefore(tx, keptId, goneId)
  const lines = await moveLines(tx, body)
  await endGoneCase(tx, acting, body)
  const versions = await writeRecords(tx, acting, { body, release })
  await keepLastContact(tx, keptId, goneCase?.lastContactOn ?? null)
  const id = await insertMerge(tx, {
    unitId: officer.unitId,
    keptId,
    goneId,
    before: {
      kept: personColumns(kept),
      release: release === undefined ? null : releaseFields(release),
      keptContactOn: keptCase?.lastContactOn ?? null,
      goneCase: goneCase ?? null,
      lines: lines.before,
    },
    after: {
      ...versions,
      keptCase: await findCaseVersion(tx, keptCase?.id),
      goneCase: await findCaseVersion(tx, goneCase?.id),
      lines: lines.after,
    },
    by: officer.userId,
    on: today,
    undoUntil: addDays(today, UNDO_DAYS),
  })
  touched('merge', id)
  touched('person', goneId)
  return { id, version: 1 }
}

/** Hai người khác nhau: remembered, so that nobody asks again. */
export async function sayDifferent(
  tx: Tx,
  acting: Acting,
  ids: { firstId: string; secondId: string },
): Promise<Written> {
  const { officer, today, touched } = acting
  const [firstId, secondId] = [ids.firstId, ids.secondId].toSorted()
  if (firstId === undefined || secondId === undefined || firstId === secondId) {
    throw duplicateRefusals.refuse('same-record')
  }
  await takeOwnPerson(tx, officer, firstId)
  await takeOwnPerson(tx, officer, secondId)
  const by = { unitId: officer.unitId, by: officer.userId, on: today }
  await insertNotTheSame(tx, { firstId, secondId, ...by })
  touched('person', firstId)
  touched('person', secondId)
  return { id: firstId, version: 1 }
}

import { defaultProgramme, personEligibility, plainDate } from '@vung-buoc/law'
import type { PlainDate, Purpose, ReleaseKind } from '@vung-buoc/law'
import type { Tx } from '../../platform/database/database.ts'
import { platformRefusals } from '../../platform/http/platform.refusals.ts'
import { findThread } from '../threads/threads.queries.ts'
import { findReleaseRecord } from '../people/release-records.queries.ts'
import type { Verdict } from './verdict.schema.ts'

const LISTED: Record<string, 'no' | 'listed' | 'confirmed'> = {
  listed: 'listed',
  confirmed: 'confirmed',
  received: 'confirmed',
}

type Thread = NonNullable<Awaited<ReturnType<typeof findThread>>>
type Release = Awaited<ReturnType<typeof findReleaseRecord>>

/** What the certificate says, as far as it is recorded. */
function releaseFacts(release: Release) {
  const completedOn = release?.completed_on ?? null
  return {
    releaseKind: (release?.certificate_kind ?? null) as ReleaseKind | null,
    certificateNumber: release?.certificate_number ?? null,
    completedOn: completedOn === null ? null : plainDate(completedOn),
  }
}

/** What the case says: the need, and what the signed list attests once the person stands on it. */
function threadFacts(thread: Thread) {
  const listedAndConfirmed = LISTED[thread.stage] ?? 'no'
  const attested = listedAndConfirmed !== 'no'
  return {
    hasNeed: thread.need_purpose === null ? null : true,
    purpose: thread.need_purpose as Purpose | null,
    listedAndConfirmed,
    residesLocally: attested ? true : null,
    conduct: attested ? ('good' as const) : null,
    socialEvils: attested ? ('none' as const) : null,
  }
}

/** "Vì sao?": how one person stands against Điều 3 on the business date. */
export async function eligibilityOf(tx: Tx, personId: string, today: PlainDate): Promise<Verdict> {
  const thread = await findThread(tx, personId)
  if (thread === undefined) throw platformRefusals.refuse('not-found')
  const release = await findReleaseRecord(tx, personId)
  const facts = { ...threadFacts(thread), ...releaseFacts(release), samePurposeDebts: null }
  const verdict = personEligibility(facts, { on: today, programme: defaultProgramme })
  const reasons = verdict.reasons.map((reason) => ({ ...reason, data: { ...reason.data } }))
  return { eligible: verdict.eligible, nearly: verdict.nearly, reasons }
}

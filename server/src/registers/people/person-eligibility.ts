import { defaultProgramme, personEligibility, plainDate } from '@vung-buoc/law'
import type { PlainDate, Purpose, ReleaseKind } from '@vung-buoc/law'
import type { Tx } from '../../platform/database/database.ts'
import { findPerson } from './people.queries.ts'
import { platformRefusals } from '../../platform/http/platform.refusals.ts'
import { findThread } from '../threads/threads.queries.ts'
import { findReleaseRecord } from './release-records.queries.ts'
import type { Verdict } from './verdict.schema.ts'

const LISTED: Record<string, 'no' | 'listed' | 'confirmed'> = {
  listed: 'listed',
  confirmed: 'confirmed',
  received: 'confirmed',
}

/** "Vì sao?": how one person stands against Điều 3 on the business date. */
export async function eligibilityOf(tx: Tx, personId: string, today: PlainDate): Promise<Verdict> {
  const person = await findPerson(tx, personId)
  const thread = await findThread(tx, personId)
  if (person === undefined || thread === undefined) throw platformRefusals.refuse('not-found')
  const release = await findReleaseRecord(tx, personId)
  const completedOn = release?.completed_on ?? null
  // What the signed list attests: residence, conduct, no social evils.
  const attested = thread.stage in LISTED
  const { eligible, nearly, reasons } = personEligibility(
    {
      hasNeed: thread.need_purpose === null ? null : true,
      purpose: thread.need_purpose as Purpose | null,
      listedAndConfirmed: LISTED[thread.stage] ?? 'no',
      residesLocally: attested ? true : null,
      conduct: attested ? 'good' : null,
      socialEvils: attested ? 'none' : null,
      releaseKind: (release?.certificate_kind ?? null) as ReleaseKind | null,
      certificateNumber: release?.certificate_number ?? null,
      completedOn: completedOn === null ? null : plainDate(completedOn),
      samePurposeDebts: null,
    },
    { on: today, programme: defaultProgramme },
  )
  return {
    eligible,
    nearly,
    reasons: reasons.map((reason) => ({ ...reason, data: { ...reason.data } })),
  }
}

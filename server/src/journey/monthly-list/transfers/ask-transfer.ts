import { findUnit, getAgencyOf } from '../../../access/agencies/agencies.queries.ts'
import type { Tx } from '../../../platform/database/database.ts'
import type { Written } from '../../../platform/http/schemas.ts'
import { notify } from '../../../platform/notifications/notify.ts'
import { checkResidence } from '../../../registers/notices/check-residence.ts'
import { getNotice } from '../../../registers/notices/notices.queries.ts'
import type { CheckResidence, NoticePaper } from '../../../registers/notices/notices.schema.ts'
import { birthOf, fullNameOf } from '../../../registers/people/person-view.ts'
import { takeOwnPerson } from '../../../registers/residence/take-own-person.ts'
import { lockOpenThreads } from '../../../registers/threads/threads.queries.ts'
import { leaveDrafts } from '../leave-draft.ts'
import type { Acting } from '../take-list.ts'
import { insertTransfer } from './transfers.queries.ts'
import { transferRefusals } from './transfers.refusals.ts'

const BEFORE_ANY_LIST = ['released', 'contacted', 'in-need']

async function policeOf(tx: Tx, acting: Acting, areaId: string): Promise<string> {
  const area = await findUnit(tx, areaId)
  const isCommune = area?.kind === 'area' && area.level === 'commune' && area.valid_to === null
  if (!isCommune || areaId === acting.officer.areaId)
    throw transferRefusals.refuse('commune-unclear')
  return (await getAgencyOf(tx, { id: areaId, kind: 'police', on: acting.today })).id
}

interface Asked {
  personId: string
  toAreaId: string
  /** The notice that brought it up: the other commune checks the residence anew. */
  notice?: NoticePaper
}

/**
 * Đề nghị chuyển: the old commune says that a person lives elsewhere now. He leaves its drafts at
 * once; he moves only when the other commune says yes.
 */
export async function askTransfer(tx: Tx, acting: Acting, asked: Asked): Promise<Written> {
  const { officer, today } = acting
  const { personId, toAreaId } = asked
  const person = await takeOwnPerson(tx, officer, personId)
  const toUnit = await policeOf(tx, acting, toAreaId)
  const [thread] = await lockOpenThreads(tx, [personId])
  if (thread !== undefined && !BEFORE_ANY_LIST.includes(thread.stage)) {
    throw transferRefusals.refuse('on-a-list')
  }
  const leftLines = await leaveDrafts(tx, acting, { personId, reason: 'moved-away' })
  const { sex, id_number: idNumber } = person
  const who = { fullName: fullNameOf(person), birthDate: birthOf(person), sex, idNumber }
  const id = await insertTransfer(tx, {
    personId,
    fromArea: officer.areaId,
    toArea: toAreaId,
    fromUnit: officer.unitId,
    toUnit,
    card: { person: who, notice: asked.notice ?? null },
    leftLines,
    askedBy: officer.userId,
    askedOn: today,
  })
  const news = 'transfer-asked'
  const about = { subject: 'Đề nghị chuyển nơi cư trú', opens: '/chuyen-noi-cu-tru' }
  await notify(tx, acting, { unitId: toUnit, duty: 'CA-L', code: news, ...about })
  acting.touched('transfer', id)
  acting.touched('person', personId)
  return { id, version: 1 }
}

/** The outcome of a check of residence; somebody who has moved on is offered to his new commune. */
export async function checkAndSendOn(
  tx: Tx,
  acting: Acting,
  { id, check }: { id: string; check: CheckResidence },
): Promise<Written> {
  const { personId, version } = await checkResidence(tx, acting, { id, check })
  if (check.movedTo !== null) {
    const notice = await getNotice(tx, id)
    await askTransfer(tx, acting, { personId, toAreaId: check.movedTo, notice })
  }
  return { id, version }
}

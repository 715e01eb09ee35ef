import type { DeskContributor } from '../desk/desk.ts'
import { worstOf } from '../desk/tone.ts'
import { toneOfHours } from './breach-clock.ts'
import { listUntold } from './breaches.queries.ts'

/** Incidents of which the authority has not heard: red as the hour comes near. */
export const breachesDesk: DeskContributor = async (tx, { may }) => {
  if (!may('breach.keep')) return { numbers: [], tasks: [] }
  const untold = await listUntold(tx)
  const tone = worstOf(untold.map((row) => toneOfHours(row.hours_left)))
  const opens = '/bao-ve-du-lieu/su-co'
  return {
    numbers: [{ code: 'breaches-untold', value: untold.length, opens, tone }],
    tasks: untold.map((row) => ({
      code: 'tell-authority',
      subject: '',
      due: null,
      opens: `${opens}/${row.id}`,
      tone: toneOfHours(row.hours_left),
    })),
  }
}

import { CommandRefusal } from '../with-config.ts'

const FORM = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(:\d{2})?(Z|[+-]\d{2}:\d{2})?$/

/** A moment as typed, in Vietnam's time unless it names another; answers it in UTC. */
export function readMoment(text: string): string {
  const [, day, minute, second = ':00', zone = '+07:00'] = FORM.exec(text) ?? []
  const moment = new Date(`${day}T${minute}${second}${zone}`)
  if (Number.isNaN(moment.getTime())) {
    throw new CommandRefusal(
      `--to (đang là "${text}") phải là một thời điểm, như "2024-05-20 16:05" (giờ Việt Nam).`,
    )
  }
  return moment.toISOString()
}

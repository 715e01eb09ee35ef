import type { WorkCalendar } from '@vung-buoc/server/contract'
import { showDate } from '../../../platform/vietnamese-format.ts'
import { Empty } from '../../../ui/Empty.tsx'
import { ScrollBox } from '../../../ui/ScrollBox.tsx'
import table from '../../../ui/table.module.css'
import { calendarTexts as say } from './calendar.texts.ts'

type Deadline = NonNullable<WorkCalendar['deadlines']>[number]

/** The three days of a list, each with the reason why it is that day. */
export function Deadlines({ calendar: { deadlines } }: { calendar: WorkCalendar }) {
  if (deadlines === null) return <Empty title={say('no-clock')} />
  return (
    <ScrollBox label={say('step')}>
      <table className={table.table} data-cards>
        <thead>
          <tr>
            <th scope="col">{say('step')}</th>
            <th scope="col">{say('due')}</th>
            <th scope="col">{say('why')}</th>
          </tr>
        </thead>
        <tbody>
          {deadlines.map((deadline) => (
            <tr key={deadline.step}>
              <th scope="row">{say(`what.${deadline.step}`)}</th>
              <td data-label={say('due')}>
                <strong>{showDate(deadline.due)}</strong>
              </td>
              <td>
                {whyWords(deadline)}
                <div className={table.quiet}>{say(`rule.${deadline.step}`)}</div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

function whyWords({ nominal, skipped }: Deadline): string {
  if (skipped.length === 0) return say('on-day')
  const [first, ...rest] = skipped
  const also = rest.map(({ day, name }) => `${showDate(day)} (${name})`).join('; ')
  const why = { nominal: showDate(nominal), name: first?.name ?? '' }
  return rest.length === 0 ? say('moved', why) : say('moved-on', { ...why, days: also })
}

import { Stack } from '@mantine/core'
import type { WorkCalendar } from '@vung-buoc/server/contract'
import { showDate } from '../../../platform/vietnamese-format.ts'
import { Empty } from '../../../ui/Empty.tsx'
import { ScrollBox } from '../../../ui/ScrollBox.tsx'
import { StateBadge } from '../../../ui/StateBadge.tsx'
import table from '../../../ui/table.module.css'
import { calendarTexts as say } from './calendar.texts.ts'

interface CalendarProps {
  calendar: WorkCalendar
}

/** Days that are not what their weekday says. */
export function SpecialDays({ calendar: { days } }: CalendarProps) {
  if (days.length === 0) return <Empty title={say('days-none')} />
  return (
    <ScrollBox label={say('days')}>
      <table className={table.table} data-cards>
        <thead>
          <tr>
            <th scope="col">{say('day')}</th>
            <th scope="col">{say('kind')}</th>
            <th scope="col">{say('name')}</th>
          </tr>
        </thead>
        <tbody>
          {days.map(({ day, kind, name, isAnnounced }) => (
            <tr key={day}>
              <th scope="row">{showDate(day)}</th>
              <td>
                <StateBadge tone={kind === 'holiday' ? 'calm' : 'soon'}>
                  {say(`kinds.${kind}`)}
                </StateBadge>
              </td>
              <td>
                {name}
                {isAnnounced ? <div className={table.quiet}>{say('announced')}</div> : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

/** Who has recorded what, by which paper: the newest first. */
export function Announcements({ calendar: { announcements } }: CalendarProps) {
  return (
    <Stack gap="sm">
      {announcements.map((one) => (
        <div key={`${one.day} ${one.kind} ${one.decisionNumber} ${one.recordedOn}`}>
          <strong>{showDate(one.day)}</strong> {say(`kinds.${one.kind}`)}: {one.name}
          <div className={table.quiet}>
            {say('announced-by', {
              number: one.decisionNumber,
              name: one.byName,
              unit: one.unitName,
              date: showDate(one.recordedOn),
            })}
          </div>
        </div>
      ))}
    </Stack>
  )
}

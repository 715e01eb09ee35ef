import { Button, Stack } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { WorkCalendar } from '@vung-buoc/server/contract'
import { monthOf, nextMonth, plainDate, previousMonth } from '@vung-buoc/law'
import { PurposeChip } from '../../../access/PurposeChip.tsx'
import { useMe } from '../../../access/identity/session.ts'
import { queryText, useRead } from '../../../platform/use-read.ts'
import { useSearchText } from '../../../platform/use-search-text.ts'
import { showDate, showMonth } from '../../../platform/vietnamese-format.ts'
import { useGo } from '../../../ui/AppLink.tsx'
import { ChoiceField } from '../../../ui/ChoiceField.tsx'
import { Loaded } from '../../../ui/Loaded.tsx'
import { PageHead } from '../../../ui/PageHead.tsx'
import { Panel } from '../../../ui/Panel.tsx'
import { AnnounceDayForm } from './AnnounceDayForm.tsx'
import { Announcements, SpecialDays } from './SpecialDays.tsx'
import classes from './CalendarPage.module.css'
import { calendarTexts as say } from './calendar.texts.ts'
import { Deadlines } from './Deadlines.tsx'

export function CalendarPage() {
  const { month } = useSearchText()
  const calendar = useRead<WorkCalendar>(`/calendar${queryText({ month })}`, {
    keepPrevious: true,
  })
  return (
    <Stack gap="lg">
      <Loaded query={calendar}>{(data) => <CalendarView calendar={data} />}</Loaded>
    </Stack>
  )
}

function CalendarView({ calendar }: { calendar: WorkCalendar }) {
  const [opened, form] = useDisclosure(false)
  const { month, announcements, mayAnnounce } = calendar
  return (
    <Stack gap="lg">
      <PageHead
        title={say('title')}
        lead={`${say('lead')} ${say('known', { date: showDate(calendar.knownTo) })}`}
        marks={<PurposeChip permission="calendar.read" />}
        actions={
          mayAnnounce && !opened ? (
            <Button onClick={form.open}>{say('announce')}</Button>
          ) : undefined
        }
      />
      {opened ? (
        <Panel title={say('announce')}>
          <AnnounceDayForm onClose={form.close} />
        </Panel>
      ) : null}
      <MonthChoice month={month} />
      <Panel title={say('deadlines', { month: showMonth(month) })} flush>
        <Deadlines calendar={calendar} />
      </Panel>
      <Panel title={say('days')} flush>
        <SpecialDays calendar={calendar} />
      </Panel>
      {announcements.length > 0 ? (
        <Panel title={say('announcements')}>
          <Announcements calendar={calendar} />
        </Panel>
      ) : null}
    </Stack>
  )
}

/** The three months before this one, and the three after it. */
function MonthChoice({ month }: { month: string }) {
  const go = useGo()
  const me = useMe()
  if (me === undefined) return null
  const months = [monthOf(plainDate(me.businessDate))]
  for (let count = 0; count < 3; count += 1) {
    const first = months[0]
    const last = months.at(-1)
    if (first !== undefined) months.unshift(previousMonth(first))
    if (last !== undefined) months.push(nextMonth(last))
  }
  return (
    <div className={classes.month}>
      <ChoiceField
        id="calendar-month"
        label={say('month')}
        options={months.map((one) => [String(one), showMonth(one)] as const)}
        value={month}
        onChange={(next) => go(`/lich-lam-viec${queryText({ month: next })}`)}
      />
    </div>
  )
}

import type { Desk } from '@vung-buoc/server/contract'
import type { CSSProperties } from 'react'
import { IconChevronRight } from '@tabler/icons-react'
import { hasCode } from '../../platform/problem.ts'
import { useRead } from '../../platform/use-read.ts'
import { showDate, showMonth } from '../../platform/vietnamese-format.ts'
import { AppLink } from '../../ui/AppLink.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { StateBadge } from '../../ui/StateBadge.tsx'
import { accessTexts as say } from '../access.texts.ts'
import classes from './DeskPage.module.css'
import { DeskCommunes } from './DeskCommunes.tsx'
import { DeskMonths } from './DeskMonths.tsx'
import { deskTexts } from './desk.texts.ts'
import { NoDuty } from './NoDuty.tsx'
import { useMe } from '../identity/session.ts'

type DeskNumber = Desk['numbers'][number]
type DeskTask = Desk['tasks'][number]
const SOON_DAYS = 3

export function DeskPage() {
  const desk = useRead<Desk>('/desk')
  const unit = useMe()?.acting?.unitName ?? ''
  if (hasCode(desk.error, 'access.no-duty')) return <NoDuty problem={desk.error} />
  return (
    <Loaded query={desk}>
      {({ month, numbers, tasks, handOver, communes, months }) => (
        <>
          <PageHead
            title={say('desk.title')}
            lead={say('desk.lead', { unit, month: showMonth(month) })}
            marks={handOver === null ? undefined : <HandOverDay {...handOver} />}
          />
          {numbers.length > 0 ? (
            <ul
              className={classes.numbers}
              style={perRowOf(numbers.length)}
              aria-label={say('desk.numbers')}
            >
              {numbers.map((number) => (
                <NumberTile key={number.code} number={number} />
              ))}
            </ul>
          ) : null}
          <Panel title={say('desk.tasks')} flush>
            {numbers.length + tasks.length + communes.length === 0 ? (
              <Empty title={say('desk.no-screen')} />
            ) : (
              <Tasks tasks={tasks} />
            )}
          </Panel>
          <DeskCommunes month={month} communes={communes} />
          <DeskMonths months={months} />
        </>
      )}
    </Loaded>
  )
}

/** One row where there is room, else two rows as even as can be: never six and one. */
const perRowOf = (count: number) =>
  ({ '--in-one-row': count, '--in-two-rows': Math.ceil(count / 2) }) as CSSProperties

/** Days to the day on which lists go to the bank; the calendar says why it is that day. */
function HandOverDay({ due, days }: NonNullable<Desk['handOver']>) {
  const says = days === 0 ? say('desk.hand-over-today') : say('desk.hand-over-days', { days })
  return (
    <AppLink href="/lich-lam-viec">
      <StateBadge tone={days <= SOON_DAYS ? 'soon' : 'calm'} wraps>
        {`${says} (${showDate(due)})`}
      </StateBadge>
    </AppLink>
  )
}

function valueWords(value: DeskNumber['value']): string {
  if (value === 'few') return say('desk.few')
  return value === null ? say('desk.withheld') : String(value)
}

function NumberTile({ number }: { number: DeskNumber }) {
  return (
    <li>
      <AppLink href={number.opens} className={classes.tile}>
        <span className={classes.value} data-tone={number.tone}>
          {valueWords(number.value)}
        </span>
        <span className={classes.name}>{deskTexts.code('number', number.code)}</span>
        {number.tone === 'calm' ? null : (
          <StateBadge tone={number.tone}>{say(`desk.tone.${number.tone}`)}</StateBadge>
        )}
      </AppLink>
    </li>
  )
}

function Tasks({ tasks }: { tasks: DeskTask[] }) {
  if (tasks.length === 0) {
    return <Empty title={say('desk.none-title')} says={say('desk.none-says')} />
  }
  return (
    <ul className={classes.tasks}>
      {tasks.map((task) => (
        <li key={`${task.code} ${task.opens} ${task.subject}`}>
          <AppLink href={task.opens} className={classes.task}>
            <span className={classes.taskWords}>
              <span className={classes.taskName}>{deskTexts.code('task', task.code)}</span>
              <span className={classes.subject}>{task.subject}</span>
            </span>
            <span className={classes.due}>
              <StateBadge tone={task.tone}>
                {task.due === null
                  ? say('desk.no-due')
                  : say('desk.due', { date: showDate(task.due) })}
              </StateBadge>
              <IconChevronRight size={18} aria-hidden />
            </span>
          </AppLink>
        </li>
      ))}
    </ul>
  )
}

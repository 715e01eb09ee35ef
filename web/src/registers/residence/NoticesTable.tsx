import { Button } from '@mantine/core'
import type { NoticeCard } from '@vung-buoc/server/contract'
import { useState } from 'react'
import { useMay } from '../../access/identity/session.ts'
import { useWrite } from '../../platform/use-write.ts'
import { showDate } from '../../platform/vietnamese-format.ts'
import { AppLink } from '../../ui/AppLink.tsx'
import { BusyButton } from '../../ui/BusyButton.tsx'
import { ProblemNotice } from '../../ui/ProblemNotice.tsx'
import { sayDone } from '../../ui/say-done.ts'
import { ScrollBox } from '../../ui/ScrollBox.tsx'
import { StateBadge } from '../../ui/StateBadge.tsx'
import table from '../../ui/table.module.css'
import { CheckResidenceDialog } from './CheckResidenceDialog.tsx'
import { residenceTexts as say } from './residence.texts.ts'

const TONES = {
  'to-check': 'soon',
  awaited: 'calm',
  home: 'good',
  'not-here': 'quiet',
  moved: 'quiet',
} as const

export function NoticesTable({ notices }: { notices: NoticeCard[] }) {
  return (
    <ScrollBox label={say('notices.table')}>
      <table className={table.table} data-cards>
        <thead>
          <tr>
            {(['person', 'number', 'state', 'due', 'act'] as const).map((key) => (
              <th key={key} scope="col">
                {say(`notices.${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {notices.map((notice) => (
            <NoticeRow key={notice.id} notice={notice} />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

function NoticeRow({ notice }: { notice: NoticeCard }) {
  const { fullName, birthDate, hamlet, number, noticeDate, receivedOn } = notice
  return (
    <tr>
      <th scope="row">
        <AppLink href={`/nguoi/${notice.personId}`}>{fullName}</AppLink>
        <div className={table.quiet}>
          {showDate(birthDate)} · {hamlet}
        </div>
      </th>
      <td data-label={say('notices.number')}>
        <span>
          {say('notices.number-is', { number, date: showDate(noticeDate) })}
          <span className={table.quiet}>
            {' '}
            {say('notices.received', { date: showDate(receivedOn) })}
          </span>
        </span>
      </td>
      <td data-label={say('notices.state')}>
        <NoticeState notice={notice} />
      </td>
      <td data-label={say('notices.due')}>{showDate(notice.due)}</td>
      <td data-label={say('notices.act')}>
        <NoticeAct notice={notice} />
      </td>
    </tr>
  )
}

function NoticeState({ notice }: { notice: NoticeCard }) {
  const { state, isLate, expectedOn, movedToName } = notice
  const word = say(`notices.states.${state}`)
  return (
    <span>
      <StateBadge tone={isLate ? 'late' : TONES[state]}>
        {isLate ? say('notices.late', { state: word }) : word}
      </StateBadge>
      {expectedOn === null || state === 'home' ? null : (
        <div className={table.quiet}>{say('notices.expected', { date: showDate(expectedOn) })}</div>
      )}
      {movedToName === null ? null : (
        <div className={table.quiet}>{say('notices.moved-to', { name: movedToName })}</div>
      )}
    </span>
  )
}

function NoticeAct({ notice }: { notice: NoticeCard }) {
  const may = useMay()
  const [checking, setChecking] = useState(false)
  const home = useWrite(() => sayDone(say('notices.home-done')))
  if (!may('release-notice.record')) return null
  if (notice.state === 'awaited') {
    return (
      <>
        <BusyButton
          variant="default"
          busy={home.busy}
          onClick={() => home.send({ path: `/release-notices/${notice.id}/home`, body: {} })}
        >
          {say('notices.home')}
        </BusyButton>
        <ProblemNotice problem={home.problem} onAgain={home.again} busy={home.busy} />
      </>
    )
  }
  if (notice.state !== 'to-check') return null
  return (
    <>
      <Button variant="default" onClick={() => setChecking(true)}>
        {say('notices.check')}
      </Button>
      <CheckResidenceDialog notice={notice} opened={checking} onClose={() => setChecking(false)} />
    </>
  )
}

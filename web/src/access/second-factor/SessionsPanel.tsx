import { Group, Stack, Text } from '@mantine/core'
import type { SessionsPage, SessionView } from '@vung-buoc/server/contract'
import { useRead } from '../../platform/use-read.ts'
import { useWrite } from '../../platform/use-write.ts'
import { showMoment } from '../../platform/vietnamese-format.ts'
import { BusyButton } from '../../ui/BusyButton.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { ProblemNotice } from '../../ui/ProblemNotice.tsx'
import { sayDone } from '../../ui/say-done.ts'
import { StateBadge } from '../../ui/StateBadge.tsx'
import classes from './SafetyPage.module.css'
import { factorTexts as say } from './second-factor.texts.ts'

/** Where the officer is signed in, each with the way to end it. */
export function SessionsPanel() {
  const page = useRead<SessionsPage>('/account/sessions')
  return (
    <Panel title={say('sessions.title')}>
      <Stack>
        <Text c="dimmed" size="sm">
          {say('sessions.lead')}
        </Text>
        <Loaded query={page}>
          {({ sessions }) => (
            <>
              <ul className={classes.rows}>
                {sessions.map((session) => (
                  <SessionRow key={session.id} session={session} />
                ))}
              </ul>
              {sessions.length > 1 ? <EndOthers /> : null}
            </>
          )}
        </Loaded>
      </Stack>
    </Panel>
  )
}

function SessionRow({ session }: { session: SessionView }) {
  const { device, address, unitName, since, lastSeen } = session
  const write = useWrite(() => sayDone(say('sessions.ended')))
  const place = [unitName, say('sessions.from', { address })].filter(Boolean).join(' · ')
  return (
    <li>
      <div>
        <strong>{device}</strong>
        <div>{place}</div>
        <div className={classes.small}>
          {say('sessions.seen', { since: showMoment(since), last: showMoment(lastSeen) })}
        </div>
        <ProblemNotice problem={write.problem} onAgain={write.again} busy={write.busy} />
      </div>
      {session.isThis ? (
        <StateBadge tone="good">{say('sessions.this')}</StateBadge>
      ) : (
        <BusyButton
          variant="default"
          aria-label={say('sessions.end-name', { device, address })}
          busy={write.busy}
          onClick={() => write.send({ path: `/account/sessions/${session.id}/end` })}
        >
          {say('sessions.end')}
        </BusyButton>
      )}
    </li>
  )
}

function EndOthers() {
  const write = useWrite(() => sayDone(say('sessions.others-ended')))
  return (
    <Group>
      <ProblemNotice problem={write.problem} onAgain={write.again} busy={write.busy} />
      <BusyButton
        variant="default"
        busy={write.busy}
        onClick={() => write.send({ path: '/account/sessions/end-others' })}
      >
        {say('sessions.end-others')}
      </BusyButton>
    </Group>
  )
}

import { Group, Stack, Text } from '@mantine/core'
import type { Me } from '@vung-buoc/server/contract'
import { showDate } from '../../platform/vietnamese-format.ts'
import { AppLink, LinkButton } from '../../ui/AppLink.tsx'
import { BusyButton } from '../../ui/BusyButton.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { StateBadge } from '../../ui/StateBadge.tsx'
import { accessTexts as say } from '../access.texts.ts'
import { PrivacyChoice } from '../shell/PrivacyChoice.tsx'
import { MailAddressPanel } from '../mail-address/MailAddressPanel.tsx'
import classes from './AccountPage.module.css'
import { ChangePasswordForm } from './ChangePasswordForm.tsx'
import { SAFETY, useMay, useMe } from './session.ts'
import { useActAs } from './session.api.ts'

export function AccountPage() {
  const me = useMe()
  if (!me) return null
  return (
    <Stack gap="lg">
      <PageHead title={say('account.title')} />
      {me.mustChangePassword ? (
        <Notice tone="soon" title={say('account.must')} urgent>
          {say('account.must-says')}
        </Notice>
      ) : null}
      <div className={classes.columns}>
        <Stack gap="lg">
          <Panel title={say('account.who')}>
            <Facts
              items={[
                [say('account.name'), me.displayName],
                [say('account.user-name'), me.userName],
              ]}
            />
          </Panel>
          <Panel title={say('account.duties')} aside={<DelegateLink />}>
            <Assignments me={me} />
          </Panel>
        </Stack>
        <Stack gap="lg">
          <PrivacyChoice />
          <Panel title={say('account.password')}>
            <ChangePasswordForm goOn={me.mustChangePassword} />
          </Panel>
          <Panel title={say('account.safety')}>
            <Stack>
              <Text c="dimmed" size="sm">
                {say('account.safety-lead')}
              </Text>
              <Group>
                <LinkButton href={SAFETY} variant="default">
                  {say('account.safety-open')}
                </LinkButton>
              </Group>
            </Stack>
          </Panel>
          {me.mustChangePassword || me.acting === null ? null : <MailAddressPanel />}
          <RelativesLink />
        </Stack>
      </div>
    </Stack>
  )
}

function DelegateLink() {
  const may = useMay()
  return may('delegation.use') ? (
    <AppLink href="/uy-quyen">{say('account.delegate')}</AppLink>
  ) : null
}

function RelativesLink() {
  const may = useMay()
  if (!may('relative.declare')) return null
  return (
    <Panel title={say('account.relatives')}>
      <Stack>
        <Text c="dimmed" size="sm">
          {say('account.relatives-lead')}
        </Text>
        <Group>
          <LinkButton href="/nguoi-than" variant="default">
            {say('account.relatives-open')}
          </LinkButton>
        </Group>
      </Stack>
    </Panel>
  )
}

function Assignments({ me }: { me: Me }) {
  const actAs = useActAs()
  return (
    <Stack gap="sm">
      <Text c="dimmed" size="sm">
        {say('account.duties-lead')}
      </Text>
      <ul className={classes.duties}>
        {me.assignments.map((assignment) => (
          <li key={assignment.id}>
            <div>
              <strong>{assignment.dutyName}</strong>
              <div>{assignment.unitName}</div>
              <div className={classes.dates}>{validity(assignment)}</div>
            </div>
            {assignment.id === me.acting?.id ? (
              <StateBadge tone="good">{say('account.acting-now')}</StateBadge>
            ) : (
              <BusyButton
                variant="default"
                aria-label={`${say('account.act')} ${assignment.dutyName}, ${assignment.unitName}`}
                busy={actAs.busyWith === assignment.id}
                onClick={() => actAs.send(assignment.id)}
              >
                {say('account.act')}
              </BusyButton>
            )}
          </li>
        ))}
      </ul>
    </Stack>
  )
}

function validity({ validFrom, validTo }: Me['assignments'][number]): string {
  const from = showDate(validFrom)
  if (validTo === null) return say('account.since', { from })
  return say('account.until', { from, to: showDate(validTo) })
}

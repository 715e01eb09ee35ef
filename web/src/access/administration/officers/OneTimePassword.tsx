import { Button, CopyButton, Group, Stack, Text } from '@mantine/core'
import { Facts } from '../../../ui/Facts.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { officerTexts as say } from './officers.texts.ts'
import classes from './OneTimePassword.module.css'

interface OneTimePasswordProps {
  userName: string
  password: string
  onClose: () => void
}

/** Shown once, large enough to be copied by hand; nobody can show it again. */
export function OneTimePassword({ userName, password, onClose }: OneTimePasswordProps) {
  return (
    <Stack>
      <Notice tone="soon" title={say('secret.once')} urgent>
        <Text>{say('secret.hand-over')}</Text>
      </Notice>
      <Facts
        items={[
          [say('secret.user'), <span key="user">{userName}</span>],
          [
            say('secret.password'),
            <span key="password" className={classes.password}>
              {password}
            </span>,
          ],
        ]}
      />
      <Group gap="sm">
        <Button onClick={onClose}>{say('secret.done')}</Button>
        <CopyButton value={password}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {copied ? say('secret.copied') : say('secret.copy')}
            </Button>
          )}
        </CopyButton>
      </Group>
    </Stack>
  )
}

import { Checkbox, Text } from '@mantine/core'
import { Panel } from '../../ui/Panel.tsx'
import { accessTexts as say } from '../access.texts.ts'
import { setHidesWhenLeft, useHidesWhenLeft } from './privacy.ts'

/** Kept on this machine only: it is about who can see this screen. */
export function PrivacyChoice() {
  return (
    <Panel title={say('privacy.title')}>
      <Text size="sm" c="dimmed" mb="sm">
        {say('privacy.lead')}
      </Text>
      <Checkbox
        label={say('privacy.when-left')}
        checked={useHidesWhenLeft()}
        onChange={(event) => setHidesWhenLeft(event.currentTarget.checked)}
      />
    </Panel>
  )
}

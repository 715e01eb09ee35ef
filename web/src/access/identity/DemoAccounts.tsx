import { Text, Title, UnstyledButton } from '@mantine/core'
import { accessTexts as say } from '../access.texts.ts'
import classes from './LoginPage.module.css'

export interface PublicConfig {
  demo: boolean
  programmeLabel: string
  districtName: string
  demoAccounts: { userName: string; label: string }[]
  demoPassword: string | null
  elsewhere: boolean
  /** Nobody has an account yet: the first set-up is open. */
  setupOpen: boolean
}

interface DemoAccountsProps {
  config: PublicConfig
  onPick: (userName: string, password: string) => void
}

export function DemoAccounts({ config, onPick }: DemoAccountsProps) {
  return (
    <section className={classes.demo} aria-labelledby="demo-accounts">
      <Title order={2} id="demo-accounts" className={classes.demoTitle}>
        {say('login.demo-title')}
      </Title>
      <Text size="sm" c="dimmed">
        {say('login.demo-lead')}
      </Text>
      <ul className={classes.accounts}>
        {config.demoAccounts.map(({ userName, label }) => (
          <li key={userName}>
            <UnstyledButton
              className={classes.account ?? ''}
              onClick={() => onPick(userName, config.demoPassword ?? '')}
            >
              <span>{label}</span>
              <span className={classes.accountName}>{userName}</span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </section>
  )
}

import { Button, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core'
import {
  ELSEWHERE_SAYS,
  type ElsewhereTrouble,
  type Me,
  type ProofWay,
  type SecondFactorAsked,
} from '@vung-buoc/server/contract'
import { API } from '../../platform/api.ts'
import { useSearchText } from '../../platform/use-search-text.ts'
import { type SubmitEvent, useEffect, useState } from 'react'
import { useRead } from '../../platform/use-read.ts'
import { useGo } from '../../ui/AppLink.tsx'
import { BusyButton } from '../../ui/BusyButton.tsx'
import { errorOf, ErrorSummary, type FieldError } from '../../ui/ErrorSummary.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { ProblemNotice } from '../../ui/ProblemNotice.tsx'
import { SetupHint } from '../administration/setup/SetupHint.tsx'
import { accessTexts as say } from '../access.texts.ts'
import { DemoAccounts, type PublicConfig } from './DemoAccounts.tsx'
import classes from './LoginPage.module.css'
import { SecondStep } from './SecondStep.tsx'
import { ACCOUNT, safeReturn, setMe } from './session.ts'
import { useLogin } from './session.api.ts'

export function LoginPage() {
  const config = useRead<PublicConfig>('/config')
  const { tiep } = useSearchText()
  const [entry, setEntry] = useState({ userName: '', password: '' })
  const { asked, setWays, goBack } = useSecondStep()
  const enter = useEnter(safeReturn(tiep))
  useEffect(() => {
    document.title = `${say('login.title')} · ${say('product')}`
  }, [])
  return (
    <main className={classes.page}>
      <div className={classes.intro}>
        <img src="/mark.svg" alt="" width={56} height={56} />
        <p className={classes.product}>{say('product')}</p>
        <p className={classes.lead}>{say('product-lead')}</p>
        <p className={classes.place}>{config.data?.districtName}</p>
      </div>
      <div className={classes.card}>
        <Title order={1} className={classes.title}>
          {say('login.title')}
        </Title>
        {config.data?.setupOpen === true ? <SetupHint /> : null}
        {asked === null ? (
          <FirstStep entry={entry} setEntry={setEntry} onInside={enter} onSecondFactor={setWays} />
        ) : (
          <SecondStep ways={asked} onInside={enter} onBack={goBack} />
        )}
        {config.data?.demo && asked === null ? (
          <DemoAccounts
            config={config.data}
            onPick={(userName, password) => {
              setEntry({ userName, password })
              document.getElementById('login-go')?.focus()
            }}
          />
        ) : null}
      </div>
    </main>
  )
}

/** By what the second step may be done; null while the first one is still to do. */
function useSecondStep() {
  const go = useGo()
  const { buoc } = useSearchText()
  const [ways, setWays] = useState<ProofWay[] | null>(null)
  // Back from the agency's own service, with the second step still to come.
  const half = useRead<SecondFactorAsked>(buoc === '2' ? '/me/proof' : null)
  const goBack = () => {
    setWays(null)
    go('/dang-nhap')
  }
  return { asked: ways ?? half.data?.secondFactor ?? null, setWays, goBack }
}

const isTrouble = (code: string | undefined): code is ElsewhereTrouble =>
  code !== undefined && Object.hasOwn(ELSEWHERE_SAYS, code)

interface Entry {
  userName: string
  password: string
}
interface LoginFormProps {
  entry: Entry
  setEntry: (entry: Entry) => void
  onInside: (me: Me) => void
  onSecondFactor: (ways: ProofWay[]) => void
}

/** Whoever must first change his password or set up a second factor is led there by the router. */
function useEnter(returnTo: string): (me: Me) => void {
  const go = useGo()
  return (me) => {
    setMe(me)
    go(me.mustChangePassword ? ACCOUNT : returnTo)
  }
}

/** The password, or the agency's own service; and why one is here, if one did not come by oneself. */
function FirstStep(props: LoginFormProps) {
  const config = useRead<PublicConfig>('/config')
  const { tiep, loi } = useSearchText()
  return (
    <>
      {tiep === undefined ? null : <Notice>{say('login.back')}</Notice>}
      {isTrouble(loi) ? <Notice tone="soon">{ELSEWHERE_SAYS[loi]}</Notice> : null}
      <LoginForm {...props} />
      {config.data?.elsewhere === true ? (
        <Button component="a" href={`${API}/login/elsewhere`} variant="default" size="md">
          {say('login.elsewhere')}
        </Button>
      ) : null}
    </>
  )
}

function LoginForm({ entry, setEntry, onInside, onSecondFactor }: LoginFormProps) {
  const [errors, setErrors] = useState<FieldError[]>([])
  const login = useLogin({ onInside, onSecondFactor })
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const found = missing(entry)
    setErrors(found)
    if (found.length === 0 && !login.isPending) login.mutate(entry)
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <ErrorSummary errors={errors} />
        <ProblemNotice problem={login.error} onAgain={() => login.mutate(entry)} />
        <TextInput
          id="user-name"
          label={say('login.user')}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          value={entry.userName}
          error={errorOf(errors, 'user-name')}
          onChange={(event) => setEntry({ ...entry, userName: event.currentTarget.value })}
        />
        <PasswordInput
          id="password"
          label={say('login.password')}
          autoComplete="current-password"
          value={entry.password}
          error={errorOf(errors, 'password')}
          visibilityToggleButtonProps={{ 'aria-label': say('login.show-password') }}
          onChange={(event) => setEntry({ ...entry, password: event.currentTarget.value })}
        />
        <BusyButton id="login-go" type="submit" size="md" busy={login.isPending}>
          {say('login.go')}
        </BusyButton>
        <Text aria-live="polite" className="only-screen-reader">
          {login.isPending ? say('login.go') : ''}
        </Text>
      </Stack>
    </form>
  )
}

function missing({ userName, password }: Entry): FieldError[] {
  return [
    ...(userName.trim() === '' ? [{ field: 'user-name', says: say('login.user-missing') }] : []),
    ...(password === '' ? [{ field: 'password', says: say('login.password-missing') }] : []),
  ]
}

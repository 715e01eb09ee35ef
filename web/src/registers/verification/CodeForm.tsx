import { Button, TextInput } from '@mantine/core'
import { type SubmitEvent, useState } from 'react'
import { useGo } from '../../ui/AppLink.tsx'
import classes from './VerificationPage.module.css'
import { verificationTexts as say } from './verification.texts.ts'

/** For whoever has no camera: the code is short enough to type. */
export function CodeForm({ code }: { code: string }) {
  const go = useGo()
  const [typed, setTyped] = useState(code.replaceAll(/(.{4})(?=.)/g, '$1-'))
  const look = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const clean = typed.replaceAll(/[^0-9a-z]/gi, '')
    if (clean !== '') go(`/xac-minh/${clean}`)
  }
  return (
    <form onSubmit={look} className={classes.form}>
      <TextInput
        id="verification-code"
        className={classes.field}
        label={say('code')}
        description={say('code-hint')}
        autoCapitalize="characters"
        autoComplete="off"
        spellCheck={false}
        maxLength={20}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Button type="submit" variant="default">
        {say('look')}
      </Button>
    </form>
  )
}

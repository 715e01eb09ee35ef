import { Group, Stack } from '@mantine/core'
import { type SubmitEvent, useState } from 'react'
import { fieldProblemsOf } from '../../platform/problem.ts'
import { useWrite } from '../../platform/use-write.ts'
import { LinkButton, useGo } from '../../ui/AppLink.tsx'
import { BusyButton } from '../../ui/BusyButton.tsx'
import { ErrorSummary, type FieldError } from '../../ui/ErrorSummary.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { ProblemNotice } from '../../ui/ProblemNotice.tsx'
import { sayDone } from '../../ui/say-done.ts'
import { uiTexts } from '../../ui/ui.texts.ts'
import {
  emptyPerson,
  emptyRelease,
  isEmptyRelease,
  personFieldsOf,
  personTroubles,
  releaseFieldsOf,
  releaseTroubles,
} from './person-entry.ts'
import { PersonInputs } from './PersonInputs.tsx'
import { peopleTexts as say } from './people.texts.ts'
import { ReleaseInputs } from './ReleaseInputs.tsx'

export function RegisterPersonPage() {
  const go = useGo()
  const [person, setPerson] = useState(emptyPerson)
  const [release, setRelease] = useState(emptyRelease)
  const [errors, setErrors] = useState<FieldError[]>([])
  const write = useWrite((answer) => {
    sayDone(say('form.registered'))
    go(`/nguoi/${answer.id}`)
  })
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const found = [...personTroubles(person), ...releaseTroubles(release)]
    setErrors(found)
    if (found.length > 0) return
    const releaseRecord = isEmptyRelease(release) ? null : releaseFieldsOf(release)
    write.send({ path: '/people', body: { ...personFieldsOf(person), releaseRecord } })
  }
  const refused = fieldProblemsOf(write.problem).map(({ path, says }) => ({
    field: path.split('.').at(-1) ?? path,
    says,
  }))
  const shown = errors.length > 0 ? errors : refused
  return (
    <form onSubmit={submit} noValidate>
      <PageHead title={say('form.title')} lead={say('form.lead')} />
      <Stack gap="lg">
        <ErrorSummary errors={shown} />
        <ProblemNotice problem={write.problem} onAgain={write.again} busy={write.busy} />
        <Panel title={say('form.person')}>
          <PersonInputs
            entry={person}
            set={(change) => setPerson((before) => ({ ...before, ...change }))}
            errors={shown}
          />
        </Panel>
        <Panel title={say('page.release')}>
          <ReleaseInputs
            entry={release}
            set={(change) => setRelease((before) => ({ ...before, ...change }))}
            errors={shown}
          />
        </Panel>
        <Group>
          <BusyButton type="submit" busy={write.busy}>
            {say('form.register')}
          </BusyButton>
          <LinkButton href="/nguoi" variant="default">
            {uiTexts('cancel')}
          </LinkButton>
        </Group>
      </Stack>
    </form>
  )
}

import { Stack, TextInput } from '@mantine/core'
import type { LeavingPage as LeavingAnswer } from '@vung-buoc/server/contract'
import { useParams } from '@tanstack/react-router'
import { type SubmitEvent, useState } from 'react'
import { useRead } from '../../../platform/use-read.ts'
import { useWrite } from '../../../platform/use-write.ts'
import { showDate } from '../../../platform/vietnamese-format.ts'
import { useGo } from '../../../ui/AppLink.tsx'
import { DateField } from '../../../ui/DateField.tsx'
import { Empty } from '../../../ui/Empty.tsx'
import { errorOf, ErrorSummary, type FieldError } from '../../../ui/ErrorSummary.tsx'
import { FormButtons } from '../../../ui/FormButtons.tsx'
import { Loaded } from '../../../ui/Loaded.tsx'
import { Panel } from '../../../ui/Panel.tsx'
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx'
import { sayDone } from '../../../ui/say-done.ts'
import { useMe } from '../../identity/session.ts'
import { AdministrationHead } from '../AdministrationHead.tsx'
import { HandOverDuty } from './HandOverDuty.tsx'
import { type LeavingEntry, leavingOf, leavingTroubles } from './leaving-entry.ts'
import { leavingTexts as say } from './leaving.texts.ts'

/** One screen for all that has to be decided before an officer goes. */
export function LeavingPage() {
  const { id = '' } = useParams({ strict: false })
  const page = useRead<LeavingAnswer>(`/administration/officers/${id}/leaving`)
  return <Loaded query={page}>{(data) => <LeavingForm page={data} />}</Loaded>
}

function LeavingForm({ page }: { page: LeavingAnswer }) {
  const today = useMe()?.businessDate
  const go = useGo()
  const [entry, setEntry] = useState<LeavingEntry>({
    on: showDate(today),
    decision: '',
    successors: {},
    signs: {},
  })
  const [errors, setErrors] = useState<FieldError[]>([])
  const home = `/quan-tri/can-bo/${page.id}`
  const write = useWrite(() => {
    sayDone(say('done'))
    go('/quan-tri/cho-duyet')
  })
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const found = leavingTroubles(page, entry)
    setErrors(found)
    if (found.length > 0) return
    const path = `/administration/officers/${page.id}/leaving`
    write.send({ path, body: leavingOf(page, entry) })
  }
  const set = (change: Partial<LeavingEntry>) => setEntry((before) => ({ ...before, ...change }))
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="lg">
        <div>
          <AdministrationHead title={say('title', { name: page.name })} lead={say('lead')} />
        </div>
        <ErrorSummary errors={errors} />
        <ProblemNotice problem={write.problem} onAgain={write.again} busy={write.busy} />
        <Panel title={say('duties')}>
          {page.duties.length === 0 ? (
            <Empty title={say('no-duties')} says={say('no-duties-says')} />
          ) : (
            <Stack gap="xl">
              {page.duties.map((duty) => (
                <HandOverDuty
                  key={duty.assignmentId}
                  duty={duty}
                  candidates={page.candidates}
                  entry={entry}
                  error={errorOf(errors, `successor-${duty.assignmentId}`)}
                  onChange={set}
                />
              ))}
            </Stack>
          )}
        </Panel>
        <Panel title={say('when')}>
          <Stack maw={480}>
            <DateField
              id="leaving-on"
              label={say('on')}
              value={entry.on}
              error={errorOf(errors, 'leaving-on')}
              onChange={(on) => set({ on })}
            />
            <TextInput
              id="leaving-decision"
              label={say('decision')}
              value={entry.decision}
              maxLength={60}
              autoComplete="off"
              error={errorOf(errors, 'leaving-decision')}
              onChange={(event) => set({ decision: event.currentTarget.value })}
            />
          </Stack>
        </Panel>
        <FormButtons save={say('do')} busy={write.busy} onCancel={() => go(home)} />
      </Stack>
    </form>
  )
}

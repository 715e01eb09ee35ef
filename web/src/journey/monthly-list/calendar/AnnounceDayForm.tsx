import { Stack, Text, TextInput } from '@mantine/core'
import type { CalendarKind } from '@vung-buoc/server/contract'
import { type SubmitEvent, useState } from 'react'
import { useWrite } from '../../../platform/use-write.ts'
import { ChoiceField } from '../../../ui/ChoiceField.tsx'
import { DateField } from '../../../ui/DateField.tsx'
import { FormButtons } from '../../../ui/FormButtons.tsx'
import { parseDateEntry } from '../../../ui/parse-date-entry.ts'
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx'
import { sayDone } from '../../../ui/say-done.ts'
import { calendarTexts as say } from './calendar.texts.ts'

const KINDS: readonly CalendarKind[] = ['holiday', 'working-weekend', 'as-usual']

/** The standing agency records what has been announced; open deadlines follow at once. */
export function AnnounceDayForm({ onClose }: { onClose: () => void }) {
  const [typed, setTyped] = useState('')
  const [kind, setKind] = useState<CalendarKind>('holiday')
  const [name, setName] = useState('')
  const [number, setNumber] = useState('')
  const [tried, setTried] = useState(false)
  const write = useWrite(() => {
    sayDone(say('done'))
    onClose()
  })
  const entry = parseDateEntry(typed)
  const day = entry.kind === 'date' ? entry.value : null
  const missing = (value: string, words: string) =>
    tried && value.trim() === '' ? words : undefined
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    if (day === null || name.trim() === '' || number.trim() === '') return
    const body = { day, kind, name: name.trim(), decisionNumber: number.trim() }
    write.send({ path: '/calendar/announcements', body })
  }
  return (
    <form onSubmit={submit} noValidate aria-label={say('announce')}>
      <Stack maw="32rem">
        <Text>{say('announce-lead')}</Text>
        <ProblemNotice problem={write.problem} onAgain={write.again} busy={write.busy} />
        <DateField
          id="announce-day"
          label={say('announce-day')}
          value={typed}
          onChange={setTyped}
          error={tried && day === null ? say('day-missing') : undefined}
        />
        <ChoiceField
          id="announce-kind"
          label={say('announce-kind')}
          options={KINDS.map((code) => [code, say(`kinds.${code}`)] as const)}
          value={kind}
          onChange={(next) => setKind(next ?? 'holiday')}
        />
        <TextInput
          id="announce-name"
          label={say('announce-name')}
          description={say('announce-name-hint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          maxLength={100}
          value={name}
          error={missing(name, say('name-missing'))}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          id="announce-number"
          label={say('announce-number')}
          description={say('announce-number-hint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          maxLength={60}
          value={number}
          error={missing(number, say('number-missing'))}
          onChange={(event) => setNumber(event.currentTarget.value)}
        />
        <FormButtons save={say('save')} busy={write.busy} onCancel={onClose} />
      </Stack>
    </form>
  )
}

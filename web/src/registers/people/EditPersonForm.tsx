import { Stack } from '@mantine/core'
import type { PersonPage } from '@vung-buoc/server/contract'
import { type SubmitEvent, useState } from 'react'
import { useWrite } from '../../platform/use-write.ts'
import { FormButtons } from '../../ui/FormButtons.tsx'
import { ErrorSummary, type FieldError } from '../../ui/ErrorSummary.tsx'
import { sayDone } from '../../ui/say-done.ts'
import { EditConflict } from './EditConflict.tsx'
import { personEntryOf, personFieldsOf, personTroubles } from './person-entry.ts'
import { PersonInputs } from './PersonInputs.tsx'
import { peopleTexts as say } from './people.texts.ts'

interface EditPersonFormProps {
  person: PersonPage
  onClose: () => void
}

export function EditPersonForm({ person, onClose }: EditPersonFormProps) {
  const [entry, setEntry] = useState(() => personEntryOf(person))
  const [errors, setErrors] = useState<FieldError[]>([])
  const write = useWrite(() => {
    sayDone(say('form.saved'))
    onClose()
  })
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const found = personTroubles(entry)
    setErrors(found)
    if (found.length > 0) return
    const body = personFieldsOf(entry)
    write.send({ method: 'PUT', path: `/people/${person.id}`, body, ifMatch: person.version })
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <ErrorSummary errors={errors} />
        <EditConflict write={write} onTakeNew={() => setEntry(personEntryOf(person))} />
        <PersonInputs
          entry={entry}
          set={(change) => setEntry((before) => ({ ...before, ...change }))}
          errors={errors}
        />
        <FormButtons save={say('form.save')} busy={write.busy} onCancel={onClose} />
      </Stack>
    </form>
  )
}

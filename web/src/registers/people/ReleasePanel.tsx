import { Button, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { PersonPage } from '@vung-buoc/server/contract'
import { type SubmitEvent, useState } from 'react'
import { PurposeChip } from '../../access/PurposeChip.tsx'
import { useMay } from '../../access/identity/session.ts'
import { useWrite } from '../../platform/use-write.ts'
import { NOTHING, showDate } from '../../platform/vietnamese-format.ts'
import { FormButtons } from '../../ui/FormButtons.tsx'
import { ErrorSummary, type FieldError } from '../../ui/ErrorSummary.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { sayDone } from '../../ui/say-done.ts'
import { EditConflict } from './EditConflict.tsx'
import { emptyRelease, releaseEntryOf, releaseFieldsOf, releaseTroubles } from './person-entry.ts'
import { peopleTexts as say } from './people.texts.ts'
import { ReleaseInputs } from './ReleaseInputs.tsx'

/** Shown only to duties that may see it: for the others the server does not send it at all. */
export function ReleasePanel({ person }: { person: PersonPage }) {
  const may = useMay()
  const [editing, form] = useDisclosure(false)
  const record = person.releaseRecord
  if (record === undefined) return null
  const edit = may('people.write') && !editing
  return (
    <Panel
      title={say('page.release')}
      aside={
        edit ? (
          <Button variant="default" onClick={form.open}>
            {say(record === null ? 'page.add-release' : 'page.edit')}
          </Button>
        ) : (
          <PurposeChip permission="people.read-release-record" />
        )
      }
    >
      {editing ? <EditRelease person={person} onClose={form.close} /> : null}
      {!editing && record === null ? <Text c="dimmed">{say('page.no-release')}</Text> : null}
      {!editing && record ? <ReleaseFacts record={record} /> : null}
    </Panel>
  )
}

function ReleaseFacts({ record }: { record: NonNullable<PersonPage['releaseRecord']> }) {
  const { certificateKind: kind } = record
  return (
    <Facts
      items={[
        [
          say('release.kind'),
          kind === null ? say('release.kind-unknown') : say(`release.kinds.${kind}`),
        ],
        [say('release.number'), record.certificateNumber ?? NOTHING],
        [say('release.date'), showDate(record.certificateDate)],
        [say('release.completed'), showDate(record.completedOn)],
        [say('release.window-end'), showDate(record.windowEnd)],
      ]}
    />
  )
}

function EditRelease({ person, onClose }: { person: PersonPage; onClose: () => void }) {
  const record = person.releaseRecord ?? null
  const start = () => (record === null ? emptyRelease : releaseEntryOf(record))
  const [entry, setEntry] = useState(start)
  const [errors, setErrors] = useState<FieldError[]>([])
  const write = useWrite(() => {
    sayDone(say('form.saved'))
    onClose()
  })
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const found = releaseTroubles(entry)
    setErrors(found)
    if (found.length > 0) return
    write.send({
      method: 'PUT',
      path: `/people/${person.id}/release-record`,
      body: releaseFieldsOf(entry),
      ifMatch: record?.version ?? 0,
    })
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <ErrorSummary errors={errors} />
        <EditConflict write={write} onTakeNew={() => setEntry(start())} />
        <ReleaseInputs
          entry={entry}
          set={(change) => setEntry((before) => ({ ...before, ...change }))}
          errors={errors}
        />
        <FormButtons save={say('form.save')} busy={write.busy} onCancel={onClose} />
      </Stack>
    </form>
  )
}

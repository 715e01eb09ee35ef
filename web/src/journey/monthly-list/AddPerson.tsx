import { TextInput, UnstyledButton } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import type { Contacts, ListPage, PeopleFound, PersonCard } from '@vung-buoc/server/contract'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useMay } from '../../access/identity/session.ts'
import { queryText, useRead } from '../../platform/use-read.ts'
import { useWrite } from '../../platform/use-write.ts'
import { showDate } from '../../platform/vietnamese-format.ts'
import type { Wire } from '../../platform/wire.ts'
import { AppLink } from '../../ui/AppLink.tsx'
import { Waiting } from '../../ui/Loaded.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { sayDone } from '../../ui/say-done.ts'
import classes from './AddPerson.module.css'
import { type LineEntry, lineOfNeed } from './line-entry.ts'
import { LineForm } from './LineForm.tsx'
import { listTexts as say } from './monthly-list.texts.ts'

const SHOWN = 6

/** Finds a person by name and puts them on the list. */
export function AddPerson({ list }: { list: ListPage }) {
  const [typed, setTyped] = useState('')
  const [picked, setPicked] = useState<PersonCard | null>(null)
  const isBack = useRef(false)
  const clear = () => {
    isBack.current = true
    setPicked(null)
    setTyped('')
  }
  useEffect(() => {
    // The search box stands there again only after the form has gone.
    if (picked === null && isBack.current) document.getElementById('add-q')?.focus()
    isBack.current = false
  }, [picked])
  return (
    <Panel
      title={say('add.title')}
      aside={<AppLink href="/nguoi/moi">{say('add.register')}</AppLink>}
    >
      {picked ? (
        <NewLine list={list} person={picked} onClose={clear} />
      ) : (
        <>
          <TextInput
            id="add-q"
            label={say('add.search')}
            description={say('add.hint')}
            leftSection={<IconSearch size={18} aria-hidden />}
            value={typed}
            autoComplete="off"
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <Candidates list={list} typed={typed} onPick={setPicked} />
        </>
      )}
    </Panel>
  )
}

interface CandidatesProps {
  list: ListPage
  typed: string
  onPick: (person: PersonCard) => void
}

function Candidates({ list, typed, onPick }: CandidatesProps) {
  const [q] = useDebouncedValue(typed.trim(), 250)
  const query = queryText({ areaId: list.areaId })
  const found = useRead<PeopleFound>(q.length < 2 ? null : `/people${query}`, {
    keepPrevious: true,
    search: q,
  })
  if (q.length < 2 || !found.data) return null
  const people = found.data.people.slice(0, SHOWN)
  const listed = new Set(
    list.lines.filter(({ state }) => state !== 'removed').map(({ personId }) => personId),
  )
  if (people.length === 0) return <p className={classes.none}>{say('add.none')}</p>
  return (
    <ul className={classes.people}>
      {people.map((person) => (
        <li key={person.id}>
          <UnstyledButton
            className={classes.person ?? ''}
            aria-label={say('add.pick', { name: person.fullName })}
            disabled={listed.has(person.id)}
            onClick={() => onPick(person)}
          >
            <strong>{person.fullName}</strong>
            <span className={classes.about}>
              {showDate(person.birthDate)} · {person.hamlet}
              {listed.has(person.id) ? ` · ${say('add.already')}` : ''}
            </span>
          </UnstyledButton>
        </li>
      ))}
    </ul>
  )
}

interface NewLineProps {
  list: ListPage
  person: PersonCard
  onClose: () => void
}

/** The form starts from the need that the person stated last. */
function NewLine(props: NewLineProps) {
  const may = useMay()
  const path = `/people/${props.person.id}/contacts`
  const contacts = useRead<Wire<typeof Contacts>>(may('contact.read') ? path : null)
  if (contacts.isLoading) return <Waiting />
  return <NewLineForm {...props} start={lineOfNeed(contacts.data?.contacts ?? [])} />
}

function NewLineForm({ list, person, onClose, start }: NewLineProps & { start: LineEntry }) {
  const place = useRef<HTMLDivElement>(null)
  const name = person.fullName
  const write = useWrite(() => {
    sayDone(say('edit.added', { name }))
    onClose()
  })
  useEffect(() => {
    place.current?.querySelector('select')?.focus()
  }, [])
  return (
    <div ref={place}>
      <LineForm
        title={say('edit.new-title', { name })}
        start={start}
        doIt={say('edit.add')}
        write={write}
        onClose={onClose}
        onSave={(fields) =>
          write.send({
            path: `/lists/${list.id}/lines`,
            body: { ...fields, personId: person.id },
            ifMatch: list.version,
          })
        }
      />
    </div>
  )
}

import { DUTIES, isDuty, type PeopleFound } from '@vung-buoc/server/contract'
import { Spotlight } from '@mantine/spotlight'
import { IconLock, IconUser } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { inSentence, showDate } from '../../platform/vietnamese-format.ts'
import { useGo } from '../../ui/AppLink.tsx'
import { accessTexts as say } from '../access.texts.ts'

interface Found {
  people: PeopleFound['people']
  /** The name or number typed belongs to a record that stands apart from the officer. */
  restricted: PeopleFound['restricted']
  typed: string
}

export function FoundPeople({ people, restricted, typed }: Found) {
  const go = useGo()
  if (people.length === 0 && restricted === null) return null
  return (
    <Spotlight.ActionsGroup label={say('search.person')}>
      {restricted === null ? null : <RestrictedAction restricted={restricted} typed={typed} />}
      {people.map((person) => (
        <Spotlight.Action
          key={person.id}
          label={person.fullName}
          description={`${showDate(person.birthDate)} · ${person.hamlet}, ${inSentence(person.areaName)}`}
          leftSection={<IconUser size={20} aria-hidden />}
          onClick={() => go(`/nguoi/${person.id}`)}
        />
      ))}
    </Spotlight.ActionsGroup>
  )
}

/** Whom to ask; chosen, it leads to the search that says the same at more length. */
function RestrictedAction({
  restricted,
  typed,
}: {
  restricted: NonNullable<PeopleFound['restricted']>
  typed: string
}) {
  const navigate = useNavigate()
  const { unitName: unit, duty } = restricted
  return (
    <Spotlight.Action
      label={say('search.restricted')}
      description={say('search.restricted-ask', { unit, duty: isDuty(duty) ? DUTIES[duty] : duty })}
      leftSection={<IconLock size={20} aria-hidden />}
      onClick={() => void navigate({ to: '/nguoi', state: { typed } })}
    />
  )
}

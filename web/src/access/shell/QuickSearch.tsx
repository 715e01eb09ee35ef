import '@mantine/spotlight/styles.layer.css'
import { useDebouncedValue } from '@mantine/hooks'
import { Spotlight } from '@mantine/spotlight'
import type { PeopleFound } from '@vung-buoc/server/contract'
import { matchKey } from '@vung-buoc/law'
import { IconSearch, IconUser } from '@tabler/icons-react'
import { useState } from 'react'
import { queryText, useRead } from '../../platform/use-read.ts'
import { inSentence, showDate } from '../../platform/vietnamese-format.ts'
import { useGo } from '../../ui/AppLink.tsx'
import { accessTexts as say } from '../access.texts.ts'
import { NAV } from './nav.ts'
import { quickSearchStore } from './quick-search-store.ts'
import { useMay } from '../identity/session.ts'

/** Ctrl+K: to any page, or to a person by name without marks. */
export function QuickSearch() {
  const go = useGo()
  const may = useMay()
  const [typed, setTyped] = useState('')
  const [q] = useDebouncedValue(typed.trim(), 250)
  const found = useRead<PeopleFound>(
    may('people.read') && q.length > 1 ? `/people${queryText({ q })}` : null,
    { keepPrevious: true },
  )
  const pages = NAV.filter(
    ({ name, needs }) => needs.some(may) && matchKey(say(`nav.${name}`)).includes(matchKey(typed)),
  )
  const people = q.length > 1 ? (found.data?.people.slice(0, 7) ?? []) : []
  return (
    <Spotlight.Root
      store={quickSearchStore}
      query={typed}
      onQueryChange={setTyped}
      shortcut={['mod + K']}
      scrollable
      attributes={{ content: { 'aria-label': say('nav.search') } }}
      maxHeight="60vh"
    >
      <Spotlight.Search
        placeholder={say('search.placeholder')}
        aria-label={say('search.placeholder')}
        leftSection={<IconSearch size={18} aria-hidden />}
      />
      <Spotlight.ActionsList>
        {people.length > 0 ? (
          <Spotlight.ActionsGroup label={say('search.person')}>
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
        ) : null}
        {pages.length > 0 ? (
          <Spotlight.ActionsGroup label={say('search.pages')}>
            {pages.map(({ href, name, icon: Icon }) => (
              <Spotlight.Action
                key={href}
                label={say(`nav.${name}`)}
                leftSection={<Icon size={20} aria-hidden />}
                onClick={() => go(href)}
              />
            ))}
          </Spotlight.ActionsGroup>
        ) : null}
        {people.length + pages.length === 0 ? (
          <Spotlight.Empty>{say('search.nothing')}</Spotlight.Empty>
        ) : null}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  )
}

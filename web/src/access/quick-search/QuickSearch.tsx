import '@mantine/spotlight/styles.layer.css'
import { useDebouncedValue } from '@mantine/hooks'
import { Spotlight } from '@mantine/spotlight'
import type { PeopleFound, Permission } from '@vung-buoc/server/contract'
import { matchKey } from '@vung-buoc/law'
import { IconArrowRight, IconFileText, IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { useRead } from '../../platform/use-read.ts'
import { useGo } from '../../ui/AppLink.tsx'
import { accessTexts as say } from '../access.texts.ts'
import { NAV } from '../shell/nav.ts'
import { PLACES } from './places.ts'
import { FoundPeople } from './FoundPeople.tsx'
import { useFoundPapers } from './quick-papers.ts'
import { quickSearchStore } from './quick-search-store.ts'
import { useMay } from '../identity/session.ts'

/** The menu, then the pages that have no place in it, as far as this duty may open them. */
function pagesFor(may: (permission: Permission) => boolean, typed: string) {
  const all = [
    ...NAV.map(({ name, ...page }) => ({ ...page, label: say(`nav.${name}`) })),
    ...PLACES.map(({ name, ...page }) => ({
      ...page,
      label: say(`place.${name}`),
      icon: IconArrowRight,
    })),
  ]
  const wanted = matchKey(typed)
  return all.filter(({ label, needs }) => needs.some(may) && matchKey(label).includes(wanted))
}

const shownOf = (found: PeopleFound | undefined) => ({
  people: found?.people.slice(0, 7) ?? [],
  restricted: found?.restricted ?? null,
})

/** Ctrl+K: to any page, a list, a hand-over, or a person by name without marks. */
export function QuickSearch() {
  const go = useGo()
  const may = useMay()
  const [typed, setTyped] = useState('')
  const [q] = useDebouncedValue(typed.trim(), 250)
  const found = useRead<PeopleFound>(may('people.read') && q.length > 1 ? '/people' : null, {
    keepPrevious: true,
    search: q,
  })
  const papers = useFoundPapers(typed)
  const pages = pagesFor(may, typed)
  const { people, restricted } = shownOf(q.length > 1 ? found.data : undefined)
  const hits = people.length + papers.length + pages.length + (restricted === null ? 0 : 1)
  return (
    <Spotlight.Root
      store={quickSearchStore}
      query={typed}
      onQueryChange={setTyped}
      shortcut={null}
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
        <FoundPeople people={people} restricted={restricted} typed={q} />
        {papers.length > 0 ? (
          <Spotlight.ActionsGroup label={say('search.papers')}>
            {papers.map(({ href, label, says }) => (
              <Spotlight.Action
                key={href}
                label={label}
                description={says}
                leftSection={<IconFileText size={20} aria-hidden />}
                onClick={() => go(href)}
              />
            ))}
          </Spotlight.ActionsGroup>
        ) : null}
        {pages.length > 0 ? (
          <Spotlight.ActionsGroup label={say('search.pages')}>
            {pages.map(({ href, label, icon: Icon }) => (
              <Spotlight.Action
                key={href}
                label={label}
                leftSection={<Icon size={20} aria-hidden />}
                onClick={() => go(href)}
              />
            ))}
          </Spotlight.ActionsGroup>
        ) : null}
        {hits === 0 ? <Spotlight.Empty>{say('search.nothing')}</Spotlight.Empty> : null}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  )
}

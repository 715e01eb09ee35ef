import { SegmentedControl, TextInput } from '@mantine/core'
import type { PeopleQuery, Stage } from '@vung-buoc/server/contract'
import { IconSearch } from '@tabler/icons-react'
import type { Wire } from '../../platform/wire.ts'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { focusFirstResult } from './focus-first-result.ts'
import { peopleTexts as say } from './people.texts.ts'
import classes from './PeoplePage.module.css'
import { useAreas } from './people.api.ts'

export type View = Wire<typeof PeopleQuery>['view']
export interface Filters {
  q: string
  view: View
  stage: Stage | null
  areaId: string | null
}

export const VIEWS: readonly View[] = ['all', 'not-contacted', 'window-closing', 'no-id-number']
export const STAGES: readonly Stage[] = [
  'released',
  'contacted',
  'in-need',
  'listed',
  'confirmed',
  'received',
]

interface PeopleFiltersProps {
  filters: Filters
  onChange: (filters: Filters) => void
}

export function PeopleFilters({ filters, onChange }: PeopleFiltersProps) {
  const areas = useAreas()
  return (
    <search className={classes.filters}>
      <TextInput
        id="people-q"
        className={classes.q ?? ''}
        label={say('search')}
        placeholder={say('search-hint')}
        leftSection={<IconSearch size={18} aria-hidden />}
        value={filters.q}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onChange({ ...filters, q: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') focusFirstResult(event)
        }}
      />
      <ChoiceField
        id="people-stage"
        label={say('stage')}
        none={say('any-stage')}
        options={STAGES.map((stage) => [stage, say(`stages.${stage}`)] as const)}
        value={filters.stage}
        onChange={(stage) => onChange({ ...filters, stage })}
      />
      {areas.length > 0 ? (
        <ChoiceField
          id="people-area"
          label={say('area')}
          none={say('any-area')}
          options={areas.map(({ id, name }) => [id, name] as const)}
          value={filters.areaId}
          onChange={(areaId) => onChange({ ...filters, areaId })}
        />
      ) : null}
      <div className={classes.views}>
        <SegmentedControl
          aria-label={say('view')}
          fullWidth
          data={VIEWS.map((view) => ({ value: view, label: say(`views.${view}`) }))}
          value={filters.view}
          onChange={(text) => {
            const view = VIEWS.find((name) => name === text)
            if (view) onChange({ ...filters, view })
          }}
        />
      </div>
    </search>
  )
}

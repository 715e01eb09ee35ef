import { SegmentedControl, TextInput } from '@mantine/core'
import {
  MONTHS_BANDS,
  type MonthsBand,
  type PeopleView,
  type Stage,
} from '@vung-buoc/server/contract'
import { IconSearch } from '@tabler/icons-react'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { focusFirstResult } from './focus-first-result.ts'
import { peopleTexts as say } from './people.texts.ts'
import classes from './PeoplePage.module.css'
import { useAreas, useWorklists } from './people.api.ts'

export interface Filters {
  q: string
  view: PeopleView
  /** Which months of a worklist that has several. */
  months: MonthsBand | null
  stage: Stage | null
  areaId: string | null
}

export const VIEWS: readonly PeopleView[] = [
  'all',
  'not-contacted',
  'contact-old',
  'window-closing',
  'no-id-number',
]
/** The months with which a worklist begins. */
const FIRST_MONTHS: Partial<Record<PeopleView, MonthsBand>> = {
  'contact-old': '3',
  'window-closing': '12',
}
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
      <Worklists filters={filters} onChange={onChange} />
    </search>
  )
}

/** The worklists with how many stand on each; where a list has several spans, one of them. */
function Worklists({ filters, onChange }: PeopleFiltersProps) {
  const { view, q, stage, areaId } = filters
  const counts = useWorklists(areaId)
  const isWhole = q === '' && stage === null
  const labelOf = (words: string, of: PeopleView, months: MonthsBand | null) => {
    const n = counts.find((one) => one.view === of && one.months === months)?.total
    return n === undefined || !isWhole ? words : say('counted', { words, n })
  }
  const first = FIRST_MONTHS[view]
  return (
    <div className={classes.views}>
      <SegmentedControl
        aria-label={say('view')}
        fullWidth
        data={VIEWS.map((name) => ({
          value: name,
          label: labelOf(say(`views.${name}`), name, FIRST_MONTHS[name] ?? null),
        }))}
        value={view}
        onChange={(text) => {
          const chosen = VIEWS.find((name) => name === text)
          if (chosen) onChange({ ...filters, view: chosen, months: FIRST_MONTHS[chosen] ?? null })
        }}
      />
      {view === 'window-closing' || view === 'contact-old' ? (
        <SegmentedControl
          aria-label={say(`spans.${view}`)}
          fullWidth
          data={MONTHS_BANDS.map((months) => ({
            value: months,
            label: labelOf(say(`months.${view}`, { n: months }), view, months),
          }))}
          value={filters.months ?? first ?? '12'}
          onChange={(text) => {
            const months = MONTHS_BANDS.find((one) => one === text)
            if (months) onChange({ ...filters, months })
          }}
        />
      ) : null}
    </div>
  )
}

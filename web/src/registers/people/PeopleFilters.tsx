import { SegmentedControl, TextInput } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
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
  const choose = (chosen: PeopleView) =>
    onChange({ ...filters, view: chosen, months: FIRST_MONTHS[chosen] ?? null })
  return (
    <div className={classes.views}>
      <OneOf
        id="people-view"
        label={say('view')}
        options={VIEWS.map((name) => [
          name,
          labelOf(say(`views.${name}`), name, FIRST_MONTHS[name] ?? null),
        ])}
        value={view}
        onChange={choose}
      />
      {view === 'window-closing' || view === 'contact-old' ? (
        <OneOf
          id="people-months"
          label={say(`spans.${view}`)}
          options={MONTHS_BANDS.map((months) => [
            months,
            labelOf(say(`months.${view}`, { n: months }), view, months),
          ])}
          value={filters.months ?? FIRST_MONTHS[view] ?? '12'}
          onChange={(months) => onChange({ ...filters, months })}
        />
      ) : null}
    </div>
  )
}

interface OneOfProps<Code extends string> {
  id: string
  label: string
  options: readonly (readonly [Code, string])[]
  value: Code
  onChange: (code: Code) => void
}

/** Side by side where they fit; on a phone a plain select, so that none is out of sight. */
function OneOf<Code extends string>(props: OneOfProps<Code>) {
  const { label, options, value, onChange } = props
  const narrow = useMediaQuery('(max-width: 48em)')
  const take = (code: string | null) => {
    const chosen = options.find(([one]) => one === code)?.[0]
    if (chosen !== undefined) onChange(chosen)
  }
  if (narrow) return <ChoiceField {...props} onChange={take} />
  return (
    <SegmentedControl
      aria-label={label}
      fullWidth
      data={options.map(([code, word]) => ({ value: code, label: word }))}
      value={value}
      onChange={take}
    />
  )
}

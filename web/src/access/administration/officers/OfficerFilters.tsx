import { SimpleGrid, TextInput } from '@mantine/core'
import type { AccountState, OfficersPage } from '@vung-buoc/server/contract'
import { ChoiceField } from '../../../ui/ChoiceField.tsx'
import { administrationTexts } from '../administration.texts.ts'
import { officerTexts as say } from './officers.texts.ts'

export interface Wanted {
  text: string
  unitId: string | null
  state: AccountState | null
}
export const ANY: Wanted = { text: '', unitId: null, state: null }

const STATES = ['active', 'waiting', 'lapsed', 'disabled'] as const

interface OfficerFiltersProps {
  units: OfficersPage['units']
  wanted: Wanted
  onChange: (wanted: Wanted) => void
}

export function OfficerFilters({ units, wanted, onChange }: OfficerFiltersProps) {
  return (
    <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm">
      <TextInput
        id="officer-find"
        label={say('find')}
        value={wanted.text}
        autoComplete="off"
        onChange={(event) => onChange({ ...wanted, text: event.currentTarget.value })}
      />
      <ChoiceField
        id="officer-unit-filter"
        label={say('unit')}
        none={say('all-units')}
        options={units.map(({ id, name }) => [id, name] as const)}
        value={wanted.unitId}
        onChange={(unitId) => onChange({ ...wanted, unitId })}
      />
      <ChoiceField
        id="officer-state-filter"
        label={say('state-filter')}
        none={say('all-states')}
        options={STATES.map((state) => [state, administrationTexts(`state.${state}`)] as const)}
        value={wanted.state}
        onChange={(state) => onChange({ ...wanted, state })}
      />
    </SimpleGrid>
  )
}

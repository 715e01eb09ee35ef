import { matchKey } from '@vung-buoc/law'
import type { OfficerLine, OfficersPage as OfficersAnswer } from '@vung-buoc/server/contract'
import { Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useRead } from '../../../platform/use-read.ts'
import { Empty } from '../../../ui/Empty.tsx'
import { Loaded } from '../../../ui/Loaded.tsx'
import { Panel } from '../../../ui/Panel.tsx'
import { AdministrationHead } from '../AdministrationHead.tsx'
import { AddOfficer } from './AddOfficer.tsx'
import { ANY, OfficerFilters, type Wanted } from './OfficerFilters.tsx'
import { OfficersTable } from './OfficersTable.tsx'
import { officerTexts as say } from './officers.texts.ts'

const fits =
  ({ text, unitId, state }: Wanted) =>
  (officer: OfficerLine): boolean => {
    const wanted = matchKey(text)
    const named = [officer.displayName, officer.userName].some((name) =>
      matchKey(name).includes(wanted),
    )
    const there = unitId === null || officer.unitId === unitId
    return named && there && (state === null || officer.state === state)
  }

/** Accounts of the administrator's units: who, where, with which duty, last seen when. */
export function OfficersPage() {
  const page = useRead<OfficersAnswer>('/administration/officers')
  return <Loaded query={page}>{(data) => <OfficersView page={data} />}</Loaded>
}

function OfficersView({ page }: { page: OfficersAnswer }) {
  const [wanted, setWanted] = useState<Wanted>(ANY)
  const found = page.officers.filter(fits(wanted))
  return (
    <Stack gap="lg">
      <div>
        <AdministrationHead
          title={say('title')}
          lead={say('lead')}
          actions={<AddOfficer units={page.units} />}
        />
      </div>
      <OfficerFilters units={page.units} wanted={wanted} onChange={setWanted} />
      <Panel
        title={say('table')}
        aside={
          <Text c="dimmed" size="sm" component="output">
            {say('shown', { n: found.length })}
          </Text>
        }
        flush
      >
        {found.length === 0 ? (
          <Empty title={say('none')} says={say('none-says')} />
        ) : (
          <OfficersTable officers={found} />
        )}
      </Panel>
    </Stack>
  )
}

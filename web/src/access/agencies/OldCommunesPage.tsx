import { Stack, TextInput } from '@mantine/core'
import type { OldCommunes } from '@vung-buoc/server/contract'
import { matchKey } from '@vung-buoc/law'
import { useState } from 'react'
import { useRead } from '../../platform/use-read.ts'
import { showDate } from '../../platform/vietnamese-format.ts'
import type { Wire } from '../../platform/wire.ts'
import { Empty } from '../../ui/Empty.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { ScrollBox } from '../../ui/ScrollBox.tsx'
import table from '../../ui/table.module.css'
import { agencyTexts as say } from './agencies.texts.ts'

type OldCommune = Wire<typeof OldCommunes>['communes'][number]

const fits = (typed: string) => {
  const wanted = matchKey(typed)
  return ({ name, nowName, code, nowCode }: OldCommune): boolean =>
    [name, nowName, code, nowCode].some((text) => matchKey(text).includes(wanted))
}

/** Which commune an old one has become: old papers keep old names. */
export function OldCommunesPage() {
  const [typed, setTyped] = useState('')
  const old = useRead<Wire<typeof OldCommunes>>('/units/old-communes')
  return (
    <Stack gap="lg">
      <PageHead title={say('title')} lead={say('lead')} />
      <Loaded query={old}>
        {({ communes }) =>
          communes.length === 0 ? (
            <Panel>
              <Empty title={say('none')} />
            </Panel>
          ) : (
            <>
              <TextInput
                label={say('find')}
                value={typed}
                maw={420}
                autoComplete="off"
                onChange={(event) => setTyped(event.currentTarget.value)}
              />
              <Panel flush>
                <OldCommunesTable communes={communes.filter(fits(typed))} />
              </Panel>
            </>
          )
        }
      </Loaded>
    </Stack>
  )
}

function OldCommunesTable({ communes }: { communes: OldCommune[] }) {
  if (communes.length === 0) return <Empty title={say('not-found')} />
  return (
    <ScrollBox label={say('table')}>
      <table className={table.table} data-cards>
        <thead>
          <tr>
            {(['name', 'now', 'since', 'decision'] as const).map((column) => (
              <th key={column} scope="col">
                {say(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {communes.map((one) => (
            <tr key={`${one.name} ${one.nowName}`}>
              <th scope="row">
                {one.name}
                <div className={table.quiet}>{say('code', { code: one.code })}</div>
              </th>
              <td data-label={say('now')}>
                {one.nowName}
                <div className={table.quiet}>{say('code', { code: one.nowCode })}</div>
              </td>
              <td data-label={say('since')}>{showDate(one.since)}</td>
              <td data-label={say('decision')}>{one.decision}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

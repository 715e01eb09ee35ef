import { Checkbox, Text } from '@mantine/core'
import type { SamePerson } from '@vung-buoc/server/contract'
import { inSentence, showDate } from '../../../platform/vietnamese-format.ts'
import { Panel } from '../../../ui/Panel.tsx'
import { ScrollBox } from '../../../ui/ScrollBox.tsx'
import table from '../../../ui/table.module.css'
import { packageTexts as say } from './package.texts.ts'

interface SamePeopleProps {
  people: SamePerson[]
  agreed: string[]
  onChange: (lines: string[]) => void
}

/** Same number on both sides: side by side, and an officer says that it is one person. */
export function SamePeople({ people, agreed, onChange }: SamePeopleProps) {
  const toggle = (line: string, on: boolean) =>
    onChange(on ? [...agreed, line] : agreed.filter((one) => one !== line))
  return (
    <Panel title={say('same.title')} flush>
      <Text c="dimmed" p="md" pt={0}>
        {say('same.lead')}
      </Text>
      <ScrollBox label={say('same.title')}>
        <table className={table.table} data-cards>
          <thead>
            <tr>
              <th scope="col">{say('same.there')}</th>
              <th scope="col">{say('same.here', { area: '…' })}</th>
              <th scope="col">{say('same.agree')}</th>
            </tr>
          </thead>
          <tbody>
            {people.map((person) => (
              <tr key={person.line}>
                <th scope="row">
                  <Side {...person.there} />
                  {person.differs ? <div className={table.quiet}>{say('same.differs')}</div> : null}
                </th>
                <td data-label={say('same.here', { area: inSentence(person.areaName) })}>
                  <Side {...person.here} />
                </td>
                <td>
                  <Checkbox
                    aria-label={say('same.agree-name', { name: person.there.fullName })}
                    label={say('same.agree')}
                    checked={agreed.includes(person.line)}
                    onChange={(event) => toggle(person.line, event.currentTarget.checked)}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </Panel>
  )
}

function Side({ fullName, birthDate }: SamePerson['there']) {
  return (
    <>
      {fullName}
      <div className={table.quiet}>{showDate(birthDate)}</div>
    </>
  )
}

import { Button, Stack } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { PersonPage } from '@vung-buoc/server/contract'
import { useMay } from '../../access/identity/session.ts'
import { inSentence, NOTHING, showDate } from '../../platform/vietnamese-format.ts'
import { Facts } from '../../ui/Facts.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { EditPersonForm } from './EditPersonForm.tsx'
import { peopleTexts as say } from './people.texts.ts'
import { WindowMark } from '../eligibility/WindowMark.tsx'

export function PersonCardPanel({ person }: { person: PersonPage }) {
  const may = useMay()
  const [editing, form] = useDisclosure(false)
  const edit = may('people.write') && !editing
  return (
    <Panel
      title={say('page.card')}
      aside={
        edit ? (
          <Button variant="default" onClick={form.open}>
            {say('page.edit')}
          </Button>
        ) : undefined
      }
    >
      {editing ? (
        <EditPersonForm person={person} onClose={form.close} />
      ) : (
        <Stack>
          <Facts items={factsOf(person)} />
          {person.idWarnings.length > 0 ? (
            <Notice tone="soon" title={say('page.warnings')}>
              {person.idWarnings.map((warning) => (
                <div key={warning}>{warning}</div>
              ))}
            </Notice>
          ) : null}
        </Stack>
      )}
    </Panel>
  )
}

function factsOf(person: PersonPage) {
  const address = [person.addressDetail, person.hamlet, inSentence(person.areaName)]
    .filter(Boolean)
    .join(', ')
  return [
    [say('born'), showDate(person.birthDate)],
    [say('sex'), person.sex === null ? say('unknown') : say(`sexes.${person.sex}`)],
    [say('id-number'), person.idNumber ?? say('not-issued')],
    [say('address'), address],
    [say('page.phone'), phoneOf(person)],
    [say('page.language'), say(`languages.${person.preferredLanguage}`)],
    [say('window'), <WindowMark key="window" band={person.windowBand} />],
    [
      say('contact'),
      person.lastContactOn === null ? say('no-contact') : showDate(person.lastContactOn),
    ],
  ] as const
}

function phoneOf({ phone, phoneOwner }: PersonPage): string {
  if (phone === null) return NOTHING
  return phoneOwner === null ? phone : `${phone} (${say(`page.phone-${phoneOwner}`)})`
}

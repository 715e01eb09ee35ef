import { Button, Modal, Stack } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { BreachCard, Breaches } from '@vung-buoc/server/contract'
import { useRead } from '../../platform/use-read.ts'
import { showMoment } from '../../platform/vietnamese-format.ts'
import { AppLink } from '../../ui/AppLink.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { ScrollBox } from '../../ui/ScrollBox.tsx'
import table from '../../ui/table.module.css'
import { uiTexts } from '../../ui/ui.texts.ts'
import { ProtectionHead } from '../data-protection/ProtectionHead.tsx'
import { breachTexts as say } from './breaches.texts.ts'
import { HoursLeft } from './HoursLeft.tsx'
import { RecordBreachForm } from './RecordBreachForm.tsx'

/** Sổ sự cố: with the hours that are left for each. */
export function BreachesPage() {
  const book = useRead<Breaches>('/breaches')
  const term = book.data?.term
  const source = term === undefined ? '' : say('source', { source: term.source })
  return (
    <Stack gap="lg">
      <ProtectionHead
        title={say('title')}
        lead={`${say('lead', { hours: term?.hours ?? '' })} ${source}`}
        permission="breach.keep"
        actions={<Record />}
      />
      <Panel flush>
        <Loaded query={book}>
          {({ breaches }) =>
            breaches.length === 0 ? (
              <Empty title={say('none')} says={say('none-says')} />
            ) : (
              <BreachesTable breaches={breaches} />
            )
          }
        </Loaded>
      </Panel>
    </Stack>
  )
}

function Record() {
  const [opened, dialog] = useDisclosure(false)
  return (
    <>
      <Button onClick={dialog.open}>{say('record')}</Button>
      <Modal
        opened={opened}
        onClose={dialog.close}
        title={say('form.title')}
        size="lg"
        closeButtonProps={{ 'aria-label': uiTexts('close') }}
      >
        <RecordBreachForm onClose={dialog.close} />
      </Modal>
    </>
  )
}

const COLUMNS = ['what', 'people', 'left'] as const

function BreachesTable({ breaches }: { breaches: BreachCard[] }) {
  return (
    <ScrollBox label={say('table')}>
      <table className={table.table} data-cards>
        <thead>
          <tr>
            {COLUMNS.map((name) => (
              <th key={name} scope="col">
                {say(`columns.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {breaches.map((breach) => (
            <tr key={breach.id}>
              <th scope="row">
                <AppLink href={`/bao-ve-du-lieu/su-co/${breach.id}`}>
                  {say(`kinds.${breach.kind}`)}
                </AppLink>
                <div className={table.quiet}>
                  {say('found-at', { at: showMoment(breach.foundAt) })}
                </div>
              </th>
              <td data-label={say('columns.people')}>{breach.people ?? say('people-unknown')}</td>
              <td data-label={say('columns.left')}>
                <HoursLeft breach={breach} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

import { Button, Modal, SegmentedControl, Stack } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { DataRequests } from '@vung-buoc/server/contract'
import { useNavigate } from '@tanstack/react-router'
import { ProtectionHead } from '../../access/data-protection/ProtectionHead.tsx'
import { useMay } from '../../access/identity/session.ts'
import { PurposeChip } from '../../access/PurposeChip.tsx'
import { useRead } from '../../platform/use-read.ts'
import { useSearchText } from '../../platform/use-search-text.ts'
import { Empty } from '../../ui/Empty.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { uiTexts } from '../../ui/ui.texts.ts'
import { dataRequestTexts as say } from './data-requests.texts.ts'
import { RecordRequestForm } from './RecordRequestForm.tsx'
import { RequestsTable } from './RequestsTable.tsx'

const VIEWS = ['waiting', 'closed', 'all'] as const

/** Sổ yêu cầu: what is due first stands first. */
export function DataRequestsPage() {
  const navigate = useNavigate()
  const { state } = useSearchText()
  const view = VIEWS.find((one) => one === state) ?? 'waiting'
  const book = useRead<DataRequests>(`/data-requests?state=${view}`, { keepPrevious: true })
  return (
    <Stack gap="lg">
      <BookHead book={book.data} />
      <SegmentedControl
        aria-label={say('view')}
        fullWidth
        data={VIEWS.map((one) => ({ value: one, label: say(`views.${one}`) }))}
        value={view}
        onChange={(next) =>
          void navigate({
            to: '/bao-ve-du-lieu/yeu-cau',
            search: { state: next },
            replace: true,
          })
        }
      />
      <Panel flush>
        <Loaded query={book}>
          {({ requests }) =>
            requests.length === 0 ? (
              <Empty title={say('none')} says={say('none-says')} />
            ) : (
              <RequestsTable requests={requests} />
            )
          }
        </Loaded>
      </Panel>
    </Stack>
  )
}

function BookHead({ book }: { book: DataRequests | undefined }) {
  const may = useMay()
  if (!may('data-request.keep')) {
    const marks = <PurposeChip permission="data-request.read" />
    return <PageHead title={say('title')} lead={say('lead-office')} marks={marks} />
  }
  const days = book?.term.workingDays ?? ''
  const source = book === undefined ? '' : say('source', { source: book.term.source })
  return (
    <ProtectionHead
      title={say('title')}
      lead={`${say('lead-term', { days })} ${source}`}
      permission="data-request.keep"
      actions={<Record />}
    />
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
        <RecordRequestForm onClose={dialog.close} />
      </Modal>
    </>
  )
}

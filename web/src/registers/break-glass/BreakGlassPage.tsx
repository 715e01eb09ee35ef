import { Button, Modal, Stack } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { BreakGlasses, BreakGlassMonth } from '@vung-buoc/server/contract'
import { useMay } from '../../access/identity/session.ts'
import { PurposeChip } from '../../access/PurposeChip.tsx'
import { useRead } from '../../platform/use-read.ts'
import { showMonth } from '../../platform/vietnamese-format.ts'
import { Empty } from '../../ui/Empty.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { ScrollBox } from '../../ui/ScrollBox.tsx'
import table from '../../ui/table.module.css'
import { uiTexts } from '../../ui/ui.texts.ts'
import { breakGlassTexts as say } from './break-glass.texts.ts'
import { OpenForm } from './OpenForm.tsx'
import { OpeningsTable } from './OpeningsTable.tsx'

/** Records opened in an emergency: opening one, looking at those of others, figures by month. */
export function BreakGlassPage() {
  const page = useRead<BreakGlasses>('/break-glass')
  return <Loaded query={page}>{(data) => <PageView page={data} />}</Loaded>
}

function PageView({ page }: { page: BreakGlasses }) {
  const may = useMay()
  const { openings, months, refusal, hours } = page
  return (
    <Stack gap="lg">
      <PageHead
        title={say('title')}
        lead={say('lead', { hours })}
        marks={<PurposeChip permission="break-glass.read" />}
        actions={may('break-glass.open') && refusal === null ? <Open /> : undefined}
      />
      {refusal === null ? null : <Notice tone="soon">{refusal}</Notice>}
      <Panel title={say('table')} flush>
        {openings.length === 0 ? (
          <Empty title={say('none')} says={say('none-says')} />
        ) : (
          <OpeningsTable openings={openings} />
        )}
      </Panel>
      {months.length === 0 ? null : <MonthsPanel months={months} />}
    </Stack>
  )
}

function Open() {
  const [opened, dialog] = useDisclosure(false)
  return (
    <>
      <Button color="red" onClick={dialog.open}>
        {say('open')}
      </Button>
      <Modal
        opened={opened}
        onClose={dialog.close}
        title={say('form.title')}
        size="lg"
        closeButtonProps={{ 'aria-label': uiTexts('close') }}
      >
        <OpenForm onClose={dialog.close} />
      </Modal>
    </>
  )
}

function MonthsPanel({ months }: { months: BreakGlassMonth[] }) {
  return (
    <Panel title={say('months.title')} flush>
      <ScrollBox label={say('months.title')}>
        <table className={table.table} data-cards>
          <thead>
            <tr>
              <th scope="col">{say('months.month')}</th>
              <th scope="col">{say('months.opened')}</th>
              <th scope="col">{say('months.in-time')}</th>
              <th scope="col">{say('months.late')}</th>
            </tr>
          </thead>
          <tbody>
            {months.map(({ month, opened, reviewedInTime, late }) => (
              <tr key={month}>
                <th scope="row">{showMonth(month)}</th>
                <td data-label={say('months.opened')}>{opened}</td>
                <td data-label={say('months.in-time')}>{reviewedInTime}</td>
                <td data-label={say('months.late')}>{late}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </Panel>
  )
}

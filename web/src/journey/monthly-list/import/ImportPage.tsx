import { Button, Group, Stack } from '@mantine/core'
import type { ListImport } from '@vung-buoc/server/contract'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { PurposeChip } from '../../../access/PurposeChip.tsx'
import { useRead } from '../../../platform/use-read.ts'
import { LinkButton, useGo } from '../../../ui/AppLink.tsx'
import { Empty } from '../../../ui/Empty.tsx'
import { Loaded } from '../../../ui/Loaded.tsx'
import { PageHead } from '../../../ui/PageHead.tsx'
import { Panel } from '../../../ui/Panel.tsx'
import { columnTexts } from '../import-columns/columns.texts.ts'
import { ConfirmReading } from '../import-columns/ConfirmReading.tsx'
import { DifferencePanel } from '../import-corrected/DifferencePanel.tsx'
import { AbandonImport } from './AbandonImport.tsx'
import { importTexts as say } from './import.texts.ts'
import { ReadingReport } from './ReadingReport.tsx'
import { SettleRows } from './SettleRows.tsx'

export function ImportPage() {
  const { importId = '' } = useParams({ strict: false })
  const reading = useRead<ListImport>(`/imports/${importId}`)
  return <Loaded query={reading}>{(data) => <ImportView key={data.id} reading={data} />}</Loaded>
}

const listOf = (reading: ListImport): string => `/danh-sach/${reading.listId}`

function ImportView({ reading }: { reading: ListImport }) {
  const open = reading.state === 'open'
  const [changing, setChanging] = useState(false)
  const mayChange = open && reading.asks.length === 0 && !changing
  return (
    <>
      <PageHead
        title={say('title')}
        lead={say('lead')}
        marks={<PurposeChip permission="monthly-list.draft" />}
        actions={
          <Group gap="sm">
            <LinkButton variant="default" href={listOf(reading)}>
              {say('to-list')}
            </LinkButton>
            {mayChange ? (
              <Button variant="default" onClick={() => setChanging(true)}>
                {columnTexts('change')}
              </Button>
            ) : null}
            {open ? <AbandonImport reading={reading} /> : null}
          </Group>
        }
      />
      <Stack gap="lg">
        <ReadingReport reading={reading} />
        {open ? (
          <OpenImport reading={reading} changing={changing} onChanged={() => setChanging(false)} />
        ) : (
          <Panel>
            <Empty title={say(reading.state === 'abandoned' ? 'abandoned' : 'taken-over')}>
              <LinkButton href={listOf(reading)}>{say('to-list')}</LinkButton>
            </Empty>
          </Panel>
        )}
      </Stack>
    </>
  )
}

interface OpenImportProps {
  reading: ListImport
  changing: boolean
  onChanged: () => void
}

/** First how the file is read, then its rows. */
function OpenImport({ reading, changing, onChanged }: OpenImportProps) {
  const go = useGo()
  const [round, setRound] = useState(0)
  const asked = reading.asks.length > 0
  if (asked || changing) {
    return (
      <ConfirmReading
        key={`decide-${round}`}
        reading={reading}
        onRead={() => {
          onChanged()
          setRound(round + 1)
        }}
        onCancel={() => (asked ? go(listOf(reading)) : onChanged())}
      />
    )
  }
  if (reading.difference !== null) {
    return (
      <DifferencePanel
        key={`difference-${reading.version}`}
        reading={reading}
        difference={reading.difference}
        onSettled={() => setRound(round + 1)}
      />
    )
  }
  if (reading.rows.length > 0) return <SettleRows key={`settle-${round}`} reading={reading} />
  return (
    <Panel>
      <Empty title={say('nothing')} says={say('nothing-says')} />
    </Panel>
  )
}

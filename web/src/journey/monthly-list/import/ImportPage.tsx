import { Button, Group, Stack } from '@mantine/core'
import type { ListImport } from '@vung-buoc/server/contract'
import { useParams } from '@tanstack/react-router'
import { PurposeChip } from '../../../access/PurposeChip.tsx'
import { useState } from 'react'
import { useRead } from '../../../platform/use-read.ts'
import { LinkButton, useGo } from '../../../ui/AppLink.tsx'
import { Empty } from '../../../ui/Empty.tsx'
import { Loaded } from '../../../ui/Loaded.tsx'
import { PageHead } from '../../../ui/PageHead.tsx'
import { Panel } from '../../../ui/Panel.tsx'
import { ConfirmReading } from '../import-columns/ConfirmReading.tsx'
import { columnTexts } from '../import-columns/columns.texts.ts'
import { AbandonImport } from './AbandonImport.tsx'
import { importTexts as say } from './import.texts.ts'
import { ReadingReport } from './ReadingReport.tsx'
import { SettleRows } from './SettleRows.tsx'

export function ImportPage() {
  const { importId = '' } = useParams({ strict: false })
  const reading = useRead<ListImport>(`/imports/${importId}`)
  return <Loaded query={reading}>{(data) => <ImportView key={data.id} reading={data} />}</Loaded>
}

function ImportView({ reading }: { reading: ListImport }) {
  const list = `/danh-sach/${reading.listId}`
  const open = reading.state === 'open'
  const go = useGo()
  const [round, setRound] = useState(0)
  const [changing, setChanging] = useState(false)
  const asked = open && reading.asks.length > 0
  return (
    <>
      <PageHead
        title={say('title')}
        lead={say('lead')}
        marks={<PurposeChip permission="monthly-list.draft" />}
        actions={
          <Group gap="sm">
            <LinkButton variant="default" href={list}>
              {say('to-list')}
            </LinkButton>
            {open && !asked ? (
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
        {asked || (open && changing) ? (
          <ConfirmReading
            key={`decide-${round}`}
            reading={reading}
            onRead={() => {
              setChanging(false)
              setRound(round + 1)
            }}
            onCancel={() => (asked ? go(list) : setChanging(false))}
          />
        ) : null}
        {open && !asked && !changing && reading.rows.length > 0 ? (
          <SettleRows key={`settle-${round}`} reading={reading} />
        ) : null}
        {open && reading.rows.length === 0 ? (
          <Panel>
            <Empty title={say('nothing')} says={say('nothing-says')} />
          </Panel>
        ) : null}
        {open ? null : (
          <Panel>
            <Empty title={say(reading.state === 'abandoned' ? 'abandoned' : 'taken-over')}>
              <LinkButton href={list}>{say('to-list')}</LinkButton>
            </Empty>
          </Panel>
        )}
      </Stack>
    </>
  )
}

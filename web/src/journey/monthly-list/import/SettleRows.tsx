import { Group, Switch } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import type { ListImport } from '@vung-buoc/server/contract'
import { useState } from 'react'
import { Empty } from '../../../ui/Empty.tsx'
import { Panel } from '../../../ui/Panel.tsx'
import { CertificateKinds } from './CertificateKinds.tsx'
import { DoubtCards } from '../import-grid/DoubtCards.tsx'
import { countOpen, openDoubts } from './doubts.ts'
import type { Row } from './import-fields.ts'
import { importTexts as say } from './import.texts.ts'
import { SaveMark, SaveTrouble } from './SaveMark.tsx'
import { SettleGrid } from '../import-grid/SettleGrid.tsx'
import classes from './SettleRows.module.css'
import { TakeOver } from './TakeOver.tsx'
import { useImportDraft } from './use-import-draft.ts'

/** The grid in which doubts are settled, with its filter, its saving and the way into the list. */
export function SettleRows({ reading }: { reading: ListImport }) {
  const draft = useImportDraft(reading)
  const narrow = useMediaQuery('(max-width: 48em)')
  const [order] = useState(() => doubtfulFirst(reading.rows))
  const [kept, setKept] = useState<ReadonlySet<number> | null>(null)
  const inOrder = order.flatMap((excelRow) => draft.rows.filter((row) => row.excelRow === excelRow))
  const shown = kept === null ? inOrder : inOrder.filter(({ excelRow }) => kept.has(excelRow))
  const filter = (on: boolean) => setKept(on ? new Set(doubtful(draft.rows)) : null)
  return (
    <>
      <SaveTrouble save={draft.save} onTakeNew={() => void draft.takeNew()} />
      <div className={classes.bar}>
        <strong>{summaryOf(draft.rows)}</strong>
        <SaveMark save={draft.save} />
        <TakeOver
          reading={reading}
          draft={draft}
          onShowDoubts={() => filter(true)}
          onShowAll={() => filter(false)}
        />
      </div>
      <Group justify="space-between" gap="md" align="flex-end">
        <Switch
          label={say('only')}
          size="md"
          checked={kept !== null}
          onChange={(event) => filter(event.currentTarget.checked)}
        />
        <CertificateKinds draft={draft} />
      </Group>
      <Panel flush={!narrow}>
        {shown.length === 0 ? (
          <Empty title={say('no-doubts')} says={say('no-doubts-says')} />
        ) : narrow ? (
          <DoubtCards rows={shown} draft={draft} columns={reading.columns} />
        ) : (
          <SettleGrid rows={shown} draft={draft} columns={reading.columns} />
        )}
      </Panel>
    </>
  )
}

const doubtful = (rows: readonly Row[]): number[] =>
  rows.filter((row) => openDoubts(row).length > 0).map(({ excelRow }) => excelRow)

/** Rows with doubts stand first; the order stays as it is while they are settled. */
function doubtfulFirst(rows: readonly Row[]): number[] {
  const first = doubtful(rows)
  const others = rows.map(({ excelRow }) => excelRow).filter((row) => !first.includes(row))
  return [...first, ...others]
}

function summaryOf(rows: readonly Row[]): string {
  const doubts = countOpen(rows)
  const n = rows.length
  return doubts === 0
    ? say('summary-done', { n })
    : say('summary', { n, doubts, rows: doubtful(rows).length })
}

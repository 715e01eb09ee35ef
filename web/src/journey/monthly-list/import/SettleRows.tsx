import { Group, Switch } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import type { ListImport } from '@vung-buoc/server/contract'
import { useMemo, useState } from 'react'
import { Empty } from '../../../ui/Empty.tsx'
import { Panel } from '../../../ui/Panel.tsx'
import { CorrectedSheet } from '../import-corrected/CorrectedSheet.tsx'
import { CertificateKinds } from './CertificateKinds.tsx'
import { DoubtCards } from '../import-grid/DoubtCards.tsx'
import { countOpen, openDoubts } from './doubts.ts'
import { focusCard } from './focus-card.ts'
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
  const [kept, setKept] = useState<ReadonlySet<number> | null>(null)
  const [wanted, setWanted] = useState<{ excelRow: number } | null>(null)
  const shown = useMemo(
    () => (kept === null ? draft.rows : draft.rows.filter(({ excelRow }) => kept.has(excelRow))),
    [kept, draft.rows],
  )
  const left = doubtful(draft.rows)
  const filter = (on: boolean) => setKept(on ? new Set(left) : null)
  const showRow = (excelRow: number) => {
    filter(false)
    setWanted({ excelRow })
    if (narrow) focusCard(excelRow)
  }
  return (
    <>
      <SaveTrouble save={draft.save} onTakeNew={() => void draft.takeNew()} />
      <div className={classes.bar}>
        <strong>{summaryOf(draft.rows, left.length)}</strong>
        <SaveMark save={draft.save} />
        <TakeOver
          reading={reading}
          draft={draft}
          onShowDoubts={() => filter(true)}
          onShowRow={showRow}
        />
      </div>
      <Group justify="space-between" gap="md" align="flex-end">
        <Switch
          label={say('only', { n: left.length })}
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
          <DoubtCards rows={doubtfulFirst(shown)} draft={draft} columns={reading.columns} />
        ) : (
          <SettleGrid rows={shown} draft={draft} columns={reading.columns} wanted={wanted} />
        )}
      </Panel>
      <CorrectedSheet reading={reading} draft={draft} />
    </>
  )
}

const doubtful = (rows: readonly Row[]): number[] =>
  rows.filter((row) => openDoubts(row).length > 0).map(({ excelRow }) => excelRow)

/** On a phone rows that ever had a doubt stand first; their order stays while they are settled. */
function doubtfulFirst(rows: readonly Row[]): Row[] {
  const rank = (row: Row) => (row.doubts.length > 0 ? 0 : 1)
  return rows.toSorted((a, b) => rank(a) - rank(b))
}

function summaryOf(rows: readonly Row[], doubtfulRows: number): string {
  const doubts = countOpen(rows)
  const n = rows.length
  return doubts === 0
    ? say('summary-done', { n })
    : say('summary', { n, doubts, rows: doubtfulRows })
}

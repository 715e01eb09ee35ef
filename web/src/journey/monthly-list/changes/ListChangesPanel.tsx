import { Stack, Text } from '@mantine/core'
import type { ListChanges, ListDifference, ListPage } from '@vung-buoc/server/contract'
import { useState } from 'react'
import { useRead } from '../../../platform/use-read.ts'
import { showDate, showMonth } from '../../../platform/vietnamese-format.ts'
import { Panel } from '../../../ui/Panel.tsx'
import { AddedRows, ChangedRows, RemovedRows } from './ChangedRows.tsx'
import { changesTexts as say } from './changes.texts.ts'
import classes from './ListChangesPanel.module.css'

const GROUPS = ['added', 'removed', 'changed'] as const
type Group = (typeof GROUPS)[number]
const SIGNS = { added: '+', removed: '−', changed: '~' } as const
const ROWS = { added: AddedRows, removed: RemovedRows, changed: ChangedRows } as const

/** What a signer has to look at: against last month, and against what came back. */
export function ListChangesPanel({ list }: { list: ListPage }) {
  const { data } = useRead<ListChanges>(`/lists/${list.id}/changes`)
  if (data === undefined) return null
  return (
    <>
      {data.sinceReturn === null ? null : <DifferencePanel difference={data.sinceReturn} />}
      {data.sinceLastMonth === null ? null : <DifferencePanel difference={data.sinceLastMonth} />}
    </>
  )
}

const titleOf = ({ month, returnedOn }: ListDifference): string =>
  month === null
    ? say('since-return', { date: showDate(returnedOn) })
    : say('since-month', { month: showMonth(month) })

function DifferencePanel({ difference }: { difference: ListDifference }) {
  const [open, setOpen] = useState<Group | null>(null)
  const some = GROUPS.filter((group) => difference[group].length > 0)
  const Rows = open === null ? null : ROWS[open]
  return (
    <Panel title={titleOf(difference)}>
      <Stack gap="sm">
        {some.length === 0 ? (
          <Text>{say('same')}</Text>
        ) : (
          <div className={classes.figures}>
            {some.map((group) => (
              <Figure
                key={group}
                group={group}
                n={difference[group].length}
                isOpen={open === group}
                onOpen={() => setOpen(open === group ? null : group)}
              />
            ))}
          </div>
        )}
        {Rows === null ? null : <Rows difference={difference} />}
      </Stack>
    </Panel>
  )
}

interface FigureProps {
  group: Group
  n: number
  isOpen: boolean
  onOpen: () => void
}

function Figure({ group, n, isOpen, onOpen }: FigureProps) {
  return (
    <button
      type="button"
      className={classes.figure}
      data-group={group}
      aria-expanded={isOpen}
      onClick={onOpen}
    >
      <span className={classes.count} aria-hidden>
        {SIGNS[group]}
        {n}
      </span>
      <span>{say(group, { n })}</span>
    </button>
  )
}

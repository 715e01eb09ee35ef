import { Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { Facts } from '../../ui/Facts.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { StateBadge } from '../../ui/StateBadge.tsx'
import classes from './ProofPanel.module.css'
import { proofTexts as say } from './proof.texts.ts'

interface ProofPanelProps {
  title: string
  /** What the figures mean, for somebody who did not build this. */
  says: string
  /** How many places did not fit; null where nothing was measured. */
  wrong: number | null
  none: string
  /** What the mark says where all is well. */
  good?: string
  facts: readonly (readonly [string, ReactNode])[]
  command: string
  children?: ReactNode
}

function Verdict({ wrong, good }: { wrong: number | null; good: string }) {
  if (wrong === null) return <StateBadge tone="quiet">{say('none')}</StateBadge>
  return wrong === 0 ? (
    <StateBadge tone="good">{good}</StateBadge>
  ) : (
    <StateBadge tone="late">{say('bad', { wrong })}</StateBadge>
  )
}

/** One claim of the house, its figures, and how to try it again. */
export function ProofPanel(props: ProofPanelProps) {
  const { title, says, wrong, none, good = say('good'), facts, command, children } = props
  return (
    <Panel title={title} aside={<Verdict wrong={wrong} good={good} />}>
      <Stack gap="md">
        <Text maw="72ch">{says}</Text>
        {children}
        {wrong === null ? <Text c="dimmed">{none}</Text> : <Facts items={facts} />}
        <p className={classes.again}>
          {say('again')} <code>{command}</code>
        </p>
      </Stack>
    </Panel>
  )
}

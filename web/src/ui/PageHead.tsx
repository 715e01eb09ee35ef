import { Group, Text, Title } from '@mantine/core'
import { type ReactNode, useEffect } from 'react'
import classes from './PageHead.module.css'

interface PageHeadProps {
  title: string
  /** What the browser's tab, its history and a print's head may say, where the title is a person. */
  tab?: string
  lead?: ReactNode
  /** State, purpose and the like, under the title. */
  marks?: ReactNode
  actions?: ReactNode
}

export function PageHead({ title, tab = title, lead, marks, actions }: PageHeadProps) {
  useEffect(() => {
    document.title = `${tab} · Vững Bước`
  }, [tab])
  return (
    <header className={classes.head}>
      <div className={classes.words}>
        <Title order={1} className={classes.title}>
          {title}
        </Title>
        {lead === undefined ? null : (
          <Text c="dimmed" className={classes.lead}>
            {lead}
          </Text>
        )}
        {marks === undefined ? null : (
          <Group gap="xs" mt="xs">
            {marks}
          </Group>
        )}
      </div>
      {actions === undefined ? null : (
        <Group gap="sm" className="no-print">
          {actions}
        </Group>
      )}
    </header>
  )
}

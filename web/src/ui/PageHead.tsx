import { Group, Text, Title } from '@mantine/core'
import { type ReactNode, useEffect } from 'react'
import classes from './PageHead.module.css'

interface PageHeadProps {
  title: string
  lead?: ReactNode
  /** State, purpose and the like, under the title. */
  marks?: ReactNode
  actions?: ReactNode
}

export function PageHead({ title, lead, marks, actions }: PageHeadProps) {
  useEffect(() => {
    document.title = `${title} · Vững Bước`
  }, [title])
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

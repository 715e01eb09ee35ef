import { Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './Empty.module.css'

interface EmptyProps {
  title: string
  says?: string
  children?: ReactNode
}

/** Nothing here, said kindly, with the next step. */
export function Empty({ title, says, children }: EmptyProps) {
  return (
    <div className={classes.empty}>
      <Title order={2} className={classes.title}>
        {title}
      </Title>
      {says === undefined ? null : (
        <Text c="dimmed" maw="52ch">
          {says}
        </Text>
      )}
      {children === undefined ? null : <div className={classes.next}>{children}</div>}
    </div>
  )
}

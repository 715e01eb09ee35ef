import { Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './Empty.module.css'

interface EmptyProps {
  title: string
  says?: string
  /** On a page of its own this is the page's heading. */
  heading?: 1 | 2
  children?: ReactNode
}

/** Nothing here, said kindly, with the next step. */
export function Empty({ title, says, heading = 2, children }: EmptyProps) {
  return (
    <div className={classes.empty}>
      <Title order={heading} className={classes.title}>
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

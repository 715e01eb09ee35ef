import { Title } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import classes from './Panel.module.css'

interface PanelProps {
  title?: string
  aside?: ReactNode
  children: ReactNode
  flush?: boolean
}

/** A white sheet on the desk: one subject with its heading. */
export function Panel({ title, aside, children, flush = false }: PanelProps) {
  const id = useId()
  const labelled = title === undefined ? {} : { 'aria-labelledby': id }
  return (
    <section className={classes.panel} data-flush={flush || undefined} {...labelled}>
      {title === undefined ? null : (
        <div className={classes.head}>
          <Title order={2} id={id} className={classes.title}>
            {title}
          </Title>
          {aside}
        </div>
      )}
      {children}
    </section>
  )
}

import { Title } from '@mantine/core'
import { useEffect, useRef } from 'react'
import classes from './ErrorSummary.module.css'
import { uiTexts as say } from './ui.texts.ts'

export interface FieldError {
  /** The id of the input. */
  field: string
  says: string
}

/** All that is wrong with a form, on top, each a link to its field; it takes the focus. */
export function ErrorSummary({ errors }: { errors: FieldError[] }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (errors.length > 0) box.current?.focus()
  }, [errors])
  if (errors.length === 0) return null
  return (
    <div ref={box} className={classes.summary} role="alert" tabIndex={-1}>
      <Title order={2} className={classes.title}>
        {say('summary-title', { n: errors.length })}
      </Title>
      <ul>
        {errors.map(({ field, says }) => (
          <li key={`${field} ${says}`}>
            <a
              href={`#${field}`}
              onClick={(event) => {
                event.preventDefault()
                document.getElementById(field)?.focus()
              }}
            >
              {says}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

export const errorOf = (errors: FieldError[], field: string): string | undefined =>
  errors.find((error) => error.field === field)?.says

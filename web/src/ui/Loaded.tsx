import { Button, Loader } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { hasStatus, sayProblem } from '../platform/problem.ts'
import { LinkButton } from './AppLink.tsx'
import { Empty } from './Empty.tsx'
import classes from './Loaded.module.css'
import { uiTexts as say } from './ui.texts.ts'

interface LoadedProps<T> {
  query: UseQueryResult<T>
  children: (data: T) => ReactNode
}

/** Shows what was read; until then a quiet sign, and a sentence when it could not be read. */
export function Loaded<T>({ query, children }: LoadedProps<T>) {
  if (query.data !== undefined) return children(query.data)
  if (query.isError) return <NotLoaded error={query.error} again={() => void query.refetch()} />
  return <Waiting />
}

export function Waiting() {
  return (
    <output className={classes.waiting}>
      <Loader size="sm" aria-hidden />
      <span>{say('loading')}</span>
    </output>
  )
}

function NotLoaded({ error, again }: { error: unknown; again: () => void }) {
  const gone = hasStatus(error, 404) || hasStatus(error, 403)
  return (
    <Empty title={say('not-loaded')} says={sayProblem(error)}>
      {gone ? (
        <LinkButton href="/">{say('home')}</LinkButton>
      ) : (
        <Button onClick={again}>{say('retry')}</Button>
      )}
    </Empty>
  )
}

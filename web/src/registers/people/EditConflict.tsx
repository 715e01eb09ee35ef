import { Button, Group } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { hasStatus } from '../../platform/problem.ts'
import type { Write } from '../../platform/use-write.ts'
import { Notice } from '../../ui/Notice.tsx'
import { ProblemNotice } from '../../ui/ProblemNotice.tsx'
import { uiTexts } from '../../ui/ui.texts.ts'
import { peopleTexts as say } from './people.texts.ts'

/** Somebody else saved first: load theirs, then take it, or keep what was typed on top of it. */
export function EditConflict({ write, onTakeNew }: { write: Write; onTakeNew: () => void }) {
  const client = useQueryClient()
  const [loaded, setLoaded] = useState(false)
  if (!hasStatus(write.problem, 412)) {
    return <ProblemNotice problem={write.problem} onAgain={write.again} busy={write.busy} />
  }
  const end = () => {
    setLoaded(false)
    write.reset()
  }
  return (
    <Notice tone="soon" urgent>
      <p>{say('form.stale')}</p>
      <Group gap="sm">
        {loaded ? (
          <>
            <Button
              variant="default"
              onClick={() => {
                onTakeNew()
                end()
              }}
            >
              {say('form.take-new')}
            </Button>
            <Button variant="default" onClick={end}>
              {say('form.keep-mine')}
            </Button>
          </>
        ) : (
          <Button
            variant="default"
            onClick={() => void client.invalidateQueries().then(() => setLoaded(true))}
          >
            {uiTexts('reload')}
          </Button>
        )}
      </Group>
    </Notice>
  )
}

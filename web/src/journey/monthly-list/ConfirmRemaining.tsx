import { Button } from '@mantine/core'
import type { ListPage } from '@vung-buoc/server/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { IconChecks } from '@tabler/icons-react'
import { useState } from 'react'
import { writeApi } from '../../platform/api.ts'
import { IntentKey } from '../../platform/intent-key.ts'
import { ProblemNotice } from '../../ui/ProblemNotice.tsx'
import { sayDone } from '../../ui/say-done.ts'
import { type Decision, linePath } from './monthly-list.api.ts'
import { listTexts as say } from './monthly-list.texts.ts'

const YES: Decision = { outcome: 'confirmed', reasons: [], note: '' }

/** Says yes to every line not looked at yet, one decision each, with its progress shown. */
export function ConfirmRemaining({ list }: { list: ListPage }) {
  const client = useQueryClient()
  const [done, setDone] = useState(0)
  const [keys] = useState(() => new Map<string, IntentKey>())
  const waiting = list.lines.filter(({ state }) => state === 'submitted')
  const mutation = useMutation({
    mutationFn: async () => {
      setDone(0)
      for (const line of waiting) {
        const content = `${line.id} ${line.version}`
        const key = keys.get(content) ?? new IntentKey()
        keys.set(content, key)
        const path = `${linePath(list.id, line.id)}/decision`
        await writeApi({ path, body: YES, ifMatch: line.version }, key.keyFor(content))
        setDone((before) => before + 1)
      }
      return waiting.length
    },
    onSuccess: (n) => sayDone(say('decide.rest-done', { n })),
    onSettled: () => client.invalidateQueries(),
  })
  if (waiting.length === 0) return null
  const again = () => {
    if (!mutation.isPending) mutation.mutate()
  }
  return (
    <>
      <Button
        variant="light"
        leftSection={<IconChecks size={18} aria-hidden />}
        aria-busy={mutation.isPending}
        onClick={again}
      >
        {mutation.isPending
          ? say('decide.rest-busy', { n: done, of: waiting.length })
          : say('decide.rest', { n: waiting.length })}
      </Button>
      <ProblemNotice problem={mutation.error} onAgain={again} busy={mutation.isPending} />
    </>
  )
}

import type { Written } from '@vung-buoc/server/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { type ApiWrite, writeApi } from './api.ts'
import { IntentKey } from './intent-key.ts'

export interface Write<Answer = Written> {
  /** Sends once; while it is under way a second call is ignored. */
  send: (write: ApiWrite) => void
  sendAndWait: (write: ApiWrite) => Promise<Answer>
  /** The same intent again, with the same key. */
  again: () => void
  busy: boolean
  problem: unknown
  reset: () => void
}

const contentOf = ({ file, ...write }: ApiWrite): string =>
  JSON.stringify([write, file instanceof File ? [file.name, file.size, file.lastModified] : null])

/** One kind of write of a screen. All that is shown is read anew when it is done. */
export function useWrite<Answer = Written>(
  onDone: (answer: Answer) => unknown = () => undefined,
): Write<Answer> {
  const client = useQueryClient()
  const [intent] = useState(() => new IntentKey())
  const last = useRef<ApiWrite | null>(null)
  // Not `mutation.isPending`: a double click comes before the page is drawn again.
  const isUnderWay = useRef(false)
  const mutation = useMutation({
    mutationFn: (write: ApiWrite) => writeApi<Answer>(write, intent.keyFor(contentOf(write))),
    onSuccess: async (answer) => {
      intent.finished()
      await client.invalidateQueries()
      await onDone(answer)
    },
    onSettled: () => {
      isUnderWay.current = false
    },
  })
  const start = (write: ApiWrite): void => {
    if (isUnderWay.current) return
    isUnderWay.current = true
    last.current = write
    mutation.mutate(write)
  }
  return {
    send: start,
    sendAndWait: (write) => {
      last.current = write
      isUnderWay.current = true
      return mutation.mutateAsync(write)
    },
    again: () => {
      if (last.current) start(last.current)
    },
    busy: mutation.isPending,
    problem: mutation.error,
    reset: mutation.reset,
  }
}

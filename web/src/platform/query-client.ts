import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { NetworkGap } from './problem.ts'

type Listener = (error: unknown) => void
let listener: Listener = () => undefined

/** The app says what follows from a problem wherever it came up, as when the session has ended. */
export function onProblem(next: Listener): void {
  listener = next
}

const watch = (error: unknown): void => listener(error)

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: watch }),
  mutationCache: new MutationCache({ onError: watch }),
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      retry: (failures, error) => error instanceof NetworkGap && failures < 2,
      networkMode: 'always',
    },
    mutations: { retry: false, networkMode: 'always' },
  },
})

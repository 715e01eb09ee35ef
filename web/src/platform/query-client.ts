import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { hasStatus, NetworkGap } from './problem.ts'

type Listener = () => void
let signedOut: Listener = () => undefined

/** The app says where to go when the session has ended. */
export function onSignedOut(listener: Listener): void {
  signedOut = listener
}

const watch = (error: unknown): void => {
  if (hasStatus(error, 401)) signedOut()
}

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

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { readApi } from './api.ts'

/** Reads an address of the API; null reads nothing yet. */
export function useRead<Answer>(path: string | null, { keepPrevious = false, search = '' } = {}) {
  return useQuery({
    queryKey: search === '' ? ['api', path] : ['api', path, search],
    queryFn: ({ signal }) => readApi<Answer>(path ?? '', { signal, search }),
    enabled: path !== null,
    ...(keepPrevious ? { placeholderData: keepPreviousData } : {}),
  })
}

/** `?a=1&b=2` of the values that are there. */
export function queryText(values: Record<string, string | null | undefined>): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(values)) if (value) search.set(name, value)
  return search.size > 0 ? `?${search.toString()}` : ''
}

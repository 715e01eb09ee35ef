import { useSearch } from '@tanstack/react-router'

/** What stands behind the `?` of the address, as text. */
export function useSearchText(): Partial<Record<string, string>> {
  return useSearch({ strict: false })
}

import { useEffect } from 'react'

/** The store comes with the search itself; opened before it is there, it shows once it is. */
export async function openQuickSearch(): Promise<void> {
  const { quickSearch } = await import('./quick-search-store.ts')
  quickSearch.open()
}

const isKey = (event: KeyboardEvent): boolean =>
  (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.code === 'KeyK'

/** Ctrl+K is heard from the first moment, also while the search is still on its way here. */
export function useQuickSearchKey(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!isKey(event)) return
      event.preventDefault()
      if (!event.repeat) void openQuickSearch()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}

import { queryText } from '../../platform/use-read.ts'
import { useSearchText } from '../../platform/use-search-text.ts'
import { useGo } from '../../ui/AppLink.tsx'

export interface LogView {
  day: string | null
  userId: string | null
  purpose: string | null
}

/** What a page of the log is narrowed to stands in its address, so that a link can lead there. */
export function useLogView(address: string) {
  const { day, userId, purpose } = useSearchText()
  const go = useGo()
  const view: LogView = { day: day ?? null, userId: userId ?? null, purpose: purpose ?? null }
  const change = (next: Partial<LogView>) => go(address + queryText({ ...view, ...next }))
  return { view, change }
}

import { useSyncExternalStore } from 'react'

let isReadOnly = false
const listeners = new Set<() => void>()

/** Each answer of the server says whether it can write now; the newest one counts. */
export function noteReadOnly(now: boolean): void {
  if (now === isReadOnly) return
  isReadOnly = now
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Whether the server takes nothing new, because its disk is nearly full. */
export const useReadOnly = (): boolean => useSyncExternalStore(subscribe, () => isReadOnly)

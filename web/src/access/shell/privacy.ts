import { useSyncExternalStore } from 'react'

const HIDDEN = 'vb-hidden'
const WHEN_LEFT = 'vb-hide-when-left'

const listeners = new Set<() => void>()
const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The tab's own memory: a page loaded anew behind the curtain stays behind it. */
export function setHidden(hidden: boolean): void {
  if (hidden) sessionStorage.setItem(HIDDEN, '1')
  else sessionStorage.removeItem(HIDDEN)
  for (const listener of listeners) listener()
}

export const isHidden = (): boolean => sessionStorage.getItem(HIDDEN) !== null

export const useHidden = (): boolean => useSyncExternalStore(subscribe, isHidden)

/** A wish of this machine's user: hide as soon as another window comes to the front. */
export function setHidesWhenLeft(hides: boolean): void {
  if (hides) localStorage.setItem(WHEN_LEFT, '1')
  else localStorage.removeItem(WHEN_LEFT)
  for (const listener of listeners) listener()
}

export const hidesWhenLeft = (): boolean => localStorage.getItem(WHEN_LEFT) !== null

export const useHidesWhenLeft = (): boolean => useSyncExternalStore(subscribe, hidesWhenLeft)

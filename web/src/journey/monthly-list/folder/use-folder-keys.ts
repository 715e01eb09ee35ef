import { useEffect } from 'react'

/** Where a key already means something: typing, choosing, a wide table scrolled sideways. */
const TAKEN = 'input, textarea, select, [contenteditable="true"], [role="menu"], section[tabindex]'

interface FolderKeys {
  count: number
  at: number
  goTo: (at: number) => void
  /** Absent when there is nothing for this officer to sign. */
  sign: (() => void) | null
}

function isFree({ ctrlKey, altKey, metaKey, target, defaultPrevented }: KeyboardEvent): boolean {
  const taken = target instanceof Element && target.closest(TAKEN) !== null
  const covered = document.querySelector('[role="dialog"]') !== null
  return !ctrlKey && !altKey && !metaKey && !taken && !covered && !defaultPrevented
}

/** Where a key leads; null when it is no key of the folder. */
export function partFor(key: string, { at, count }: { at: number; count: number }): number | null {
  if (key === 'ArrowRight') return Math.min(count - 1, at + 1)
  if (key === 'ArrowLeft') return Math.max(0, at - 1)
  const number = /^[1-9]$/.test(key) ? Number(key) - 1 : null
  return number !== null && number < count ? number : null
}

/** Arrows and digits turn the parts, K opens the signature; never while something is typed. */
export function useFolderKeys({ count, at, goTo, sign }: FolderKeys): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!isFree(event)) return
      if (sign !== null && event.key.toLowerCase() === 'k') {
        event.preventDefault()
        sign()
        return
      }
      const to = partFor(event.key, { at, count })
      if (to === null) return
      event.preventDefault()
      goTo(to)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [at, count, goTo, sign])
}

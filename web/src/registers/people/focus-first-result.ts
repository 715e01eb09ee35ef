import type { KeyboardEvent } from 'react'

const links = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-result] a')]

/** Arrow down in the search field goes to the first name found. */
export function focusFirstResult(event: KeyboardEvent): void {
  const first = links()[0]
  if (!first) return
  event.preventDefault()
  first.focus()
}

/** Arrows walk through the names found; up from the first one goes back to the search field. */
export function walkResults(event: KeyboardEvent): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const all = links()
  const here = all.findIndex((link) => link === document.activeElement)
  if (here < 0) return
  event.preventDefault()
  const next = all[event.key === 'ArrowDown' ? here + 1 : here - 1]
  if (next) next.focus()
  else if (event.key === 'ArrowUp') document.getElementById('people-q')?.focus()
}

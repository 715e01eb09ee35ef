import { useEffect } from 'react'
import { API } from '../../platform/api.ts'
import { proofHolds } from '../identity/session.ts'
import { askForProof } from './step-up.ts'

/** The link to a file of the API that was clicked, if it was one. */
function fileLinkOf({ target }: MouseEvent): HTMLAnchorElement | null {
  const link = target instanceof Element ? target.closest('a') : null
  return link?.pathname.startsWith(`${API}/`) === true ? link : null
}

function ask(event: MouseEvent): void {
  const link = fileLinkOf(event)
  if (link === null || proofHolds()) return
  event.preventDefault()
  event.stopPropagation()
  void askForProof().then((proved) => {
    if (proved) link.click()
  })
}

/**
 * A browser fetches a file by itself and can only show what it gets. So the proof comes first, and
 * then the same click again.
 */
export function useFileLinks(): void {
  useEffect(() => {
    document.addEventListener('click', ask, { capture: true })
    return () => document.removeEventListener('click', ask, { capture: true })
  }, [])
}

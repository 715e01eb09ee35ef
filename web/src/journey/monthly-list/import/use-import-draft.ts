import type { ListImport } from '@vung-buoc/server/contract'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { ImportDraft } from './import-draft.ts'

/** The draft of one import; leaving the page saves the rest, closing the window asks first. */
export function useImportDraft(start: ListImport) {
  const [draft] = useState(() => new ImportDraft(start))
  const shown = useSyncExternalStore(draft.subscribe, draft.snapshot)
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (draft.hasUnsaved()) event.preventDefault()
    }
    window.addEventListener('beforeunload', ask)
    return () => {
      window.removeEventListener('beforeunload', ask)
      if (draft.hasUnsaved()) void draft.settleAll()
    }
  }, [draft])
  const { change, changeAll, undo, redo, paste, settleAll, takeNew } = draft
  return { ...shown, change, changeAll, undo, redo, paste, settleAll, takeNew }
}

export type DraftView = ReturnType<typeof useImportDraft>

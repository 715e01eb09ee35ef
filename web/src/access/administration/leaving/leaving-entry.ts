import type { LeavingPage } from '@vung-buoc/server/contract'
import { dateMeant, dateTrouble } from '../../../ui/DateField.tsx'
import type { FieldError } from '../../../ui/ErrorSummary.tsx'
import { leavingTexts as say } from './leaving.texts.ts'

/** Nobody takes over: a choice that is made, not one that was forgotten. */
export const NOBODY = 'nobody'

export interface LeavingEntry {
  on: string
  decision: string
  /** By assignment: an officer's id, NOBODY, or not chosen yet. */
  successors: Record<string, string>
  signs: Record<string, string>
}

export function leavingTroubles(page: LeavingPage, entry: LeavingEntry): FieldError[] {
  const found: FieldError[] = []
  for (const { assignmentId } of page.duties) {
    if ((entry.successors[assignmentId] ?? '') !== '') continue
    found.push({ field: `successor-${assignmentId}`, says: say('successor-missing') })
  }
  const on = entry.on.trim() === '' ? say('on-missing') : dateTrouble(entry.on)
  if (on !== null) found.push({ field: 'leaving-on', says: on })
  if (entry.decision.trim() === '') {
    found.push({ field: 'leaving-decision', says: say('decision-missing') })
  }
  return found
}

export const leavingOf = (page: LeavingPage, entry: LeavingEntry) => ({
  effectiveOn: dateMeant(entry.on),
  decisionNumber: entry.decision.trim(),
  successors: page.duties.map(({ assignmentId }) => {
    const chosen = entry.successors[assignmentId] ?? ''
    return {
      assignmentId,
      userId: chosen === NOBODY ? null : chosen,
      authority: (entry.signs[assignmentId] ?? '').trim(),
    }
  }),
})

/** Longer than a dialog takes to close and to give the focus back. */
const DIALOG_CLOSED_MS = 300

/** On a phone: to the card of a row. */
export function focusCard(excelRow: number): void {
  setTimeout(() => {
    const found = document.querySelector<HTMLElement>(`[data-card="${excelRow}"]`)
    found?.focus()
    found?.scrollIntoView({ block: 'center' })
  }, DIALOG_CLOSED_MS)
}

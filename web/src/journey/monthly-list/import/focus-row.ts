/** Longer than a dialog takes to close and to give the focus back. */
const DIALOG_CLOSED_MS = 300

/** To the row of the grid, or to its card on a phone. */
export function focusRow(excelRow: number): void {
  setTimeout(() => {
    const cell = `[data-cell^="${excelRow}-"]`
    const found =
      document.querySelector<HTMLElement>(`${cell}[data-doubt]`) ??
      document.querySelector<HTMLElement>(cell) ??
      document.querySelector<HTMLElement>(`[data-card="${excelRow}"]`)
    found?.focus()
    found?.scrollIntoView({ block: 'center' })
  }, DIALOG_CLOSED_MS)
}

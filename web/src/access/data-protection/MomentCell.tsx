import { showDate, showMoment } from '../../platform/vietnamese-format.ts'
import table from '../../ui/table.module.css'
import { protectionTexts as say } from './data-protection.texts.ts'

/** When it was, and the business day by which the page is narrowed. */
export function MomentCell({ at, onDate }: { at: string; onDate: string }) {
  return (
    <td data-label={say('at')}>
      {showMoment(at)}
      <div className={table.quiet}>{say('on-day', { date: showDate(onDate) })}</div>
    </td>
  )
}

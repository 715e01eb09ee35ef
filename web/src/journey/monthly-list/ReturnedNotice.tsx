import type { ListPage } from '@vung-buoc/server/contract'
import { showDate } from '../../platform/vietnamese-format.ts'
import { Notice } from '../../ui/Notice.tsx'
import classes from './ListPage.module.css'
import { listTexts as say } from './monthly-list.texts.ts'

/** All the reasons of the last return, where the officer starts to read. */
export function ReturnedNotice({ list }: { list: ListPage }) {
  const last = list.returns.at(-1)
  if (!list.returned || !last) return null
  return (
    <Notice tone="soon" title={say('returned-box', { date: showDate(last.onDate) })}>
      {say('returned-by', { name: last.byName, unit: last.unitName })}
      <ul className={classes.names}>
        {last.reasons.map((reason) => (
          <li key={reason}>{say.code('return-reason', reason)}</li>
        ))}
      </ul>
      {last.note}
    </Notice>
  )
}

import type { ListImport } from '@vung-buoc/server/contract'
import { Notice } from '../../../ui/Notice.tsx'
import classes from './ReadingReport.module.css'
import { importTexts as say } from './import.texts.ts'

/** How the file was understood: columns matched, columns dropped, what is odd about it. */
export function ReadingReport({ reading }: { reading: ListImport }) {
  const { columns, dropped, problems } = reading
  return (
    <>
      {dropped.length > 0 ? (
        <Notice title={say('dropped')}>
          <ul className={classes.plain}>
            {dropped.map((column) => (
              <li key={column.column}>{column.why}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {problems.length > 0 ? (
        <Notice tone="soon" title={say('problems')}>
          <ul className={classes.plain}>
            {problems.map(({ code, says }) => (
              <li key={`${code} ${says}`}>{says}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {columns.length > 0 ? (
        <details className={classes.columns}>
          <summary>{say('columns')}</summary>
          <ul>
            {columns.map(({ letter, header, field }) => (
              <li key={letter}>
                {field === null
                  ? say('column-none', { letter, header })
                  : say('column-as', { letter, header, field: say.code('field', field) })}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  )
}

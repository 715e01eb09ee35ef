import { Button } from '@mantine/core'
import { fieldProblemsOf, hasStatus, reasonsOf, sayProblem } from '../../../platform/problem.ts'
import { Notice } from '../../../ui/Notice.tsx'
import { importTexts as say } from './import.texts.ts'
import classes from './ReadingReport.module.css'

interface TakeTroubleProps {
  problem: unknown
  /** The row to look at when the answer itself names none. */
  excelRow: number | null
  onShowRow: (excelRow: number) => void
}

/** Why the rows could not be saved or taken over, with the way to the first row it is about. */
export function TakeTrouble({ problem, excelRow, onShowRow }: TakeTroubleProps) {
  const reasons = reasonsOf(problem)
  const first = rowOf(reasons[0]?.subject) ?? excelRow
  const words = [
    ...fieldProblemsOf(problem).map(({ says }) => says),
    ...reasons.map(({ subject, says }) => inRow(rowOf(subject), says)),
  ]
  return (
    <Notice tone="late" urgent title={hasStatus(problem, 412) ? say('stale') : sayProblem(problem)}>
      {words.length === 0 ? null : (
        <ul className={classes.plain}>
          {[...new Set(words)].map((word) => (
            <li key={word}>{word}</li>
          ))}
        </ul>
      )}
      {first === null ? null : (
        <Button variant="default" mt="xs" onClick={() => onShowRow(first)}>
          {say('take.show-row', { row: first })}
        </Button>
      )}
    </Notice>
  )
}

const rowOf = (subject: string | undefined): number | null =>
  subject !== undefined && /^\d+$/.test(subject) ? Number(subject) : null

/** The server's sentence often names its row already. */
const inRow = (row: number | null, says: string): string =>
  row === null || says.includes(String(row)) ? says : `${say('row')} ${row}: ${says}`

import type { ListLine } from '@vung-buoc/server/contract'
import classes from './LinesTable.module.css'
import { listTexts as say } from './monthly-list.texts.ts'

/** Why a line was left out, kept back or removed: all reasons, in words. */
export function LineReasons({ line }: { line: ListLine }) {
  const words = reasonWords(line)
  if (words.length === 0 && line.reasonNote === '') return null
  return (
    <>
      {words.length === 0 ? null : (
        <ul className={classes.reasons}>
          {words.map((word) => (
            <li key={word}>{word}</li>
          ))}
        </ul>
      )}
      {line.reasonNote === '' ? null : <span>{line.reasonNote}</span>}
    </>
  )
}

function reasonWords({ state, reasons, verdict }: ListLine): string[] {
  if (state === 'kept-back') {
    const blocks = reasons.map((code) => say.code('held-back', code))
    return [...missingWords(verdict), ...blocks.filter((word) => !reasons.includes(word))]
  }
  const group = state === 'removed' || state === 'withdrawn' ? 'removal' : 'leave-out'
  return reasons.map((code) => say.code(group, code))
}

/** The sentences of the law for what stands in the way of a line. */
export const missingWords = ({ reasons }: ListLine['verdict']): string[] =>
  reasons.filter(({ outcome }) => outcome !== 'met').map(({ says }) => says)

import { NativeSelect } from '@mantine/core'
import { fieldNames, type FieldName, type ListImport } from '@vung-buoc/server/contract'
import { importTexts } from '../import/import.texts.ts'
import { columnTexts as say } from './columns.texts.ts'
import classes from './ConfirmReading.module.css'
import { type ColumnChoice, type Heading, isFieldName } from './reading-choice.ts'

interface ColumnRowsProps {
  headings: Heading[]
  chosen: ColumnChoice
  forbidden: ListImport['dropped']
  onChoose: (letter: string, field: FieldName | '') => void
}

const OPTIONS = [
  { value: '', label: say('leave-out') },
  ...fieldNames.map((field) => ({ value: field, label: importTexts(`field.${field}`) })),
]

/** One line per column; what is not certain stands out. Forbidden columns cannot be chosen. */
export function ColumnRows({ headings, chosen, forbidden, onChoose }: ColumnRowsProps) {
  return (
    <div>
      <strong>{say('columns')}</strong>
      <ul className={classes.list}>
        {headings.map(({ letter, header, field, certain }) => (
          <li key={letter} className={classes.column} data-asked={!certain || undefined}>
            <span className={classes.letter}>{letter}</span>
            <span>{header === '' ? say('no-heading') : header}</span>
            <NativeSelect
              aria-label={say('column-means', { letter, header })}
              data={OPTIONS}
              value={chosen[letter] ?? field}
              onChange={({ currentTarget: { value } }) =>
                onChoose(letter, isFieldName(value) ? value : '')
              }
            />
            <span className={classes.asked}>{certain ? '' : say('to-confirm')}</span>
          </li>
        ))}
        {forbidden.map(({ column, why }) => (
          <li key={column} className={classes.column}>
            <span className={classes.letter}>{column}</span>
            <span style={{ gridColumn: '2 / -1' }}>{why}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { choicesOf, type Field, readField, type Row, typedField } from '../import/import-fields.ts'
import { importTexts as say } from '../import/import.texts.ts'
import classes from './SettleGrid.module.css'

interface CellEditorProps {
  row: Row
  field: Field
  onDone: (change: Partial<Row> | null) => void
}

/** One value edited in its place: Enter keeps it, Esc leaves it as it was. */
export function CellEditor({ row, field, onDone }: CellEditorProps) {
  const [typed, setTyped] = useState(typedField(row, field))
  const [unclear, setUnclear] = useState(false)
  const input = useRef<HTMLInputElement & HTMLSelectElement>(null)
  const choices = choicesOf(field)
  useEffect(() => {
    input.current?.focus()
  }, [])
  const keep = () => {
    const reading = readField(field, typed)
    setUnclear(!reading.ok)
    if (reading.ok) onDone(reading.change)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.key === 'Escape') onDone(null)
    if (event.key === 'Enter' || event.key === 'Tab') {
      event.preventDefault()
      keep()
    }
  }
  const trouble = `trouble-${row.excelRow}-${field}`
  const shared = {
    className: classes.input,
    value: typed,
    'aria-label': say(`field.${field}`),
    'aria-invalid': unclear,
    'aria-describedby': trouble,
    onKeyDown,
    onChange: (event: { currentTarget: { value: string } }) => setTyped(event.currentTarget.value),
  }
  return (
    <>
      {choices === null ? (
        <input ref={input} {...shared} autoComplete="off" />
      ) : (
        <select ref={input} {...shared}>
          <option value="">{say('empty')}</option>
          {choices.map(([code, word]) => (
            <option key={code} value={code}>
              {word}
            </option>
          ))}
        </select>
      )}
      <p id={trouble} className={classes.trouble} role="alert">
        {unclear ? say('cell.unclear') : ''}
      </p>
    </>
  )
}

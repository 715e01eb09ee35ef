import { type KeyboardEvent, useEffectEvent, useLayoutEffect, useRef, useState } from 'react'
import { choicesOf, type Field, readField, type Row, typedField } from '../import/import-fields.ts'
import { importTexts as say } from '../import/import.texts.ts'
import classes from './SettleGrid.module.css'

interface CellEditorProps {
  row: Row
  field: Field
  /** The key that began it replaces the value; null: the value as it stands. */
  typed?: string | null
  /** With the rows and columns to go on by; no change when the officer leaves it as it was. */
  onDone: (change: Partial<Row> | null, by: readonly [number, number]) => void
  /** The row was scrolled out of sight: what was typed so far, so that it goes on from there. */
  onOutOfSight?: (typed: string) => void
}

const STEPS: Record<string, readonly [number, number]> = { Enter: [1, 0], Tab: [0, 1] }

const isUndo = ({ ctrlKey, metaKey, shiftKey, key }: KeyboardEvent): boolean =>
  (ctrlKey || metaKey) && !shiftKey && key.toLowerCase() === 'z'

/** One value edited in its place: Enter keeps it, Esc leaves it as it was. */
export function CellEditor(props: CellEditorProps) {
  const { row, field, typed: first = null, onDone, onOutOfSight } = props
  const choices = choicesOf(field)
  const [begun] = useState(() =>
    choices === null && first !== null ? first : typedField(row, field),
  )
  const [typed, setTyped] = useState(begun)
  const [trouble, setTrouble] = useState('')
  const input = useRef<HTMLInputElement & HTMLSelectElement>(null)
  const ended = useRef(false)
  const leave = useEffectEvent(() => {
    if (!ended.current) onOutOfSight?.(typed)
  })
  // In the same breath as it comes and goes: a key pressed in between would fall on nothing.
  useLayoutEffect(() => {
    input.current?.focus()
    return () => leave()
  }, [])
  const end = (change: Partial<Row> | null, by: readonly [number, number]) => {
    ended.current = true
    onDone(change, by)
  }
  const keep = (by: readonly [number, number]) => {
    const reading = readField(field, typed)
    setTrouble(reading.ok ? '' : reading.says)
    const isLeft = by[0] === 0 && by[1] === 0 && typed === typedField(row, field)
    if (reading.ok) end(isLeft ? null : reading.change, by)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation()
    // A value nobody can read, and the key that began it, are undone whole: the cell as it stood.
    const undoes = isUndo(event) && (trouble !== '' || typed === begun)
    if (undoes) event.preventDefault()
    if (undoes || event.key === 'Escape') end(null, [0, 0])
    const step = STEPS[event.key]
    if (step === undefined) return
    event.preventDefault()
    keep(event.shiftKey ? [-step[0], -step[1]] : step)
  }
  const troubleId = `trouble-${row.excelRow}-${field}`
  const shared = {
    className: classes.input,
    value: typed,
    'aria-label': say(`field.${field}`),
    'aria-invalid': trouble !== '',
    'aria-describedby': troubleId,
    onKeyDown,
    onBlur: () => {
      if (!ended.current) keep([0, 0])
    },
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
      <p id={troubleId} className={classes.trouble} role="alert">
        {trouble}
      </p>
    </>
  )
}

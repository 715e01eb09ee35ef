import { TextInput } from '@mantine/core'
import { showDong } from '../platform/vietnamese-format.ts'
import classes from './AmountField.module.css'
import { parseAmountEntry } from './parse-amount-entry.ts'
import { uiTexts as say } from './ui.texts.ts'

interface AmountFieldProps {
  id: string
  label: string
  value: string
  onChange: (typed: string) => void
  error?: string | undefined
  /** More than this is doubted, not refused. */
  limit?: number | null
}

/** Accepts 100tr and 100.000.000; the amount in full stands under the field while typing. */
export function AmountField(props: AmountFieldProps) {
  const { id, label, value, onChange, error, limit = null } = props
  const entry = parseAmountEntry(value)
  const read = entry.kind === 'amount' ? `= ${showDong(entry.value)}` : say('amount.hint')
  const isOver = limit !== null && entry.kind === 'amount' && entry.value > limit
  return (
    <TextInput
      id={id}
      label={label}
      description={
        <span aria-live="polite">
          {read}
          {isOver ? (
            <span className={classes.over}>{say('amount.over', { limit: showDong(limit) })}</span>
          ) : null}
        </span>
      }
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      value={value}
      autoComplete="off"
      error={error}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}

export function amountTrouble(typed: string): string | null {
  return parseAmountEntry(typed).kind === 'unclear' ? say('amount.unclear') : null
}

export function amountMeant(typed: string): number | null {
  const entry = parseAmountEntry(typed)
  return entry.kind === 'amount' ? entry.value : null
}

/** 100.000.000, as a field shows an amount that is already there. */
export const amountTyped = (amount: number | null): string =>
  amount === null ? '' : showDong(amount).replace(/ đ$/, '')

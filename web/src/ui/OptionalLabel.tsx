import classes from './OptionalLabel.module.css'
import { uiTexts as say } from './ui.texts.ts'

/** The name of a field that may stay empty, with its mark in a quieter voice. */
export function OptionalLabel({ label }: { label: string }) {
  return (
    <>
      {label} <span className={classes.mark}>{say('optional')}</span>
    </>
  )
}

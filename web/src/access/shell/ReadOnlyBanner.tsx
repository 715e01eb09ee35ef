import { useReadOnly } from '../../platform/read-only.ts'
import { accessTexts as say } from '../access.texts.ts'
import classes from './ReadOnlyBanner.module.css'

/** On every page, for as long as the server can take nothing new. */
export function ReadOnlyBanner() {
  if (!useReadOnly()) return null
  return (
    <output className={classes.banner}>
      <strong>{say('read-only.label')}</strong> <span>{say('read-only.says')}</span>
    </output>
  )
}

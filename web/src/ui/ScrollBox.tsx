import type { ReactNode } from 'react'
import classes from './ScrollBox.module.css'
import { uiTexts as say } from './ui.texts.ts'

/** A wide table scrolls in its own box, which can be reached with the keyboard. */
export function ScrollBox({ label, children }: { label: string; children: ReactNode }) {
  return (
    // A scrolling region has to take the focus, or keys cannot scroll it (WCAG 2.1.1).
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- see the line above
    <div className={classes.box} role="region" tabIndex={0} aria-label={say('scroll-box', { label })}>
      {children}
    </div>
  )
}

import type { ReactNode } from 'react'
import classes from './ScrollBox.module.css'
import { uiTexts as say } from './ui.texts.ts'

/** A wide table scrolls in its own box, which can be reached with the keyboard. */
export function ScrollBox({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section
      className={classes.box}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- keys can scroll only what takes the focus (WCAG 2.1.1)
      tabIndex={0}
      aria-label={say('scroll-box', { label })}
    >
      {children}
    </section>
  )
}

import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import classes from './ScrollBox.module.css'
import { uiTexts as say } from './ui.texts.ts'

/** Whether all of it is as wide as its place: then nothing has to scroll in a box of its own. */
function useFits() {
  const box = useRef<HTMLDivElement>(null)
  const [fits, setFits] = useState(false)
  useLayoutEffect(() => {
    const element = box.current
    if (element === null) return undefined
    const look = () => setFits(element.scrollWidth <= element.clientWidth)
    const observer = new ResizeObserver(look)
    observer.observe(element)
    for (const child of element.children) observer.observe(child)
    return () => observer.disconnect()
  }, [])
  return { box, fits }
}

/** A table scrolls with the page; too wide a one in its own box, which the keyboard can reach. */
export function ScrollBox({ label, children }: { label: string; children: ReactNode }) {
  const { box, fits } = useFits()
  return (
    <div
      ref={box}
      className={classes.box}
      data-fits={fits || undefined}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- keys can scroll only what takes the focus (WCAG 2.1.1)
      tabIndex={fits ? undefined : 0}
      // What does not scroll is no place of its own: its panel has the name already.
      role={fits ? undefined : 'region'}
      aria-label={fits ? undefined : say('scroll-box', { label })}
    >
      {children}
    </div>
  )
}

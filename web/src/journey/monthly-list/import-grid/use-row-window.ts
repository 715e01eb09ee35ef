import { useLayoutEffect, useRef, useState } from 'react'

/** Every row of the grid is as high as this, in pixels; the style sheet says the same. */
export const ROW_HEIGHT = 44
const ROWS_AROUND = 10

/** Only the rows in sight are on the page: five thousand of them stay as quick as fifty. */
export function useRowWindow(count: number) {
  const box = useRef<HTMLDivElement>(null)
  const [sight, setSight] = useState({ top: 0, height: 700 })
  useLayoutEffect(() => {
    const element = box.current
    if (element === null) return undefined
    const look = () => setSight({ top: element.scrollTop, height: element.clientHeight })
    const observer = new ResizeObserver(look)
    observer.observe(element)
    element.addEventListener('scroll', look, { passive: true })
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [])
  const first = Math.max(0, Math.floor(sight.top / ROW_HEIGHT) - ROWS_AROUND)
  const end = Math.min(count, Math.ceil((sight.top + sight.height) / ROW_HEIGHT) + ROWS_AROUND)
  /** Brings a row into the middle when it is out of sight. */
  const show = (row: number) => {
    const element = box.current
    if (element === null || (row >= first && row < end)) return
    element.scrollTop = Math.max(0, row * ROW_HEIGHT - element.clientHeight / 2)
  }
  return { box, first, end, show }
}

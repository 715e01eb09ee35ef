import { Text } from '@mantine/core'
import { type ComponentType, type DragEvent, type ReactNode, useState } from 'react'
import classes from './FileTray.module.css'
import { Notice } from './Notice.tsx'

/** What one upload may weigh; the server refuses more. */
export const LARGEST_UPLOAD = 10 * 1024 * 1024

interface FileTrayProps {
  icon: ComponentType<{ size: number; stroke: number; 'aria-hidden': true }>
  lead: string
  tip?: string
  /** What is being done with the files; nothing while the tray waits. */
  status: string | null
  /** Said when what was put in is heavier than an upload may be. */
  tooLarge: string | null
  onFiles: (files: readonly File[]) => void
  /** Buttons that choose, for whoever does not drag. */
  children: ReactNode
}

/** Ô nhận tệp: files are dropped here or chosen by its buttons. */
export function FileTray(tray: FileTrayProps) {
  const { icon: Icon, lead, tip, status, tooLarge, onFiles, children } = tray
  const [over, setOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    onFiles([...event.dataTransfer.files])
  }
  return (
    <>
      <div
        className={classes.tray}
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <Icon size={32} stroke={1.5} aria-hidden />
        <Text size="sm">{lead}</Text>
        {children}
        {tip === undefined ? null : <Text size="xs">{tip}</Text>}
        <output className={classes.status}>{status ?? ''}</output>
      </div>
      {tooLarge === null ? null : (
        <Notice tone="late" urgent>
          {tooLarge}
        </Notice>
      )}
    </>
  )
}

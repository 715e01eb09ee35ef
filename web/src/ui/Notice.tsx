import { IconAlertTriangle, IconCheck, IconInfoCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './Notice.module.css'

type NoticeTone = 'calm' | 'good' | 'soon' | 'late'

const ICONS = {
  calm: IconInfoCircle,
  good: IconCheck,
  soon: IconAlertTriangle,
  late: IconAlertTriangle,
}

interface NoticeProps {
  tone?: NoticeTone
  title?: string
  children?: ReactNode
  /** Read out at once, for what an officer has to know now. */
  urgent?: boolean
}

export function Notice({ tone = 'calm', title, children, urgent = false }: NoticeProps) {
  const Icon = ICONS[tone]
  return (
    <div className={classes.notice} data-tone={tone} role={urgent ? 'alert' : undefined}>
      <Icon size={20} aria-hidden />
      <div className={classes.words}>
        {title === undefined ? null : <strong className={classes.title}>{title}</strong>}
        {children}
      </div>
    </div>
  )
}
